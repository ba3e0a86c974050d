"""An account that somebody gave of something at an item, as a sentence tells it."""

from dataclasses import dataclass

from ..records import ReportForm, Span
from .names import PersonPhrase


@dataclass(frozen=True, slots=True)
class Account:
    """A sentence that says that somebody gave an account of something at an item.

    `worth` is the value of the verb's entry in `reporting_verbs`; `pronoun` is true where the
    reporters are those of the sentence before ("They presented ..."), `announced` where only the
    agenda says so, `on_subject` for "reported on" as against "reported that", `of_paper` where
    the sentence speaks of a report, `second` for "then outlined ..." before any question.
    """

    item: int
    reporters: tuple[PersonPhrase, ...]
    form: ReportForm
    subject: str
    span: Span
    worth: str
    pronoun: bool = False
    announced: bool = False
    on_subject: bool = False
    of_paper: bool = False
    second: bool = False
