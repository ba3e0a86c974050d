"""What a post is of or for: "of Adults, Health and Housing", "(Roads)", ", Design Office"."""

from itertools import takewhile

from .organisations import office_end
from .post_heads import APOSTROPHES, LINKS, head_run, is_head
from .tokens import (
    DASHES,
    FUNCTION_WORDS,
    Words,
    ends_possessive,
    is_capital,
    is_given,
    is_initials,
    is_subject,
    of_size,
    title_class,
)

LONGEST_COMPLEMENT = 16
BEFORE_COMPLEMENT = frozenset({"of", "for", "to"})
_CHARGES = frozenset({"responsibility", "portfolio", "oversight"})
_HEADS_TO = frozenset(
    {"Clerk", "Assistant", "Secretary", "Adviser", "Advisor", "Solicitor", "Treasurer"}
)
_HEADS_IN = frozenset({"Consultant", "Reader", "Lecturer", "Specialist", "Professor", "Lead"})
_TIMES = frozenset({"year", "term", "period", "remainder", "rest", "duration", "months"})
_DIVISIONS = frozenset({"Department", "Directorate", "Division", "Office", "Section", "Unit"})
# "Chairperson, Board of Management": whom the chair is of, behind a comma
_PANELS = frozenset({"Board", "Committee"})
_PURPOSES = frozenset(
    ["information", "consideration", "decision", "approval", "discussion", "comment", "action"]
)
_OFFICES_BESIDES = frozenset({("Monitoring", "Officer"), ("Returning", "Officer")})
_APART = frozenset({("Chief", "Executive"), ("151", "Officer"), ("Finance", "Officer")})
# "Assistant Director: Leisure and Sport", "Corporate Lead Officer: Schools": a rank before the
# head tells that no list begins
_LED = frozenset({"Director", "Head", "Manager", "Officer", "Lead"})
_RANKS = frozenset(
    ["Assistant", "Deputy", "Interim", "Acting", "Associate", "Executive", "Corporate", "Strategic"]
)
_BEHIND_UNIT = frozenset({",", ")", ";", ".", "and", "gave", "spoke", "took", "–", "-"})
# rare: "Corporate Manager - Internal Audit"
_SIDES = frozenset({"Internal", "External"})
_GLUE = frozenset({"of", "for", "the", "in", "after", "with", "to", "on", "our"})


def _starts_post(words: Words, index: int) -> bool:
    if words.at(index, "").lower() in {"the", "a", "an", "our"}:
        index += 1
    return head_run(words, index) is not None


def starts_name(words: Words, index: int) -> bool:
    """Whether a person's name, and not more of the post, begins at `index`."""
    word, following = words.at(index, ""), words.at(index + 1, "")
    if title_class(word) or (is_initials(word) and is_capital(words.at(index + 1, "").strip("."))):
        return True
    if is_given(word) and is_capital(following) and not is_subject(word):
        return True
    return (
        is_capital(word)
        and is_capital(following)
        and not any(is_subject(words.at(i, "")) for i in (index, index + 1, index + 2))
        and words.at(index + 2, "") in {",", "("}
        and _starts_post(words, index + 3)
    )


def _second_post(words: Words, link: int) -> bool:
    """Whether a post begins behind "and": not so in "Law and Monitoring Officer"."""
    first = link + 1
    after = head_run(words, first) or first
    if after == first and not _starts_post(words, first):
        return False
    return not any(_second_office(words, index) for index in range(first + 1, after - 1))


def _of_level(words: Words, end: int) -> bool:
    """Whether the post up to `end` tells but a rank: "Corporate Director"."""
    ranks = words[max(0, end - 3) : end - 1]
    return words.at(end - 1, "") in _LED and not _RANKS.isdisjoint(ranks)


