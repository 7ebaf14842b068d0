"""What runs on GitHub is pinned, and may do only what it needs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

WORKFLOWS = sorted((Path(__file__).parent.parent / ".github" / "workflows").glob("*.yml"))


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_actions_are_pinned_by_commit_and_say_their_version(file: Path) -> None:
    """A tag can be moved to other code; a commit cannot."""
    used = re.findall(r"uses: (.*)", file.read_text("utf-8"))

    assert used
    assert [
        line for line in used if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)
    ] == []


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_only_the_deploy_job_may_write(file: Path) -> None:
    """Everything else reads the repository, and no more."""
    workflow: dict[str, Any] = yaml.safe_load(file.read_text("utf-8"))
    writers = {
        name: sorted(right for right, level in job.get("permissions", {}).items() if level == "write")
        for name, job in workflow["jobs"].items()
    }

    assert workflow["permissions"] == {"contents": "read"}
    assert {name: rights for name, rights in writers.items() if rights} == (
        {"deploy": ["id-token", "pages"]} if file.stem == "publish" else {}
    )
