"""Where another machine can fetch this very Dossier."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.laying_out import install_source
from generator.laying_out.install_source import pinned_source

COMMIT = "9fceb02d0ae598e95dc970b74767f19372d61af8"
GIT = {"vcs": "git", "commit_id": COMMIT, "requested_revision": "main"}
WHEEL = "https://files.example/dossier-0.1.0-py3-none-any.whl"


def installed(monkeypatch: pytest.MonkeyPatch, recorded: str | None, root: Path | None = None) -> None:
    """Dossier is installed, and its direct_url.json holds ``recorded``; ``root`` is where its package lies."""

    class Installed:
        def read_text(self, name: str) -> str | None:
            return recorded if name == "direct_url.json" else None

        def locate_file(self, path: str) -> Path:
            return (root or Path(install_source.__file__).parents[2]) / path

    monkeypatch.setattr(install_source, "distribution", lambda name: Installed())


@pytest.mark.parametrize(
    ("recorded", "requirement"),
    [
        (
            {"url": "https://github.com/quay/dossier", "vcs_info": GIT},
            f"dossier @ git+https://github.com/quay/dossier@{COMMIT}",
        ),
        (
            {"url": "https://me:secret@git.example/d.git", "vcs_info": GIT, "subdirectory": "tools"},
            f"dossier @ git+https://git.example/d.git@{COMMIT}#subdirectory=tools",
        ),
        ({"url": WHEEL, "archive_info": {"hashes": {"sha256": "ab12"}}}, f"dossier @ {WHEEL}#sha256=ab12"),
        ({"url": WHEEL, "archive_info": {"hash": "sha256=ab12"}}, f"dossier @ {WHEEL}#sha256=ab12"),
    ],
)
def test_what_lies_on_the_web_is_pinned(
    monkeypatch: pytest.MonkeyPatch, recorded: dict[str, Any], requirement: str
) -> None:
    """A commit or an archive's hash is named, a password is not."""
    installed(monkeypatch, json.dumps(recorded))

    assert pinned_source() == requirement


@pytest.mark.parametrize(
    "recorded",
    [
        None,  # from an index: the name alone would give what somebody else called so
        '{"url": "file:///home/eva/dossier", "dir_info": {"editable": true}}',
        '{"url": "file:///tmp/dossier-0.1.0-py3-none-any.whl", "archive_info": {"hash": "sha256=ab12"}}',
        json.dumps({"url": "ssh://git@github.com/quay/dossier", "vcs_info": GIT}),
        json.dumps({"url": WHEEL, "archive_info": {}}),
        "[]",
        "{",
    ],
)
def test_what_another_machine_cannot_fetch_or_pin_is_nothing(
    monkeypatch: pytest.MonkeyPatch, recorded: str | None
) -> None:
    """A checkout, a file, an index, what needs a key, what has no hash, a record that is damaged."""
    installed(monkeypatch, recorded)

    assert pinned_source() is None


def test_a_checkout_in_front_of_what_is_installed_is_not_that(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The code that runs is what counts, and not another that was installed from the web."""
    recorded = json.dumps({"url": "https://github.com/quay/dossier", "vcs_info": GIT})
    installed(monkeypatch, recorded, tmp_path)

    assert pinned_source() is None
