"""What the `minutegraph` command did, for tests that run it in their own process."""

from collections.abc import Callable
from typing import NamedTuple


class Outcome(NamedTuple):
    """The exit status, and what was printed; white space in messages is folded."""

    status: int
    out: str
    err: str


Run = Callable[..., Outcome]
