"""The tally of a vote as minutes word it: figures or number words for, against and abstaining."""

import re
from collections import Counter
from dataclasses import dataclass

from ..patterns import CuedPattern, CueIndex, cued
from .vote_lines import Voter

_VALUES = {
    "no": 0,
    "none": 0,
    "nil": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
}
_N = r"(\d{1,3}|" + "|".join(_VALUES) + r")"
_WHO = r"(?:(?:of the )?(?:members?|councillors?|votes?|councils?)\s+)?"
_FOR = (
    r"(?:in favour|for\b(?! the (?:amendment|motion) and(?! (?:\d{1,3}|[a-z]{2,9})"
    r" (?:voted |voting |members? )?against\b)))"
)
_ABSTAIN = r"(?:abstentions?|abstained|abstaining|abstain)\b"

_NUMBER_FIRST = {
    "for": cued(rf"\b{_N}\s+{_WHO}(?:having |had )?(?:voted |voting |were |was )?{_FOR}", re.I),
    "against": cued(
        rf"\b{_N}\s+{_WHO}(?:having |had )?(?:voted |voting |were |was )?"
        r"(?:against|opposed|opposing)\b",
        re.I,
    ),
    "abstain": cued(rf"\b{_N}\s+{_WHO}{_ABSTAIN}", re.I),
}
_GAP = r"(?:\s+the\s+(?:motion|amendment|proposal|recommendation))?\)?\s*[:?=|–-]*\s*\(?"
_LABEL_FIRST = {
    "for": cued(rf"\b(?:for|in favour){_GAP}{_N}\b(?!\s*[%.,]\d)", re.I),
    "against": cued(rf"\bagainst{_GAP}{_N}\b(?!\s*[%.,]\d)", re.I),
    "abstain": cued(rf"\b(?:abstentions?|abstained|abstaining|abstain){_GAP}{_N}\b", re.I),
}
_NAMED = {
    "for": cued(r"^(?:[^:()]{0,20}\()?(?:in favour|for)\b", re.I),
    "against": cued(r"^(?:[^:()]{0,20}\()?against\b", re.I),
    "abstain": cued(r"^(?:[^:()]{0,20}\()?abst(?:ention|ain)", re.I),
}
_OPENS_WITH_SIDE = cued(r"^(?:[^:()]{0,20}\()?(?:in favour|for|against|abst)", re.I)
_SIDES_BEGIN = frozenset(("in", "fo", "ag", "ab"))
_FAR_ENOUGH = 21  # characters, within which a side stands in brackets
_OTHER_SIDES = tuple(
    sides[side] for sides in (_NUMBER_FIRST, _LABEL_FIRST) for side in ("against", "abstain")
)
_NOT_FOR = CueIndex(_OTHER_SIDES)
# rare: counts in words ("five votes to four") beside counts in figures
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(word for word in _VALUES if word != 'no')})\b", re.I)
# rare: "For (12): A, B ...", the count above the names of a recorded vote
_COUNT_OF_NAMES = cued(rf"\(\s*{_N}\s*\)", re.I)
_BY_MAJORITY = cued(
    rf"(?:\bby\s+(?:a\s+majority\s+of\s+)?{_N}\s+(?:votes?\s+)?(?:to|votes?)"
    rf"|\(\s*{_N}\s+votes?\s+to)\s+{_N}\b",
    re.I,
)
# "Motion carried 5-2", "failed by a vote of 3 to 4", "agreed 5-1-1 that": ayes, noes, abstentions
_FIGURES = cued(
    r"\b(?:carried|passed|failed|lost|defeated|rejected|approved|agreed|resolved|adopted|denied"
    r"|votes?|voted|tally)(?:\s+(?:by|on|with|as\s+amended|unanimously|a|an|the|roll[- ]call|voice"
    r"|recorded|count|votes?|of|was|is)){0,6}\s*[:,;–—(\[-]{0,2}\s*"
    r"(?P<for>\d{1,2})\s?(?:[-–—/]|:(?=\d{1,2}\))|\bto\b)\s?(?P<against>\d{1,2})"
    r"(?:\s?(?:[-–—]|\bto\b)\s?(?P<abstained>\d{1,2}))?"
    r"(?=\s*(?:[.,;:()\]](?!\d)|\Z|that\b|to\b(?!\s*\d)|with\b|votes?\b|majority\b|margin\b|in\b|and\b))",
    re.I,
)
_ABOUT_VOTES = cued(
    r"\b(?:for|against|favour|vot(?:es?|ed|ing)|abst\w+|by)\b|\d(?:[-–/]|\s(?:votes\s)?to\s)\d",
    re.I,
)
# rare: clerks who print figures only print them behind the words of a decision, too: "[5-3]"
_FIGURES_BEHIND = cued(
    r"[(\[](?P<for>\d{1,2})\s?[-–]\s?(?P<against>\d{1,2})(?:\s?[-–]\s?(?P<abstained>\d{1,2}))?"
    r"[)\]](?:[\s.]*$|\s+that\b)"
)
# rare: "RESOLVED (23/14)" of town councils: a number of a resolution, no votes
_RESOLUTION_NUMBER = cued(r"\bresol(?:ved|ution)\b[ (:]{1,3}\d{2,4}/\d", re.I)
# "endorsed the draft plan, 5 to 2."
_FIGURES_AT_END = cued(
    r"\b(?:adopted|agreed|approved|carried|endorsed|lost|resolved|supported|recommended)\b[^;]{0,160},\s*"
    r"(?P<for>\d{1,2})(?:\s?[-–/]\s?|\s+(?:votes\s+)?to\s+)(?P<against>\d{1,2})"
    r"(?:(?:\s?[-–/]\s?|\s+to\s+)(?P<abstained>\d{1,2}))?[\s.]*$"
)
_DIGIT = re.compile(r"[0-9]")
# rare: asked by its words' bits alone: a gate
_NUMBER_WORDS = CueIndex((cued(rf"\b(?:{'|'.join(_VALUES)})\b", re.I),))
_BOTH = (_BY_MAJORITY, _FIGURES, _FIGURES_BEHIND, _FIGURES_AT_END)
_BOTH_SIDES = CueIndex(_BOTH)
CUES = (*_BOTH, *_OTHER_SIDES)
"""No tally is in a text in which none of these may be found, but for what `line_tally` reads."""
# "Carried with one against", "RESOLVED (two abstentions)": the minutes count no others
_ONE_SIDE = cued(
    rf"\b(?:carried|agreed|approved|resolved|passed|adopted|lost|defeated|accepted|granted|refused|supported)\b"
    rf"[^.;]{{0,140}}?(?:[,(–—-]|\bwith|\bby|\band)\s*(?:{_N})\s+{_WHO}(?:votes?\s+|voting\s+|voted\s+)?"
    r"(?:against|abstentions?|abstaining|abstained)\b",
    re.I,
)
# rare: "carried by 12 votes, 3 abstaining": a count that names one side only
_BY_SOME = cued(rf"\bby\s+{_N}\s+votes?\b", re.I)
_BRACKET = cued(r"\(([^()]{5,120})\)")
_UNANIMOUS = cued(
    r"\b(?:unanimous(?:ly)?|all in favour|nem\.?\s*con|without dissent|no (?:member )?dissent\w*"
    r"|(?:nobody|no member) dissent\w*|agreed by all)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many voted which way, None where the document does not say, and who is named."""

    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None
    voters: tuple[Voter, ...] = ()

    def __bool__(self) -> bool:
        """Whether any number or any voter is known."""
        return self.counted or bool(self.voters)

    @property
    def counted(self) -> bool:
        """Whether any number is known."""
        return not (self.votes_for is self.votes_against is self.abstentions is None)

    @property
    def with_names_counted(self) -> "Tally":
        """This tally, or where the document prints no number, that of those named on both sides."""
        named = Counter(voter.choice for voter in self.voters)
        if self.counted or not (named["for"] and named["against"]):
            return self
        abstained = named["abstained"] or None
        return Tally(named["for"], named["against"], abstained, self.voters)

    def conflicts(self, other: "Tally") -> bool:
        """Whether both know the same side of the vote, by number or by name."""
        mine_named = {voter.choice for voter in self.voters}
        theirs_named = {voter.choice for voter in other.voters}
        if mine_named & theirs_named and set(self.voters) != set(other.voters):
            return True
        return any(
            mine is not None and theirs is not None
            for mine, theirs in (
                (self.votes_for, other.votes_for),
                (self.votes_against, other.votes_against),
                (self.abstentions, other.abstentions),
            )
        )

    def differs(self, other: "Tally") -> bool:
        """Whether the two are of different votes: a number is not the same, or so the names."""
        pairs = (
            (self.votes_for, other.votes_for),
            (self.votes_against, other.votes_against),
            (self.abstentions, other.abstentions),
        )
        known = [
            (mine, theirs) for mine, theirs in pairs if mine is not None and theirs is not None
        ]
        return any(mine != theirs for mine, theirs in known) or (
            not known and self.conflicts(other)
        )

    def filled_from(self, other: "Tally") -> "Tally":
        """This tally with the numbers it lacks taken from another."""
        return Tally(
            other.votes_for if self.votes_for is None else self.votes_for,
            other.votes_against if self.votes_against is None else self.votes_against,
            other.abstentions if self.abstentions is None else self.abstentions,
            tuple(dict.fromkeys(self.voters + other.voters)),
        )


NO_TALLY = Tally()


def is_unanimous(text: str) -> bool:
    """Whether the words say that nobody was against it."""
    return _UNANIMOUS.search_part(text) is not None


def has_number(text: str) -> bool:
    """Whether a text may have a number, without which it tells no tally."""
    return _DIGIT.search(text) is not None or _NUMBER_WORDS.concerns(text)


def tally_in(text: str, *, lost: bool = False) -> Tally:
    """Read the tally from a sentence or a line of a list of votes.

    Args:
        text: the sentence, or a line such as "Against: 3".
        lost: whether the text tells of a proposal that was lost, so that in "by five votes to
            four" the larger number was against it.
    """
    if not has_number(text):
        return NO_TALLY
    counted = _BOTH_SIDES.concerns(text)
    majority = _BY_MAJORITY.search(text) if counted else None
    figures = None
    figured = counted and not majority and _DIGIT.search(text)
    if figured and not _RESOLUTION_NUMBER.search(text):
        figures = (
            _FIGURES.search(text) or _FIGURES_BEHIND.search(text) or _FIGURES_AT_END.search(text)
        )
    if figures:
        abstained = figures["abstained"]
        return Tally(
            int(figures["for"]),
            int(figures["against"]),
            _read(_NUMBER_FIRST, text[figures.end() :]).abstentions
            if abstained is None
            else int(abstained),
        )
    line = line_tally(text)
    if line:
        return line
    if majority:
        first, second = (_value(number) for number in majority.groups() if number)
        high, low = max(first, second), min(first, second)
        with_rest = _read(_NUMBER_FIRST, text[majority.end() :])
        return Tally(low if lost else high, high if lost else low, with_rest.abstentions)
    divided = _NOT_FOR.concerns(text)
    if not (divided or (counted and "(" in text)) or not _ABOUT_VOTES.search(text):
        return NO_TALLY
    for bracket in _BRACKET.finditer(text):
        inner = tally_in(bracket.group(1)) if bracket.group(1) != text else NO_TALLY
        if inner.votes_for is not None and inner.votes_against is not None:
            return inner
    if not divided:
        return NO_TALLY
    by_label, by_number = _read(_LABEL_FIRST, text), _read(_NUMBER_FIRST, text)
    best = max((by_number, by_label), key=_completeness)
    if best.votes_for is not None and best.votes_against is not None:
        return best
    if best.votes_for is not None and best.abstentions is not None:
        return best
    some = _BY_SOME.search(text)
    if some and best.abstentions is not None:
        return Tally(_value(some.group(1)), best.votes_against, best.abstentions)
    alone = _ONE_SIDE.search(text)
    if alone and (best.votes_against is not None or best.abstentions is not None):
        return Tally(None, best.votes_against, best.abstentions)
    return NO_TALLY


def line_tally(text: str) -> Tally:
    """Read one line of a recorded vote: "For: 22", "Against the amendment (11): Cllrs ..."."""
    if text[:2].lower() not in _SIDES_BEGIN and "(" not in text[:_FAR_ENOUGH]:
        return NO_TALLY
    if not _OPENS_WITH_SIDE.match(text):
        return NO_TALLY
    for side, opens in _NAMED.items():
        if not opens.match(text):
            continue
        rest = _LABEL_FIRST[side].search(text[:60]) or _COUNT_OF_NAMES.search(text)
        if rest is None:
            continue
        others = [name for name in _LABEL_FIRST if name != side]
        if any(_LABEL_FIRST[name].search(text) for name in others):
            return NO_TALLY
        return _one(side, _value(rest.group(1)))
    return NO_TALLY


def _one(side: str, count: int) -> Tally:
    return Tally(
        count if side == "for" else None,
        count if side == "against" else None,
        count if side == "abstain" else None,
    )


def _read(patterns: dict[str, CuedPattern], text: str) -> Tally:
    tally = NO_TALLY
    for side, pattern in patterns.items():
        found = pattern.search(text)
        if found:
            tally = tally.filled_from(_one(side, _value(found.group(1))))
    return tally


def _completeness(tally: Tally) -> int:
    sides = (tally.votes_for, tally.votes_against, tally.abstentions)
    return sum(side is not None for side in sides)


def in_digits(text: str) -> str:
    """Return a text with the number words of votes as figures.

    >>> in_digits("three voted for the motion")
    '3 voted for the motion'
    """
    return _NUMBER_WORD.sub(lambda word: str(_VALUES[word.group().lower()]), text)


def _value(number: str) -> int:
    return int(number) if number.isdigit() else _VALUES[number.lower()]
