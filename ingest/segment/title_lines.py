"""The lines of titles in files that mark paragraphs: one title is joined, two are cut apart."""

import re
from collections.abc import Sequence

from ..patterns import cued
from ..records import Block, Span
from .clean import places_of
from .line_forms import ends_sentence
from .title_cuts import FULL, MARKS, cut_title, may_be_numbered
from .titles import ends_open, is_blurb, is_cue, is_title, printed_number
from .wraps import DECIDES, LABEL, LONGEST_WRAPPED_LINE, POINT_START

BOLD_LEVEL = 7  # from here on a heading is a paragraph in bold type
TITLE_FULL = 0.72  # of it: so long is a line of a title below a letter that may go on
TITLE_FULL_WORD = 0.6  # of it, where no more than a word or two of the title are left
TITLE_FULL_LINE = 0.9  # of it: longer than this is no line of a title, for those are set narrower
LEAST_SENTENCE = 5  # spaces in a line below a title that a full stop ends, and that is none of it
LONGEST_REST = 14  # words
SENTENCE_START = cued(
    r"(?:[“\"‘]|(?:I|We|It|There|This|That|The|They|Members|Cllrs?|Councillors?|Mr|Ms|Mrs)\b)"
)
LEAST_WIDTH = 20  # of the lines that tell it: shorter ones are cells and labels
LEAST_LINES = 12  # that tell how wide a text is set
STOPS_SHORT = cued(
    r"[a-z] (?:(?:submitted|received) by|(?:[Pp]resentation|[Dd]eputation|[Mm]otion) from)\Z"
    r"|\bto be referred to(?: the)?\Z"
)
# A text without any of these has no line that STOPS_SHORT, or BRACKET_OPEN, finds.
SHORT_STOPS = (
    *("submitted by", "received by", "resentation from", "eputation from", "otion from"),
    *("to be referred to", "to be referred to the"),
)
OPEN_BRACKETS = ("(to be", "(To be", "(referred", "(Referred", "(deferred", "(Deferred")
BRACKET_OPEN = cued(r"\((?:[Tt]o be|[Rr]eferred|[Dd]eferred)\b[^()]{0,80}\Z")
LAST_OF_SHORT_STOPS = frozenset((*MARKS, *(words[-1] for words in SHORT_STOPS)))
LONGEST_SHORT_STOP = 32  # with marks of bold type
LONGEST_OPEN_BRACKET = 120
BEHIND_LINE = f"{MARKS}\\\t"
LONE_MARKER = cued(r"\(?(?:[ivx]{1,4}|[a-z]|\d{1,3})[.)]")
# rare: "2023-24" that opens the second line of a title is no number of an item
YEARS = cued(r"(?:19|20)\d\d\s?[-–]\s?(?:19|20)?\d\d\b")
LONGEST_LONE_MARKER = 12  # with marks of bold type
MOST_SPREAD_WORDS = 3  # on a line of a title that is spread over the width, word by word
LONGEST_SPREAD = 12  # words of the last line of such a title
# rare: a street or saint whose name goes on in the next line
INITIAL_AT_END = re.compile(r"(?:,|\band|&|[Cc]ouncillors?\.?|COUNCILLORS?|Cllrs?\.?) [A-Z]\.\Z")
HAS_LETTER = re.compile(r"[^\W\d_]")
JOINING_WORD = re.compile(r" (?:of|to|for|in|on|and|from|the) ")
SAINT = (" St.", " Sts.")
# rare: what heads a part of the account right below a title is none of its words
PART_OF_ACCOUNT = cued(
    r"(?:Background|Introduction|Recommendations?|Repl(?:y|ies)|Response|Questions?|Purpose|"
    r"Discussion|Update|Actions?|Decisions?|Resolutions?|Resolved|Amendments?|Circulated)\b",
    re.IGNORECASE,
)
# rare: a title set over two lines breaks behind a dash or a preposition
STAYS_OPEN = cued(r"(?:[-–—,]|\b(?:and|or|of|the|an?|in|on|at|to|by|for|from|with))\Z")
LONGEST_OPEN_WORD = 4