def _subject_list_end(words: Words, comma: int) -> int | None:
    """Return the end of ", Health and Housing" from the comma on, None if that is no subject."""
    index, seen, last = comma + 1, 0, comma
    if words.at(index, "") == "the":
        return None
    while index < len(words) and index - comma < LONGEST_COMPLEMENT:
        word = words[index]
        side = word in _SIDES and words[comma] in DASHES and is_subject(words.at(index + 1, ""))
        if side and index == comma + 1:
            pass
        elif is_subject(word) and (is_capital(word) or seen) and not starts_name(words, index):
            seen += 1
            last = index
        elif (
            seen
            and is_capital(word)
            and (words[index - 1] in LINKS or words[index - 1] == "the")
            and is_capital(words.at(index + 1, ""))
            and is_subject(words.at(index + 1, ""))
            and not starts_name(words, index)
            and not is_head(words, index)
        ):
            pass
        elif word in LINKS or word == "," or word in _GLUE:
            if word in LINKS and _second_post(words, index):
                break
            if word == "for" and words.at(index + 1, "") in _PURPOSES:
                break
            if word == "," and last != index - 1:
                break
        else:
            break
        index += 1
    if not seen or is_capital(words.at(last + 1, "")) or is_head(words, last + 1):
        return None
    return last + 1


def _division_end(words: Words, comma: int) -> int | None:
    """Return the end of ", Mid Wex Road Design Office" from the comma on, None if that is none."""
    index = comma + 1
    while index < len(words) and index - comma < LONGEST_COMPLEMENT:
        word = words[index]
        if word in _DIVISIONS and index > comma + 1:
            return index + 1
        glued = word in LINKS or word in {"of", "for"}
        if not (is_capital(word) or (glued and index > comma + 1)) or title_class(word):
            return None
        if is_head(words, index) or starts_name(words, index):
            return None
        index += 1
    return None


def _bracket_end(words: Words, bracket: int) -> int | None:
    """Return the index after "(Planning and Building Control)" when it belongs to the post."""
    index = bracket + 1
    while index < len(words) and words[index] != ")":
        if index - bracket > LONGEST_COMPLEMENT:
            return None
        index += 1
    inside = words[bracket + 1 : index]
    if index >= len(words) or not inside:
        return None
    plain = [word for word in inside if word not in LINKS and word not in {",", "of"}]
    section_officer = inside[0] in {"Section", "S151", "s151", "S.151"}
    if section_officer or (plain and all(is_subject(word) for word in plain)):
        return index + 1
    return None


def _second_office(words: Words, link: int) -> bool:
    """Whether behind "and" stands an office that the law gives the holder of another post.

    So in "Head of Law and Monitoring Officer"; the two offices that the law keeps apart
    ("Chief Executive and Monitoring Officer") are two people's.
    """
    if words[link] not in LINKS:
        return False
    first = link + 2 if words.at(link + 1, "") == "Deputy" else link + 1
    office = (words.at(first, ""), words.at(first + 1, ""))
    if office[0] == "Section" and office[1].isdigit():
        return True
    before = (words.at(link - 2, ""), words.at(link - 1, ""))
    return office in _OFFICES_BESIDES and before not in _APART


def _goes_on_after_link(words: Words, link: int) -> bool:
    """Whether the complement goes on behind the "and" at `link`: not a name, not a second post."""
    first = link + 1
    following = words.at(first, "")
    if words[link] == "&" and is_capital(following):
        return True
    if starts_name(words, first):
        return False
    if _starts_post(words, first):
        return not _second_post(words, link)
    pair = is_capital(following) and is_capital(words.at(first + 1, ""))
    if is_subject(following) or (is_capital(following) and not pair):
        return True
    return any(is_subject(words.at(index, "")) for index in (first + 1, first + 2))


def _goes_on_after_glue(words: Words, index: int) -> bool:
    """Whether the complement goes on behind a small word: "Looked after Children"."""
    following = words.at(index + 1, "")
    if words[index] == "to" and words.at(index - 1, "").title() not in _HEADS_TO:
        return is_subject(following)
    if words[index] in {"on", "in", "to", "with"}:
        return is_capital(following)
    return is_capital(following) or following in _GLUE or is_subject(following)


def _of_time(words: Words, index: int) -> bool:
    """Whether a term of office, and no complement, begins at `index`: "for the Municipal Year"."""
    if words.at(index, "").lower() != "for":
        return False
    following = [words.at(i, "") for i in range(index + 1, index + 5)]
    phrase = takewhile(lambda word: word not in LINKS and word not in {",", "."}, following)
    return following[0].isdigit() or any(word.lower() in _TIMES for word in phrase)


