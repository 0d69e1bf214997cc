"""What comes along with the program: licences, the bill of materials, known holes in libraries."""

import json
import threading
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from audit import __version__
from tools import holes, licences, sbom
from tools.holes import Accepted, Floor, Hole, NotAskedError
from tools.licences import Table, table
from tools.locked import Library, direct, running

TODAY = date(2026, 11, 22)


def library(name: str) -> Library:
    return Library(name, "1.0", (), ())


# Licences.


def test_every_library_and_font_has_a_licence_that_is_allowed() -> None:
    assert list(licences.problems(running(), table())) == []


def test_a_library_without_a_licence_is_a_failure() -> None:
    (problem,) = licences.problems([*running(), library("newcomer")], table())
    assert problem.startswith("newcomer has no licence")


@pytest.mark.parametrize("licence", ["GPL-3.0-only", "MIT AND GPL-3.0-only", "LicenseRef-Proprietary"])
def test_a_licence_that_is_not_allowed_is_a_failure(licence: str) -> None:
    said = with_licence("newcomer", licence)
    (problem,) = licences.problems([*running(), library("newcomer")], said)
    assert "not allowed" in problem


@pytest.mark.parametrize("licence", ["MIT", "GPL-3.0-only OR MIT", "MIT AND (Zlib)"])
def test_one_allowed_way_is_enough(licence: str) -> None:
    assert not list(licences.problems([*running(), library("newcomer")], with_licence("newcomer", licence)))


def with_licence(name: str, licence: str) -> Table:
    return replace(table(), libraries={**table().libraries, name: licence})


def test_a_library_that_changes_its_licence_is_noticed() -> None:
    (problem,) = licences.problems(running(), with_licence("msgspec", "MIT"))
    assert problem == "msgspec says of itself BSD-3-Clause, and tools/licences.toml says MIT."


def test_a_licence_of_what_is_no_longer_used_is_swept_out() -> None:
    (problem,) = licences.problems(running(), with_licence("goner", "MIT"))
    assert problem.startswith("goner is listed and no longer used")


def test_a_font_without_its_licence_is_a_failure() -> None:
    said = table()
    inter, serif = said.fonts
    lost = replace(said, fonts=(replace(inter, text="templates/fonts/gone.txt"), serif))
    assert "without its licence" in next(licences.problems(running(), lost))
    strangers = list(licences.problems(running(), replace(said, fonts=(inter,))))
    assert strangers == ["ResonanzSerif-Semibold.ttf belongs to no font of tools/licences.toml."]


def test_the_page_of_licences_is_current(capsys: pytest.CaptureFixture[str]) -> None:
    assert licences.main(["--check"]) == 0, capsys.readouterr().err


def test_a_page_that_is_out_of_date_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(licences, "PAGE", tmp_path / "licences.md")
    assert licences.main(["--check"]) == 1
    assert "out of date" in capsys.readouterr().err
    assert licences.main([]) == licences.main(["--check"]) == 0


# The bill of materials.


def test_the_bill_lists_every_library_with_version_licence_and_files() -> None:
    bill = json.loads(sbom.bill())
    listed = {each["name"]: each for each in bill["components"] if each["type"] == "library"}
    assert listed.keys() == {each.name for each in running()}
    for each in running():
        assert listed[each.name]["version"] == each.version
        assert len(listed[each.name]["externalReferences"]) == len(each.files) > 0
        assert listed[each.name]["licenses"]
    assert bill["metadata"]["component"]["version"] == __version__


def test_whatever_something_in_the_bill_depends_on_is_in_the_bill() -> None:
    bill = json.loads(sbom.bill())
    known = {each["bom-ref"] for each in [*bill["components"], bill["metadata"]["component"]]}
    for each in bill["dependencies"]:
        assert {each["ref"], *each["dependsOn"]} <= known
    assert set(direct()) <= set(bill["dependencies"][0]["dependsOn"])


def test_the_same_sources_give_the_same_bill() -> None:
    assert sbom.bill() == sbom.bill()