def joined_titles(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks, each title one block: lines in bold type joined, titles cut off.

    A line in bold goes on with the one above it where that is open ("... submitted by") or full,
    or where it begins in small letters. A short line behind a number, with another line of the
    same block below it, is a title of its own.

    Args:
        text: the document's text.
        blocks: its blocks as its format gives them.
    """
    places = [block.span for block in blocks if block.kind == "paragraph"]
    pieces = [text[place.start : place.end] for place in places]
    width = _width(pieces)
    broken = {place.start for place, piece in zip(places, pieces, strict=True) if "\n" in piece}
    broken.update(block.span.start for block in blocks if block.kind == "list-item")
    joined = _joined(text, blocks, width, broken)
    if not width:
        return tuple(joined)
    cut: list[Block] = []
    for block in joined:
        if block.span.start in broken and may_be_numbered(text, block):
            cut += cut_title(text, block, width)
        else:
            cut.append(block)
    return tuple(cut)


def _joined(text: str, blocks: Sequence[Block], width: int, broken: set[int]) -> list[Block]:
    """Join the lines of titles; `broken` has then where each of them begins, too."""
    any_stop = width > 0 and _any_stops_short(text)
    any_bracket = width > 0 and _any_bracket_open(text)
    joined: list[Block] = []
    below_line = False  # the last block is a line
    short, short_above = False, False  # it, and the one above it, have room for a marker alone
    for index, block in enumerate(blocks):
        span, kind = block.span, block.kind
        is_line = kind == "paragraph" or (kind == "heading" and block.level >= BOLD_LEVEL)
        if is_line and below_line:
            last = joined[-1]
            bold = kind == "heading" and last.kind == "heading" and block.level == last.level
            goes_on = (
                (
                    bold
                    or (any_stop and _stops_short(text, last.span))
                    or (any_bracket and _has_open_bracket(text, last.span))
                )
                and _joins(text, last, block, width, bold=bold)
            ) or (
                short_above
                and _goes_on_below_marker(text, joined[-2], last, blocks[index : index + 2], width)
            )
        else:
            goes_on = (
                kind == "paragraph"
                and width > 0
                and bool(joined)
                and _is_open_title(text, joined[-1], block)
            )
        if goes_on:
            first = joined[-1]
            joined[-1] = Block(
                Span(first.span.start, span.end), first.kind, first.level, first.marker
            )
            broken.add(first.span.start)
            short = False
        else:
            joined.append(block)
            below_line = is_line
            short_above, short = short, span.end - span.start <= LONGEST_LONE_MARKER
    return joined


def _is_open_title(text: str, last: Block, block: Block) -> bool:
    """Whether a title behind a number of a list stops in the middle of a phrase."""
    if last.kind != "list-item" or not last.marker[:1].isdigit():
        return False
    before = text[last.span.start : last.span.end].strip(MARKS)
    words = text[block.span.start : block.span.end].strip(MARKS)
    is_open = (
        _stays_open(before)
        or before.count("(") > before.count(")")
        or INITIAL_AT_END.search(before) is not None
    )
    return (
        is_open
        and bool(words)
        and words.count(" ") <= LONGEST_REST
        and is_title(before.removesuffix("."))
        and not POINT_START.match(words)
        and not SENTENCE_START.match(words)
    )


def _stays_open(line: str) -> bool:
    return STAYS_OPEN.search(line, max(0, len(line) - LONGEST_OPEN_WORD)) is not None


def _joins(text: str, last: Block, block: Block, width: int, *, bold: bool) -> bool:
    start, end = last.span.start, last.span.end
    before = text[max(start, end - 200) : end].strip(MARKS)
    words = text[block.span.start : min(block.span.end, block.span.start + 200)].strip(MARKS)
    length = end - max(start, text.rfind("\n", start, end) + 1)
    return (_goes_on if bold else _is_cut_off)(before, words, length, width)


def _goes_on_below_marker(
    text: str, marker: Block, last: Block, following: Sequence[Block], width: int
) -> bool:
    """Whether the title below a number or letter alone on its line goes on in the next line.

    Titles are set narrower than the text: a line of one goes on where the next has the form of a
    title, is shorter than the text's lines, and its first word had hardly had room above. Where a
    layout spreads a title over the width, each of its words may have a line of its own.
    """
    block = following[0]
    start, end = marker.span.start, marker.span.end
    if marker.marker or last.kind != block.kind:
        return False
    if LONE_MARKER.fullmatch(text[start:end].strip(MARKS)) is None:
        return False
    before = text[last.span.start : last.span.end].strip(MARKS)
    words = text[block.span.start : min(block.span.end, block.span.start + 200)].strip(MARKS)
    initial = before[-1:] == "." and INITIAL_AT_END.search(before) is not None
    if not words or (ends_sentence(before) and not initial):
        return False
    if POINT_START.match(words) or DECIDES.match(words):
        return False
    if initial or words[0].islower() or YEARS.match(words) is not None or _stays_open(before):
        return True
    if _is_spread(text, last, following):
        return True
    few = words.count(" ") < 2
    room = len(before[before.rfind("\n") + 1 :].replace("*", "")) + len(words.split()[0])
    least = width * (TITLE_FULL_WORD if few else TITLE_FULL)
    return (
        0 < least <= room <= width
        and before[-1] != ")"
        and block.span.end - block.span.start < width * TITLE_FULL_LINE
        and is_title(before, plain=True)
        and is_title(words.removesuffix(".") if few else words, plain=True)
        and not SENTENCE_START.match(words)
        and not (few and PART_OF_ACCOUNT.match(words))
    )


def _is_spread(text: str, last: Block, following: Sequence[Block]) -> bool:
    """Whether the lines of a title have hardly more than a word each, as no other text has.

    Args:
        text: the document's text.
        last: the lines joined till now.
        following: the next line, and the one below it.
    """
    above = text[last.span.start : last.span.end]
    lines = [text[one.span.start : one.span.end].strip(MARKS) for one in following]
    words = lines[0].split()
    if not words or lines[0].endswith(",") or SENTENCE_START.match(lines[0]):
        return False
    length = len(above.strip(MARKS).split("\n")[-1].split())
    if PART_OF_ACCOUNT.match(lines[0]) or length > MOST_SPREAD_WORDS:
        return False
    if HAS_LETTER.search(lines[0]) and above.isupper() and not lines[0].isupper():
        return False
    if lines[0].isupper() and len(words) > 1 and not above.isupper():
        return False
    if is_blurb(lines[0]):
        return False
    if "\n" in above:
        spread = length == 1 or all(
            len(line.split()) <= MOST_SPREAD_WORDS for line in above.splitlines()
        )
        is_last = len(words) <= LONGEST_SPREAD and is_title(lines[0].removesuffix("."), plain=True)
        return spread and (
            len(words) < MOST_SPREAD_WORDS or (is_last and length < MOST_SPREAD_WORDS)
        )
    if length == MOST_SPREAD_WORDS and not JOINING_WORD.search(above):
        return False
    below = lines[1].split() if len(lines) > 1 else []
    return (
        len(words) < MOST_SPREAD_WORDS
        and 0 < len(below) < MOST_SPREAD_WORDS
        and not POINT_START.match(lines[1])
        and not lines[1].endswith((",", "."))
        and not SENTENCE_START.match(lines[1])
        and not PART_OF_ACCOUNT.match(lines[1])
    )


def _any_stops_short(text: str) -> bool:
    """Whether a line of a text may stop in the middle of a phrase."""
    return any(
        not text[end : end + LONGEST_SHORT_STOP].partition("\n")[0].strip(BEHIND_LINE)
        for words in SHORT_STOPS
        for end in (place + len(words) for place in places_of(words, text))
    )


def _any_bracket_open(text: str) -> bool:
    """Whether a bracket may be open at the end of a line of a text."""
    return any(
        ")" not in text[place : place + LONGEST_OPEN_BRACKET].partition("\n")[0]
        for words in OPEN_BRACKETS
        for place in places_of(words, text)
    )


def _stops_short(text: str, above: Span) -> bool:
    """Whether a line may stop in the middle of a phrase: quick, for most do not."""
    start, end = above.start, above.end
    if text[end - 1] not in LAST_OF_SHORT_STOPS:
        return False
    return text[max(start, end - LONGEST_SHORT_STOP) : end].rstrip(MARKS).endswith(SHORT_STOPS)


def _has_open_bracket(text: str, above: Span) -> bool:
    """Whether a bracket opens at the end of a line that does not close there."""
    start, end = max(above.start, above.end - LONGEST_OPEN_BRACKET), above.end
    bracket = text.rfind("(", start, end)
    return bracket >= 0 and text.find(")", bracket, end) < 0


def _is_cut_off(before: str, words: str, length: int, width: int) -> bool:
    """Whether a short line stops in the middle of a phrase that the next one goes on with."""
    return (
        0 < length <= width
        and bool(BRACKET_OPEN.compiled.search(before) or STOPS_SHORT.compiled.search(before))
        and bool(words)
        and words.count(" ") <= LONGEST_REST
        and not POINT_START.match(words)
        and not DECIDES.match(words)
        and not LABEL.match(words)
        and not LABEL.match(before)
    )


def _goes_on(before: str, words: str, length: int, width: int) -> bool:
    ends = ends_sentence(before) and not before.endswith(SAINT)
    if not words or ends or POINT_START.match(words):
        return False
    if DECIDES.match(words) and not before.isupper():
        return False
    is_open = before.count("(") > before.count(")") or ends_open(before)
    if words[0].islower() or is_open:
        return True
    if before.isupper() != words.isupper() or printed_number(words):
        return False
    if SENTENCE_START.match(words) or is_cue(words) or before[-1] == ")":
        return False
    is_sentence = words[-1] == "." and words.count(" ") >= LEAST_SENTENCE
    if is_sentence and is_title(before, plain=True) and not is_title(f"{before} {words}"):
        return False
    return 0 < width * FULL < length + len(words.split()[0]) <= 2 * width


def _width(pieces: Sequence[str]) -> int:
    """Return how wide the lines of paragraphs are set, 0 where these are not broken into lines."""
    lines = "\n".join(pieces).split("\n")
    lengths = sorted([length for length in map(len, lines) if length >= LEAST_WIDTH])
    width = lengths[int(len(lengths) * 0.9)] if len(lengths) >= LEAST_LINES else 0
    return width if width <= LONGEST_WRAPPED_LINE else 0
