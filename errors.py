"""Errors that a user can act on: each carries a sentence and the exit status of the design."""


class MinutegraphError(Exception):
    """Something a person can put right; its text names the place and the remedy."""

    exit_status = 1


class UsageError(MinutegraphError):
    """A wrong argument: an unknown query, a parameter that does not exist."""

    exit_status = 2


class StoreError(MinutegraphError):
    """The store, or an input, could not be opened, locked or written."""

    exit_status = 3
