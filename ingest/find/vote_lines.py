"""Lines of a recorded vote: a label ("For the amendment (7):") and the names that it heads."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import cast

from .. import lexicon
from ..patterns import CuedPattern
from ..records import Passage, Span, VoteChoice
from .clauses import Clause

_WHAT = (
    r"(?:\s+(?:of\s+)?(?:the\s+|this\s+)?(?:(?:original|substantive|amended|first|second|third)\s+)?"
    r"(?:motions?|amendments?|proposals?|recommendations?|resolution|proposition|application"
    r"|adoption|refusal|approval)(?:\s+as\s+amended)?(?:\s[^:;.|(),]{1,160}(?=\s*[:(]))?)?"
)
_SIDE = (
    r"(?:in\s+favour|for|against|ayes?|noes|nays?|abst[a-z]{3,8}|not\s+voting|did\s+not\s+vote"
    r"|non[- ]voting|absent|not\s+present|ar\s+son|in\s+aghaidh|i\s+gcoinne|gan\s+vótáil"
    r"|staon(?:adh)?|o\s+blaid"
    r"|yn\s+erbyn|ymatal(?:iad(?:au)?)?)"
)
_COUNT = r"(?:\(?\s*(?P<{0}>\d{{1,3}}|none|nil)(?:\s+(?:votes?|members?|councillors?))?\s*\)?)"
_LABEL = re.compile(
    r"\W{0,3}(?:(?:recorded\s+|named\s+|roll[- ]call\s+)?(?:vote|voting|division)(?:\s+record)?"
    r"\s*[-–:]\s*)?(?:(?:the\s+following\s+|those\s+)?(?:(?:members?|councillors?|cllrs?|votes?|names?)\s+)?"
    r"(?:(?:who\s+)?vot(?:ed|ing|es?)\s+)?)?"
    rf"(?P<side>{_SIDE})\b(?:\s*[(/]\s*{_SIDE}\s*\)?)?{_WHAT}"
    rf"(?:\s*[-–—:]{{0,2}}\s*{_COUNT.format('count')})?(?:\s+(?:was|were))?\s*[-–—:.|]{{0,2}}\s*",
    re.I,
)
# What each of these labels begins with: most lines begin otherwise, which shows sooner.
_BEGINS_LABEL = re.compile(
    r"\W{0,3}(?:recorded|named|roll|vot|division|the\s+following|those|member|councillor|cllr|name"
    rf"|who|{_SIDE}|motion|amendment)",
    re.I,
)
_SIDE_ENDS = (
    *("favour", "for", "against", "aye", "ayes", "noes", "nay", "nays", "voting", "vote"),
    *("absent", "present", "son", "aghaidh", "gcoinne", "vótáil", "blaid", "erbyn"),
)
_SIDE_IN_MANY_FORMS = ("abst", "staon", "ymatal")
_LONGEST_SIDE = 24  # characters, with the signs behind it
# Scottish votes are between the motion and the amendment, and each has its supporters.
_RIVAL = re.compile(
    rf"\W{{0,3}}(?:(?:those\s+)?(?:voting\s+|voted\s+)?for\s+(?:the\s+)?)?(?P<side>motion|amendment)"
    rf"(?:\s+by\s+[^:;.]{{3,60}})?(?:\s*[-–—:]{{0,2}}\s*{_COUNT.format('count')})?\s*[-–—:]{{1,2}}\s*",
    re.I,
)
_INNER_LABEL = re.compile(
    rf"[).;,]\s+(?={_SIDE}(?:\s*[(/]\s*{_SIDE}\s*\)?)?(?:\s*\(\d{{1,3}}\))?\s*:)", re.I
)
ENDS_IN_LABEL = re.compile(rf"(?:[:.)]\s+)(?P<label>{_SIDE}\s*:?)\s*$", re.I)
_FINAL_COUNT = re.compile(r"[(\[]\s*(?P<count>\d{1,3})\s*[)\]][\s.,;]*$")
_NOBODY = re.compile(r"\W*(?:none|nil|n/?a|there were no abstentions|no abstentions|0)?\W*", re.I)
_NO_ABSTENTIONS = re.compile(r"\W*(?:there\s+were\s+)?no\s+abstentions?\W*", re.I)
_TITLE = (
    r"(?:(?:county\s+)?(?:councillors?|cllrs?|clrs?|cmhlr|comh|aldermen|alderman|ald|bailies?"
    r"|cynghor(?:ydd|wyr))|mr|mrs|ms|miss|mx|dr|prof(?:essor)?|sir|dame|lord|lady|baroness|rev(?:d|erend)?|messrs)\b\.?\s+"
)
_WORD = r"(?:[A-ZÀ-ÖØ-Þ][\w.'’‘`\-]*|d[ei]|van|von|der|la|le|ap|ab|ní|ó|de\s+la)"
_NAME = rf"{_WORD}(?:\s{_WORD}){{0,4}}"
_VOTER = re.compile(
    rf"(?P<title>(?i:(?:the\s+)?(?:{_TITLE}){{0,3}}))(?P<name>{_NAME})"
    r"(?P<note>\s*\((?:[A-Z]{1,3}\.?|[^()]{2,40})\))?"
)
_POST = re.compile(
    r"(?:the\s+)?(?:(?:lord|deputy|vice|lady)[\s-]+){0,2}"
    r"(?:mayor(?:ess)?|chair(?:man|woman|person)?|leader|provost|convener|convenor|cathaoirleach"
    r"|leas-chathaoirleach|president)(?:\s*,|(?=\s*\())?",
    re.I,
)
_PARTS = re.compile(r"\s*(?:[,;|]\s*(?:and\b|&)?|\band\b|&|\s-\s)\s*", re.I)
_MEMBERS = re.compile(
    r"(?:county\s+)?(?:councillor|cllr|clr|cmhlr|comh|alderm|ald\b|bailie|cynghor)", re.I
)
# rare: marks under For and Against in a table of a recorded vote are a closed set
_MARK = re.compile(r"(?:x|✓|✔|√|y|yes|1|\*)", re.I)
# rare: "Smith - Yes" as a line of a roll call, of US and some English councils
_ROW = re.compile(rf"(?P<name>[^|:]{{3,60}}?)\s*(?:\||:|\s[-–—])\s*(?P<side>{_SIDE})\W*", re.I)

_LONGEST_LINE = 4000


@dataclass(frozen=True, slots=True)
class Voter:
    """Somebody who voted one way, as printed."""

    printed: str
    choice: VoteChoice
    span: Span


@dataclass(frozen=True, slots=True)
class RollLine:
    """The names on one side of a roll; `count` is the number printed with them."""

    choice: VoteChoice
    voters: tuple[Voter, ...]
    count: int | None
    label: str = ""

    @property
    def rival(self) -> str:
        """Of a vote between the two: "motion" or "amendment", whichever these were for."""
        found = _RIVAL.match(self.label)
        return found["side"].lower() if found else ""


@cache
def _sides() -> tuple[tuple[CuedPattern, VoteChoice], ...]:
    return tuple(
        (entry.regex, cast(VoteChoice, entry.value)) for entry in lexicon.entries("vote_sides")
    )


def choice_of(words: str) -> VoteChoice | None:
    """Return how those voted whom a label heads, None if it is no such label."""
    found = [(m.start(), choice) for regex, choice in _sides() if (m := regex.search(words))]
    return min(found)[1] if found else None


def voters_listed(
    clause: Clause, choice: VoteChoice, *, title: str = ""
) -> tuple[tuple[Voter, ...], bool]:
    """Read a list of names.

    Args:
        clause: where it stands.
        choice: how all of them voted.
        title: what the list's head calls all of them, where that is not in the clause.

    Returns:
        The voters, none if anything but names stands there; and whether titles or a plural title
        make it sure that they are people.
    """
    text = clause.text
    end = _FINAL_COUNT.search(text)
    stop = len(text[: end.start() if end else None].rstrip(" .;,"))
    found: list[Voter] = []
    plural, titled, place = title, False, 0
    while place < stop:
        joint = _PARTS.search(text, place, stop)
        # "Councillor Day (J, Chair)": a comma inside brackets parts nothing
        while joint and text.count("(", place, joint.start()) > text.count(
            ")", place, joint.start()
        ):
            joint = _PARTS.search(text, joint.end(), stop)
        part_end = joint.start() if joint else stop
        part = text[place:part_end].strip(" .")
        begin = place + (len(text[place:part_end]) - len(text[place:part_end].lstrip(" .")))
        if part:
            post = _POST.match(part)
            if post and post.end() == len(part):
                found.append(Voter(part, choice, clause.part(begin, begin + len(part)).span()))
                titled = True
            else:
                voter = _VOTER.fullmatch(part, post.end() if post else 0) or _VOTER.fullmatch(part)
                if voter is None:
                    return (), False
                own = voter["title"].strip()
                titled = titled or bool(own)
                if _MEMBERS.match(own):
                    plural = "Councillor"
                else:
                    own = f"{plural} {own}".strip()
                shown = f"{own} {voter['name']}{voter['note'] or ''}".strip()
                found.append(Voter(_single(shown), choice, clause.part(begin, part_end).span()))
        place = joint.end() if joint else stop
    return tuple(found), titled


def _single(printed_name: str) -> str:
    """Return "Councillor Day" for "Councillors Day" and "Cynghorydd Day"."""
    words = printed_name.split(" ", 1)
    one = re.sub(r"^(councillor|cllr|clr)s\b", r"\1", words[0], flags=re.I)
    one = re.sub(r"^cynghor(?:ydd|wyr)\b", "Councillor", one, flags=re.I)
    return " ".join((one, *words[1:]))


def _number(words: str | None) -> int | None:
    if words is None:
        return None
    return int(words) if words.isdigit() else 0


def roll_line(clause: Clause, *, begun: bool = False) -> RollLine | None:
    """Read "Against the amendment (11): Councillors ..."; no names for "Abstentions: None"."""
    text = clause.text
    if _NO_ABSTENTIONS.fullmatch(text):
        return RollLine("abstained", (), 0)
    short = len(text) <= _LONGEST_LINE
    rival = _RIVAL.match(text) if short else None
    label = rival or (_label(text) if short else None)
    choice = "for" if rival else choice_of(label["side"]) if label else None
    if label is None or choice is None:
        return None
    count = _number(label["count"])
    rest = clause.part(label.end())
    if _NOBODY.fullmatch(rest.text):
        said = rest.text.strip(" .:-–")
        return RollLine(choice, (), 0 if said and count is None else count, text[: label.end()])
    behind = _FINAL_COUNT.search(rest.text)
    count = int(behind["count"]) if behind else count
    if rest.text.strip("() ").isdigit():
        return RollLine(choice, (), count, text[: label.end()])
    voters, titled = voters_listed(rest, choice)
    marked = text[: label.end()].rstrip().endswith((":", "-", "–", "—", ")", "|", "were", "was"))
    if not voters or not (marked and (begun or titled or count is not None or len(voters) > 1)):
        return None
    return RollLine(choice, voters, count, text[: label.end()])


def may_be_line(text: str) -> bool:
    """Whether a sentence may begin or end with the label of a roll, or tell how one voted."""
    if _BEGINS_LABEL.match(text):
        return True
    tail = text[-_LONGEST_SIDE:].lower()
    while tail and not tail[-1].isalnum():
        tail = tail[:-1]
    return tail.endswith(_SIDE_ENDS) or any(map(tail.__contains__, _SIDE_IN_MANY_FORMS))


def at_labels(clause: Clause) -> tuple[Clause, ...]:
    """Cut "For: Cllrs Day, Night (2) Against: Cllr Dell (1)" at the labels inside it."""
    bracket = clause.text.startswith("(")
    if bracket or len(clause.text) > _LONGEST_LINE or not _label(clause.text):
        return (clause,)
    cuts = [0, *(found.end() for found in _INNER_LABEL.finditer(clause.text)), len(clause.text)]
    return tuple(clause.part(start, end) for start, end in pairwise(cuts))


def _label(text: str) -> re.Match[str] | None:
    """The label with which a text begins."""
    return _LABEL.match(text) if _BEGINS_LABEL.match(text) else None


def _label_alone(text: str) -> re.Match[str] | None:
    """The label that a text is."""
    return _LABEL.fullmatch(text) if _BEGINS_LABEL.match(text) else None


def bare_label(text: str) -> VoteChoice | None:
    """Return how those voted whose names a label heads, if the text is a label alone."""
    label = _label_alone(text)
    return choice_of(label["side"]) if label and label["count"] is None else None


def counted_label(text: str) -> RollLine | None:
    """Read "Against (11)", a label with its count whose names stand below it."""
    label = _label_alone(text)
    choice = choice_of(label["side"]) if label else None
    count = _number(label["count"]) if label else None
    return RollLine(choice, (), count, text) if choice and count else None


def names_only(clause: Clause, choice: VoteChoice, label: str = "") -> RollLine | None:
    """Read the names below a label that stands alone."""
    voters, titled = voters_listed(clause, choice)
    counted = counted_label(label)
    behind = _FINAL_COUNT.search(clause.text)
    count = int(behind["count"]) if behind else counted.count if counted else None
    several = count is not None and (behind is not None or 1 < len(voters) <= count)
    if not voters or not (titled or several):
        return None
    return RollLine(choice, voters, count, label)


def continued(clause: Clause, choice: VoteChoice) -> RollLine | None:
    """Read the rest of a list of members that a line's end has broken off."""
    voters, _ = voters_listed(clause, choice, title="Councillor")
    count = _FINAL_COUNT.search(clause.text)
    return RollLine(choice, voters, int(count["count"]) if count else None) if voters else None


