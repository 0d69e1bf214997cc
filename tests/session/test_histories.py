"""Whatever happens to audits, in whatever order: what the store gives back is what was said.

`python -m benchmarks.fire histories` tells longer stories, a thousand of them.
"""

from hypothesis import HealthCheck, Phase, settings

from tests.session.taking import Taking

TestHistories = Taking.TestCase
TestHistories.settings = settings(
    max_examples=30,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.generate,),  # to make a history shorter takes longer than a test may
)
