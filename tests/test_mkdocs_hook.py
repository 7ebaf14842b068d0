"""The one hook that MkDocs is given."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator import build_hook, mkdocs_hook, search_hook, serve_hook
from tests.rooms import ROOT
from tests.site.project import ENVIRONMENT

HOOK = ROOT / "dossier_hook.py"


def test_the_hook_passes_on_every_event() -> None:
    """What one of our hooks listens to reaches it: through mkdocs_hook, and through dossier_hook.py."""
    hooks = (serve_hook, search_hook, build_hook)
    heard = {name for hook in hooks for name in vars(hook) if name.startswith("on_")}

    assert mkdocs_hook.events().keys() == heard > {"on_startup", "on_serve"}
    assert {name for name in vars(_loaded()) if name.startswith("on_")} == heard


def test_all_hear_what_several_listen_to(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each must know whether pages are served or built to stay."""
    for hook, key in ((serve_hook, "serving"), (search_hook, "building"), (build_hook, "building")):
        monkeypatch.setattr(hook, "_state", {key: None})

    mkdocs_hook.events()["on_startup"](command="serve", dirty=False)

    assert (serve_hook._state["serving"], build_hook._state["building"]) == (True, False)


def test_where_dossier_is_not_installed_the_site_is_built_without(tmp_path: Path) -> None:
    """A MkDocs of another environment builds the pages that are there, strictly, and says what is missing."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# Home\n")
    (tmp_path / "dossier_hook.py").write_bytes(HOOK.read_bytes())
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nhooks: [dossier_hook.py]\n")
    hidden = (
        "import sys, runpy; sys.modules['generator'] = None; "
        "sys.argv = ['mkdocs', 'build', '--strict']; runpy.run_module('mkdocs', run_name='__main__')"
    )

    done = subprocess.run(
        [sys.executable, "-c", hidden], cwd=tmp_path, env=ENVIRONMENT, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stderr
    assert "Dossier: not installed beside MkDocs" in done.stderr
    assert (tmp_path / "site/index.html").is_file()


def _loaded() -> object:
    """dossier_hook.py, loaded by its path as MkDocs loads it."""
    from mkdocs.config.config_options import Hooks

    return Hooks("plugins")._load_hook("dossier_hook.py", str(HOOK))
