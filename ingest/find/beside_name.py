"""What stands beside a name: ", Head of Housing", "(Chair)", "of Acme LLP, the auditor"."""

import re

from . import role_bits
from .bodies_beside import (
    NATIONS,
    Beside,
    body_to_end,
    firm_end,
    firm_of_adviser,
    forum_in,
    named_body_end,
    organisation_after,
    text_of,
    unknown_body_in,
)
from .name_grammar import Name, name_at
from .name_titles import classes_of_title, titles_end
from .organisations import ALONE, organisation_end, outside_body_of
from .post_heads import CHAIRS
from .posts import closed_post, post_at
from .spokesmen import spokesman_end
from .tokens import (
    DASHES,
    Words,
    classes,
    is_capital,
    is_given,
    is_subject,
    never_name,
    place_word,
    title_class,
    without_possessive,
)

_ARTICLES = frozenset({"the", "a", "an", "our", "its", "their", "his", "her", "as"})
_AFTER_BODY = frozenset({",", "", ".", ")", ";", "and", "(", "–", "—"})
_CONTINUES_POST = frozenset({"and", "of", "for", "at", "from", "with", "or"})
_STAFF = frozenset(
    {"Clerk", "Officer", "Engineer", "Planner", "Solicitor", "Manager", "Surveyor", "Accountant"}
)
# rare: "Cllr Day, the relevant Cabinet Member": cabinets and licensing panels
_WHICH_HOLDER = frozenset({"relevant", "responsible", "appropriate", "incoming", "current"})
_BODIES = frozenset({"Council", "Committee", "Board", "Authority", "Trust", "Panel"})
_CHAIRING = (["in", "the", "chair"], ["in", "chair"])
_CLOSING = {"(": ")", "[": "]"}
_OWN = frozenset({"Council", "The Council"})
_LONGEST_NOTE = 14
# rare: who works for a member of parliament, as community councils list their guests
_AIDES = frozenset({"Assistant", "Adviser", "Advisor", "Secretary", "Caseworker"})
# rare: "Jo Day, WCC": the letters of a council
_COUNCIL = re.compile(r"[A-Z]{1,3}(?:CC|BC|DC)")
_LETTERS = re.compile(r"[A-Z]{2,3}")
_LISTED = frozenset({",", ";", ".", "and", "&", ""})
_MOST_PIECES = 4
_MARK = role_bits.STOP | role_bits.BEFORE_POST
_SINGLE = (
    role_bits.UNKNOWN
    | role_bits.OPENS_RUN
    | role_bits.TITLE
    | role_bits.LEVEL
    | role_bits.LETTER
    | role_bits.GIVEN
    | role_bits.HOLDER
)


def post_and_body(text: str, words: Words, start: int, end: int) -> tuple[str, str]:
    """Return a post without the outside body that it is of, and that body."""
    post, organization = text_of(text, words, start, end), outside_body_of(words, start, end)
    if organization:
        post = re.sub(
            r"\s+(?:of|at|for)\s+(?:the\s+)?$", "", post.removesuffix(organization), flags=re.I
        )
    return post, organization


def fits(title: str, post: str) -> bool:
    """Whether a person of this title can hold the post: no councillor is the council's clerk."""
    if "member" not in classes_of_title(title):
        return True
    return re.split(r" (?:of|for|to) |,", post)[0].rsplit(" ", 1)[-1] not in _STAFF


def unknown_pair(words: Words, index: int) -> bool:
    """Whether two capital words that no post is made of stand at `index`: "Rafe Newland"."""
    return all(
        is_capital(word)
        and not (classes("posts", word) or is_subject(word) or never_name(word) or place_word(word))
        for word in (words.at(index, ""), words.at(index + 1, ""))
    )


def _skip_article(words: Words, index: int) -> int:
    while words.at(index, "").lower() in _ARTICLES and words.at(index + 1, "") != "/":
        index += 1
        index += words.at(index, "") in _WHICH_HOLDER
    whose = words.at(index, "").endswith(("’s", "'s"))
    if whose and post_at(words, index + 1):
        own = without_possessive(words.at(index, "")) in _BODIES
        index += own or post_at(words, index) is None
    return index


def _runs_on(word: str) -> bool:
    """Whether `word` goes on with a clause: in "X, the Clerk said" the Clerk is the speaker."""
    return bool(word) and word[0].islower() and word not in _CONTINUES_POST


def _aide_end(words: Words, index: int) -> int | None:
    """Return the end of "Assistant to Dr Coe", None if no such post stands at `index`."""
    if words.at(index, "") not in _AIDES or words.at(index + 1, "") != "to":
        return None
    served = name_at(words, index + 2)
    return served.end if served is not None and served.title else None