def row_line(clause: Clause) -> RollLine | None:
    """Read "Councillor A Day | For"."""
    row = _ROW.fullmatch(clause.text)
    choice = choice_of(row["side"]) if row else None
    if row is None or choice is None:
        return None
    voters, _ = voters_listed(clause.part(*row.span("name")), choice)
    return RollLine(choice, voters, None) if len(voters) == 1 else None


def marked_rows(passages: Sequence[Passage]) -> tuple[list[RollLine], int]:
    """Read a table with a column for each side and a mark in one of them.

    Returns:
        A line a voter, and the number of rows below the head.
    """
    heads = [choice_of(cell) if bare_label(cell) else None for cell in _cells(passages[0])]
    lines: list[RollLine] = []
    if sum(head is not None for head in heads) < 2:
        return [], 0
    for passage in passages[1:]:
        cells = _cells(passage)
        marks = [n for n, cell in enumerate(cells) if n and _MARK.fullmatch(cell)]
        choice = heads[marks[0]] if len(cells) == len(heads) and len(marks) == 1 else None
        if choice is None:
            break
        start = passage.text.index(cells[0])
        name = Clause(passage, start, start + len(cells[0]))
        voters, _ = voters_listed(name, choice)
        if len(voters) != 1:
            break
        lines.append(RollLine(choice, voters, None))
    return lines, len(lines)


def is_member(printed: str) -> bool:
    """Whether a voter as printed has a member's title."""
    return _MEMBERS.match(printed) is not None


def _cells(passage: Passage) -> list[str]:
    return [cell.strip() for cell in passage.text.strip().removeprefix("|").split("|")]
