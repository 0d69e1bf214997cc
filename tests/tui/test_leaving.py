"""What was shown is forgotten when it is left, so that a long day takes no more memory than a short one."""

import gc
import weakref

from textual.widget import Widget

from tests.fakes import MemoryStore, begin
from tests.tui.driving import wizard


async def test_nothing_keeps_what_a_screen_painted_once_it_is_left() -> None:
    store = MemoryStore()
    begin(store)
    async with wizard(store, keys=["question_mark"]) as driver:
        painted = [weakref.ref(part._styles_cache) for part in driver.app.screen.query(Widget)]
        assert len(painted) > 1
        await driver.press("escape")
        gc.collect()
        assert not [cache for cache in painted if cache() is not None]