def _post_after(text: str, words: Words, index: int) -> Beside | None:
    """Read "[the] POST[, ORGANISATION]" from `index`."""
    first = _skip_article(words, index)
    end = _aide_end(words, first) or spokesman_end(words, first) or post_at(words, first)
    if end is None:
        return None
    if words.at(index, "") in {"the", "a", "an"} and _runs_on(words.at(end, "")):
        return None
    post, organization = post_and_body(text, words, first, end)
    mark = words.at(end, "")
    if mark in {",", "of", "at", "from", "for", "with", "-", "–"}:
        body_end = organisation_end(words, end + 1)
        named = title_class(words.at(end + 1, "")) or is_given(words.at(end + 1, ""))
        if body_end is None and (mark == "at" or (mark == "with" and not named)):
            body_end = named_body_end(words, end + 1)
        if body_end is not None:
            organization = text_of(text, words, end + 1, body_end).removeprefix("the ")
            end = body_end
    elif words[end - 1] in CHAIRS and is_capital(mark):
        body_end = organisation_end(words, end)
        if body_end is not None:
            organization = text_of(text, words, end, body_end)
            end = body_end
    return Beside(post, organization, end)


def _is_whole_name(words: Words, index: int) -> bool:
    """Whether a name at `index` fills the place up to the next mark of a list."""
    name = name_at(words, index, lenient=True)
    return words.at(index + 2 if name is None else name.end, "") in _LISTED


def _claimed(words: Words, end: int, *, posts_lead: bool = False) -> bool:
    """Whether the post that ends at `end` goes with a name behind it: ", the Clerk, Jo Day".

    So it does in a list in which posts stand before names ("Clerk Jo Day, Engineer Bo Coe"), even
    where another post is behind that name.
    """
    mark = words.at(end, "")
    if mark in DASHES and title_class(words.at(end + 1, "")):
        return True
    if mark == "(":
        inner = name_at(words, end + 1)
        return inner is not None and inner.certain and words.at(inner.end, "") == ")"
    bare = is_capital(mark) and not title_class(mark)
    whole = bare and unknown_pair(words, end) and _is_whole_name(words, end)
    if mark != "," and not (title_class(mark) or is_given(mark) or whole):
        return False
    if whole and not is_given(mark):
        return True
    following = name_at(words, end + 1 if mark == "," else end)
    if following is None or not following.certain:
        return False
    if posts_lead and mark != ",":
        return True
    # "X, Head of Housing, Y, Head of Roads": Y has a post of its own
    behind = words.at(following.end, "")
    first = following.end + 1 if behind in {",", "("} else following.end
    own_post = post_at(words, _skip_article(words, first))
    return not ((behind in {",", "("} or is_capital(behind)) and own_post)


def _bracket(text: str, words: Words, index: int) -> Beside | None:
    """Read "(POST)", "(POST, ORGANISATION)", "(ORGANISATION)", or step over another short note."""
    close = index + 1
    mark = _CLOSING[words[index]]
    while close < len(words) and words[close] != mark:
        if close - index > _LONGEST_NOTE:
            return None
        close += 1
    if close >= len(words) or close == index + 1:
        return None
    letters = words.at(index + 1, "")
    if _LETTERS.fullmatch(letters) and words.at(index + 2, "") in {",", ";", *DASHES}:
        index += 2  # "(JD, Chair)": the letters by which the minutes call her
    if [word.lower() for word in words[index + 1 : close]] in _CHAIRING:
        return Beside("Chair", "", close + 1)
    found = _post_after(text, words, index + 1)
    if found is not None:
        post, organization, end = found.post, found.organization, found.end
        joined = post_at(words, end + 1) if words.at(end, "") in {"and", "&"} else None
        if joined == close and not organization:
            post, end = text_of(text, words, _skip_article(words, index + 1), close), close
        rest = words[end:close]
        parted = len(rest) > 1 and rest[0] in {",", "-", "–", ";", ":"}
        if parted and not organization and post_at(words, end + 1) == close:
            post = text_of(text, words, _skip_article(words, index + 1), close)
        elif parted and is_capital(rest[1]) and not organization:
            organization = text[words.start(end + 1) : words.end(close - 1)]
            organization = "" if organization in _OWN else organization
        return Beside(post, organization, close + 1)
    if closed_post(words, index + 1, close):
        return Beside(text_of(text, words, index + 1, close), "", close + 1)
    of_body = words.at(index + 1, "") in {"of", "from"}
    if of_body and organisation_end(words, index + 2) == close:
        return Beside("", text_of(text, words, index + 2, close), close + 1)
    if organisation_end(words, index + 1) == close:
        return Beside("", text_of(text, words, index + 1, close), close + 1)
    return Beside("", "", close + 1)


def _in_the_chair(words: Words, index: int) -> Beside | None:
    for length in (2, 3):
        if [word.lower() for word in words[index : index + length]] in _CHAIRING:
            return Beside("Chair", "", index + length)
    return None


def _opens_with_name(words: Words, end: int) -> bool:
    """Whether the list before `end` begins with a name, so that posts stand behind names."""
    colons = [index for index in range(end) if words[index] == ":"]
    first = name_at(words, colons[-1] + 1 if colons else 0)
    return first is not None and first.certain and first.start < end


