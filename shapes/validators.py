"""The names of the SHACL engines that can check a graph; the engines are in `engine.py`."""

from ..errors import UsageError

VALIDATORS = ("compiled", "pyshacl")
DEFAULT_VALIDATOR = "compiled"


def check_validator(name: str) -> None:
    """Raise UsageError for a validator that does not exist.

    >>> check_validator("pyshacl")
    """
    if name not in VALIDATORS:
        raise UsageError(f"--validator {name}: choose one of {', '.join(VALIDATORS)}")
