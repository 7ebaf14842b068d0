"""A copy of the project in a temporary folder, with seeds of the test's own, built as a user builds it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

from typer.testing import CliRunner, Result

from generator.cli import app
from generator.manifest import generated_files

ROOT = Path(__file__).parent.parent.parent
# What a process compiles it keeps for the next, also where a machine says that it should not.
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
    **{"SOURCE_DATE_EPOCH": "1700000000", "NO_MKDOCS_2_WARNING": "1"},
}


@dataclass(frozen=True, slots=True)
class Project:
    """A project folder; ``run`` calls a Python module in it as ``python -m`` does."""

    root: Path

    @property
    def site(self) -> Path:
        """The built site."""
        return self.root / "site"

    def run(self, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Call ``python -m WORDS``; raises CalledProcessError with what it printed where it fails."""
        done = subprocess.run(
            [sys.executable, "-m", *words],
            cwd=self.root,
            env={**ENVIRONMENT, **environment},
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done

    def call(self, *words: str) -> Result:
        """Call one of the generator's commands in this process, which has the model loaded for all tests."""
        with chdir(self.root):
            return CliRunner().invoke(app, words, catch_exceptions=False, env=ENVIRONMENT)

    def check(self) -> list[str]:
        """What ``check`` finds; nothing else may it have to say."""
        checked = self.call("check")
        assert checked.stderr == ""
        return checked.stdout.splitlines()

    def generate(self) -> Result:
        """Generate the pages."""
        done = self.call("build")
        assert done.exit_code == 0, done.output
        return done

    def build(self, **environment: str) -> str:
        """Generate the pages and build the site, strictly; what MkDocs printed."""
        self.generate()
        return self.run("mkdocs", "build", "--strict", **environment).stderr


def copy_project(root: Path, seeds: Mapping[str, str] | None = None) -> Project:
    """Copy what a clone holds into ``root``; ``seeds`` (path → content) replace the articles."""
    generated = set(generated_files(ROOT / "docs"))
    for file in sorted((ROOT / "docs").rglob("*")):
        name = file.relative_to(ROOT / "docs")
        if file.is_file() and name.as_posix() not in generated and "manifest" not in name.name:
            (root / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, root / "docs" / name)
    for config in ("mkdocs.yml", "corrections.yml", "dossier_hook.py"):
        shutil.copy(ROOT / config, root / config)
    for folder in ("generator", "overrides"):
        if (ROOT / folder).is_dir():
            # With what is compiled of it, but for files that another process is about to write.
            shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("*.pyc.*"))
    if seeds is None:
        shutil.copytree(ROOT / "seeds", root / "seeds")
    for path, content in (seeds or {}).items():
        (root / "seeds" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / "seeds" / path).write_text(content, "utf-8")
    return Project(root)