def _is_alone(words: Words, index: int) -> bool:
    """Whether one unknown word stands between two marks, as a surname in a list of them does."""
    roles = words.roles
    if roles is None or index >= len(words) or not roles[index + 1] & _MARK:
        return False
    unknown = roles[index] & _SINGLE == role_bits.UNKNOWN | role_bits.OPENS_RUN
    return unknown and words[index].istitle() and words[index] not in ALONE


def _after_comma(
    text: str, words: Words, index: int, name: Name, *, posts_lead: bool
) -> Beside | None:
    """Read the post or the organisation behind the comma or dash at `index`."""
    if posts_lead and words.at(index + 1, "").lower() == "the":
        return None  # "the Clerk, Jo Day, the Treasurer and the Auditor": each is somebody else
    if _is_alone(words, index + 1):
        return None
    ranked = titles_end(words, index + 1) > index + 1 and name_at(words, index + 1)
    piece = None if ranked else _post_after(text, words, index + 1)
    comma = words.at(index, "") == ","
    posts_lead = posts_lead and not _opens_with_name(words, name.start)
    taken = piece is not None and comma and _claimed(words, piece.end, posts_lead=posts_lead)
    if taken:
        return None
    if piece is not None and fits(name.title, piece.post):
        return piece
    if comma and _COUNCIL.fullmatch(words.at(index + 1, "")):
        return Beside("", words.at(index + 1, ""), index + 2)
    body = organisation_after(text, words, index + 1)
    end = firm_end(words, index + 1) if body is None and comma else None
    if end is not None and words.at(end - 1, "") in NATIONS:
        body = Beside("", text_of(text, words, index + 1, end), end)
    if body is None:
        return None
    told = words.at(body.end, "") in _AFTER_BODY or words.at(index + 1, "") in {"of", "from"}
    return body if told else None


def _second_post(text: str, words: Words, index: int) -> Beside | None:
    """Read "and Member for Roads" behind "Leader of the Council"."""
    piece = _post_after(text, words, index + 1)
    if piece is None or words.at(index + 1, "").lower() in {"the", "a"}:
        return None
    goes_on = words.at(piece.end, "") in {",", "("} and _claimed(words, piece.end)
    return None if goes_on else piece


def beside(
    text: str, words: Words, name: Name, *, posts_lead: bool, lenient: bool
) -> tuple[Beside, ...]:
    """Return the posts and organisations that stand behind a name, in order.

    In a list (`lenient`) a post may follow with nothing between: "Mr J Day  Chief Executive".
    Where a post stood before this name (`posts_lead`), others may stand before the next.
    """
    found: list[Beside] = []
    index = name.end
    guest = lenient and "member" not in classes_of_title(name.title)
    while len(found) < _MOST_PIECES:
        mark = words.at(index, "")
        piece: Beside | None = None
        if mark in _CLOSING:
            piece = _bracket(text, words, index)
            if piece == Beside("", "", piece.end if piece else 0) and guest:
                inside = (text, words, index + 1, piece.end - 1)
                firm = firm_of_adviser(*inside, found[-1].post) if found else None
                piece = forum_in(*inside) or unknown_body_in(*inside) or firm or piece
        elif mark == "," and words[index + 1 : index + 3] == ["who", "is"]:
            piece = _post_after(text, words, index + 3)
            piece = piece if piece and fits(name.title, piece.post) else None
        elif mark == "," or mark in DASHES:
            piece = _after_comma(text, words, index, name, posts_lead=posts_lead)
            if piece is None and guest and (mark != "," or (found and found[-1].post)):
                piece = body_to_end(text, words, index + 1)
        elif found:
            noted = len(found) == 1 and not (found[0].post or found[0].organization)
            if noted and is_capital(mark) and not title_class(mark):  # "Jo Day (JD) Chair, ..."
                piece = _post_after(text, words, index)
                if piece is not None and words.at(piece.end, "") not in _LISTED:
                    piece = None
            elif mark in {"and", "&"} and found[-1].post:
                piece = _second_post(text, words, index)
                if piece is not None and not fits(name.title, piece.post):
                    # "Cllr Day, the Chair and Clerk" are three people
                    return tuple(found[:-1])
        elif lenient and is_capital(mark) and not title_class(mark):
            piece = _post_after(text, words, index)
            if piece is None and is_subject(mark) and words.at(index + 1, "") == "(":
                piece = _bracket(text, words, index + 1)
            if piece is not None and _claimed(words, piece.end):
                piece = None
            if piece is None and organisation_end(words, index) == len(words):
                piece = Beside("", text_of(text, words, index, len(words)), len(words))
        elif mark == ";":
            piece = _post_after(text, words, index + 1)
            if piece is not None and piece.end != len(words):
                piece = None
        elif mark in {"of", "from", "for", "representing"}:
            piece = organisation_after(text, words, index + 1)
        elif mark == "in" and not found:
            piece = _in_the_chair(words, index)
        if piece is None:
            break
        found.append(piece)
        index = piece.end
    return tuple(found)