def _starts_title(words: Words, index: int) -> bool:
    """Whether a title that leads to a name, and no body, stands at `index`: not "the Trustees"."""
    word, following = words.at(index, ""), words.at(index + 1, "")
    if not title_class(word) or of_size(word, following):
        return False
    return is_capital(following) or words.at(index - 1, "").lower() != "the"


def _ministry_end(words: Words, start: int, comma: int) -> int | None:
    """Return the end of ", Heritage and the Gaeltacht" of a minister, None if a name follows."""
    if words.at(start - 1, "") not in {"Minister", "State"} or words.at(comma, "") != ",":
        return None
    index, joined = comma + 1, False
    while index - comma < LONGEST_COMPLEMENT:
        word = words.at(index, "")
        if is_capital(word):
            if title_class(word) or is_given(word) or starts_name(words, index):
                return None
        elif joined and word != "the":
            return index if is_capital(words.at(index - 1, "")) else None
        elif word in LINKS:
            joined = True
        elif word not in {",", "the"}:
            return None
        index += 1
    return None


def _complement_end(words: Words, start: int) -> int:
    """Return the end of "of Looked after Children and Corporate Parenting" from its "of"."""
    end, index, seen = start, start + 1, False
    while index < len(words) and index - start < LONGEST_COMPLEMENT:
        word = words[index]
        if not seen and word.lower() in {"the", "our", "this"}:
            pass
        elif word == "Office" and words.at(index + 1, "") == "of":
            return office_end(words, index + 2) or index + 1
        elif is_capital(word) and word.lower() not in FUNCTION_WORDS:
            if _starts_title(words, index) or (seen and starts_name(words, index)):
                break
            seen, end = True, index + 1
        elif not seen:
            break
        elif is_subject(word):
            end = index + 1
        elif word in APOSTROPHES and ends_possessive(words, index):
            pass
        elif word in LINKS:
            if not _goes_on_after_link(words, index):
                break
        elif word == "," or word in DASHES:
            return _ministry_end(words, start, index) or _subject_list_end(words, index) or end
        elif (
            _of_time(words, index)
            or word.lower() not in _GLUE
            or not _goes_on_after_glue(words, index)
        ):
            break
        index += 1
    return end


def _unit_end(words: Words, colon: int) -> int | None:
    """Return the end of ": Leisure and Sport" behind "Assistant Director", None if it is none."""
    end = _subject_list_end(words, colon)
    if end is None or is_subject(words.at(colon - 1, "")):
        return end
    if not _of_level(words, colon):
        return None
    behind = words.at(end, "")
    return end if not behind or behind in _BEHIND_UNIT or behind.endswith("ed") else None


def end_with_complement(words: Words, end: int) -> int | None:
    """Return where a post that ends at `end` ends with what follows, None if nothing belongs."""
    mark, following = words.at(end, ""), words.at(end + 1, "")
    if _of_time(words, end) or (mark == "of" and following == "this"):
        return None
    if mark.lower() == "to" and words.at(end - 1, "").title() not in _HEADS_TO:
        return None
    if mark == "with" and following.lower() in _CHARGES and words.at(end + 2, "") == "for":
        return _complement_end(words, end + 2)
    if mark == "at" and following == "Arms":
        # rare: "Sergeant at Arms", who attends at councils with a mace
        return end + 2
    if mark == ":" and is_subject(following):
        return _unit_end(words, end)
    if mark.lower() in BEFORE_COMPLEMENT or (mark == "in" and words.at(end - 1, "") in _HEADS_IN):
        return _complement_end(words, end)
    if mark == "," and following in _PANELS and words.at(end + 2, "") == "of":
        whole = _complement_end(words, end + 2)
        return whole if whole > end + 2 else None
    if mark == "," or mark in DASHES or (mark == "?" and is_subject(following)):
        division = _division_end(words, end) if mark == "," else None
        return division or _subject_list_end(words, end)
    if mark == "(":
        return _bracket_end(words, end)
    if end < len(words) and _second_office(words, end):
        return head_run(words, end + 1)
    if is_capital(mark) and is_subject(mark) and not starts_name(words, end):
        return _subject_list_end(words, end - 1)
    return None
