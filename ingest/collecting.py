"""Finding facts without looking for reference cycles, which it makes none of."""

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


def without_collection(function: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """Return a function that runs while Python's cyclic garbage collector rests.

    What finding makes is freed by its reference counts. The collector would look through the
    thousands of passages, words and facts of a document again and again, for nothing.

    >>> without_collection(gc.isenabled)(), gc.isenabled()
    (False, True)
    """

    @wraps(function)
    def resting(*args: Arguments.args, **named: Arguments.kwargs) -> Result:
        if not gc.isenabled():
            return function(*args, **named)
        gc.disable()
        try:
            return function(*args, **named)
        finally:
            gc.enable()

    return resting
