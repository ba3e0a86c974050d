from pathlib import Path

import pytest

from .stores import MINUTES, Write


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write the minutes of a small meeting."""
    folder = tmp_path / "minutes"
    folder.mkdir()

    def write_one(
        name: str,
        *,
        council: str = "Wexcombe Borough Council",
        body: str = "Audit Committee",
        date: str = "5 March 2024",
        officer: str = "Sue Butler",
        decision: str = "the report be noted",
    ) -> Path:
        path = folder / name
        text = MINUTES.format(
            council=council, body=body, date=date, officer=officer, decision=decision
        )
        path.write_text(text, encoding="utf-8")
        return path

    return write_one