def test_the_optional_library_is_marked() -> None:
    assert [each.name for each in running() if each.optional] == ["sqlcipher3"]


# Known holes.


def test_nothing_is_locked_or_asked_for_below_its_floor() -> None:
    said = tomllib.loads(holes.LIST.read_text("utf-8"))
    floors = [Floor(**each) for each in said["floors"]]
    locked = {each.name: each.version for each in running()}
    assert not list(holes.below(floors, locked, holes.lowest_asked_for()))
    assert {floor.name for floor in floors} <= locked.keys(), "a floor under nothing"


@pytest.mark.parametrize(
    ("version", "low"), [("3.1.5", True), ("3.1.6", False), ("3.1.10", False), ("4", False)]
)
def test_a_version_below_the_floor_is_a_failure(version: str, low: bool) -> None:
    floor = Floor("jinja2", "3.1.6", "a way out of the sandbox")
    assert bool(list(holes.below([floor], {"jinja2": version}, {}))) is low
    assert bool(list(holes.below([floor], {}, {"jinja2": version}))) is low


def test_a_hole_is_a_failure_unless_accepted_for_now() -> None:
    hole = Hole(frozenset({"GHSA-1", "CVE-1"}), "jinja2 3.1.6: a way out")
    assert list(holes.not_accepted([hole], [], TODAY)) == [hole.says]
    accepted = Accepted("CVE-1", "we never call it", until=TODAY)
    assert not list(holes.not_accepted([hole], [accepted], TODAY))
    (late,) = holes.not_accepted([hole], [replace(accepted, until=date(2026, 11, 21))], TODAY)
    assert late.endswith("accepted only until 2026-11-21: think again.")


KNOWN = {
    "id": "GHSA-0000-0000-0001",
    "modified": "2026-01-01T00:00:00Z",
    "published": "2026-01-01T00:00:00Z",
    "summary": "A way out",
    "details": "",
    "aliases": ["CVE-2026-1"],
    "affected": [
        {
            "package": {"name": "jinja2", "ecosystem": "PyPI"},
            "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "99"}]}],
        }
    ],
}


class Database(BaseHTTPRequestHandler):
    """Answers as the OSV database does."""

    known: tuple[str, ...] = ()

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["queries"]
        found = {"vulns": [{"id": KNOWN["id"], "modified": KNOWN["modified"]}]}
        self._answer({"results": [found if each["package"]["name"] in self.known else {} for each in asked]})

    def do_GET(self) -> None:
        self._answer(KNOWN)

    def _answer(self, value: Any) -> None:
        body = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nobody wants to read it."""


@contextmanager
def database(*known: str) -> Iterator[str]:
    """A database on this machine that knows a hole in these libraries; gives its address."""
    handler = type("Known", (Database,), {"known": known})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


needs_uv = pytest.mark.skipif(not holes.UV.exists(), reason="uv is not installed")


@needs_uv
def test_a_hole_that_the_database_knows_is_found() -> None:
    with database("jinja2") as address:
        (hole,) = holes.known_holes(address)
    assert hole.ids == {"GHSA-0000-0000-0001", "CVE-2026-1"}
    assert hole.says.startswith("jinja2 3.1.6: A way out")


@needs_uv
def test_where_no_hole_is_known_none_is_found() -> None:
    with database() as address:
        assert holes.known_holes(address) == ()


def test_without_a_network_the_check_says_that_it_skipped(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with database() as address:
        pass  # nobody answers there any more
    with pytest.raises(NotAskedError):
        holes.known_holes(address)

    def nobody() -> tuple[Hole, ...]:
        raise NotAskedError("no network")

    monkeypatch.setattr(holes, "known_holes", nobody)
    assert holes.main() == 0
    assert capsys.readouterr().err.startswith("skipped: ")


def test_a_hole_fails_the_check(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(holes, "known_holes", lambda: (Hole(frozenset({"GHSA-1"}), "jinja2: a way out"),))
    assert holes.main() == 1
    assert capsys.readouterr().err == "jinja2: a way out\n"
