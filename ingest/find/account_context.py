"""Where in an item a sentence stands: at its opening, behind a question, in a list of remarks."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..patterns import CueIndex, cued
from ..records import AgendaItem, Passage, Span
from .body_nouns import BODY_NOUNS
from .clauses import is_bullet
from .lost_headings import before_lost_heading
from .sentences import sentence_ranges

_QUESTION = cued(
    r"\b(?:Cllrs?|Clir|Councillors?|Members?)\b[^;]{0,40}\basked for\b|"
    r"\b(?:Cllr|Councillor)\.?\s[A-Z][\w’']+(?:\s\([A-Z]\))?\s(?:queries|asks|enquires|wonders)\b|"
    r"\b(?:asked(?!\s+(?:to|that|for|(?:the\s+)?\w+\s+to)\b)|queried|enquired|inquired|questioned|wondered|"
    r"to ask questions|sought (?:further |more |some )?(?:clarification|clarity|information)|"
    r"requested\s+(?:some\s+|further\s+|additional\s+|more\s+)?(?:background\s+)?"
    r"(?:information|clarification|clarity|details?)|"
    r"(?:quer(?:y|ies)|questions?)\s+(?:then\s+)?arose|(?:expressed|raised|voiced) "
    r"(?:(?:his|her|their|some|great|a|an|the|serious) )?"
    r"(?:concerns?|quer(?:y|ies)|questions?|disappointment))\b",
    re.IGNORECASE,
)
_OPENS_ANSWER = cued(
    r"^\W*(?:in (?:answer|response|reply|replying|responding)\b|responding\b|replying\b|reply\b|"
    r"(?:arising from|following|further to|on foot of) (?:an? |the |this |some |further )?"
    r"(?:quer(?:y|ies)|questions?)\b|asked\b|when asked|answering\b|"
    r"on being asked|in (?:proposing|seconding|moving|supporting)\b"
    r"|(?:in|during) (?:the )?(?:\w+ ){0,2}(?:discussion|debate|questioning)\b"
    r"|(?:an? |the |some )?(?:\w+ ){0,2}(?:discussion|debate) (?:then )?"
    r"(?:followed|ensued|took place|was held)\b)",
    re.IGNORECASE,
)
_ANSWER = cued(
    r"\b(?:in (?:answer|response|reply) to|in response|in reply)\b"
    r"|(?<=, )(?:when|on being) (?:asked|questioned|pressed|challenged)\b"
    r"|\b(?:thanked|noted|acknowledged|(?<!\band )(?<!\bthen )took)\s+"
    r"(?:the\s+|all\s+)?(?:\w+['’]?s?['’]?\s+)?"
    r"(?:for\s+(?:their|his|her|the|these)\s+|on\s+board\s+the\s+)?"
    r"(?:comments|views|points|observations|concerns|quer(?:y|ies)|questions?|suggestions|remarks)\b",
    re.IGNORECASE,
)
_NEAR = 36  # characters behind a verb: "explained, in answer to a question, that"
_LEADS_REMARKS = cued(
    r"\b(?:discussion|debate|discussed|questions?|comments?|queries|points|issues|observations"
    r"|concerns|views|answers|responses)\b[^.]{0,160}:\s*[-–—]*\s*$",
    re.IGNORECASE,
)
# What may stand before the account itself: whose paper lay before the body, and who was welcomed.
_OPENER = cued(
    r"^\W*+(?:further to|with reference to|pursuant to|following|consideration was given"
    r"|(?:introduced|sponsored|moved) by\b"
    r"|(?:proposal|development|recommendation|(?:electoral )?(?:ward|division)|parish"
    r"|applicant|agent"
    r"|application|location|site|address|case officer|reference|purpose|report (?:author|of|by)"
    r"|contact|lead officer|portfolio)s?(?: \w+)?\s*:"
    r"|an? (?:delegation|deputation)\b"
    r"|there (?:was|were|had been|is)\b|taken as read\b|read\b|submitted\b|circulated\b"
    r"|reports?\b|the purpose of|a copy of (?:the |this )(?:report|presentation|slides|paper)\b"
    r"|(?:the )?(?:vice[- ])?chair\w* (?:then )?(?:welcomed|thanked|introduced|opened|invited)\b"
    rf"|(?:the )?(?:[\w&'’-]+ ){{0,6}}?(?:{BODY_NOUNS}|members|councillors|meeting) "
    r"(?:then |also |next )?(?:considered|received|noted|had|gave consideration|visited"
    r"|(?:was|were) (?:asked|invited)))",
    re.IGNORECASE,
)
_REPRESENTED = cued(
    r"^[^.]{0,100}\b(?:did not (?:appear|attend)|(?:was|were) (?:not )?(?:represented"
    r"|in attendance)"
    r"|(?:had expected|was (?:due|to have)|had been due|had hoped) to (?:present|introduce"
    r"|attend|give))\b",
    re.IGNORECASE,
)
_CIRCULATED = cued(
    r"^[^.]{0,240}\b(?:had been|has been|have been|was|were) (?:previously |also )?"
    r"(?:circulated|submitted|considered|received|attached|taken as read|tabled|displayed)\b",
    re.IGNORECASE,
)
_SUBHEADING = cued(
    r"\W*[A-Z][\w’'-]*(?:\s(?:[A-Z][\w’'-]*|of|and|the|for|in|to|on|&|[–-])){0,8}\W?\s*(?<![.;?!,])"
)
_SPEAKERS = cued(
    r"\W*(?:registered |public )?(?:speakers|public (?:speaking|representations|participation)"
    r"|objectors|supporters|representations (?:from|by) [\w ]{3,40})\W*",
    re.IGNORECASE,
)
_LONGEST_HEADING = 120  # characters, with the signs around it
_SHORT_HEADING = cued(r"\W*[A-Z][\w’'-]*(?:\s[\w’'&–-]+){0,6}\W?\s*(?<![.;?!,:])")
# rare: labels within an item ("Discussion:", "Action:") of action-point minutes
_NEXT_LABEL = cued(
    r"\W*+(?:[\w’'/-]++ ){0,4}(?:points?|discuss(?:ion|ed)|debate|resol\w+|decisions?|actions?"
    r"|officers?|members|reports?|presentations?|recommend\w+|minutes)\b[^.:]{0,60}:\W*",
    re.IGNORECASE,
)
_REMARKED = cued(
    r"\b(?:commented|suggested|felt|thought|believed|said|stated|replied|responded|argued|wondered)\b",
    re.IGNORECASE,
)
# rare: what a report told of ("The report stated that at the May Meeting Mr Coe gave a talk")
_REPORT_SAYS = cued(
    r"^\W*(?:The|This|His|Her|Their)\s(?:\w+\s){0,2}?(?:report|letter|paper|correspondence)\s"
    r"(?:also\s|further\s)?(?:stated|noted|explained|indicated|said|advised)\s+that\b"
)
_AGENDA_ENDED = cued(
    r"^\W*(?:at|after|following)\s+(?:the\s+)?(?:completion|conclusion|end)\s+of\s+(?:the\s+)?agenda\b"
    r"|\b(?:items?|matters?|issues?)\s+(?:was|were)\s+(?:also\s+)?raised\b[^.;]{0,60}\b"
    r"(?:at|after|following)\s+(?:the\s+)?(?:completion|conclusion|end)\s+of\s+(?:the\s+)?agenda"
    r"|\b(?:at|after|following)\s+(?:the\s+)?(?:completion|conclusion|end)\s+of\s+(?:the\s+)?agenda"
    r"\b[^.;]{0,120}\b(?:items?|matters?|issues?)\s+(?:was|were)\s+(?:also\s+)?raised\b",
    re.IGNORECASE,
)
_DEBATE = CueIndex((_OPENS_ANSWER, _ANSWER, _REMARKED, _QUESTION))
_ENDS_OR_QUOTES = CueIndex((_AGENDA_ENDED, _REPORT_SAYS))
_ANNOUNCEMENTS = cued(r"\b(?:announcements?|communications?)\b", re.IGNORECASE)


class ToldSentence(NamedTuple):
    """A sentence of an item's account.

    `first` while nothing but what may stand before an account has been said, `opened` where such
    a sentence came before; `after_question` behind a question, `asked` once one has been put;
    `in_remarks` in a list of what was said in debate, or within what a report says;
    `after_remark` right behind a remark;
    `answer` is the last sentence before it that was said in answer;
    `answers` ends the words that say that it is told in answer, or in debate (-1 for none).
    """

    text: str
    passage: Passage
    start: int
    end: int
    first: bool
    opened: bool
    after_question: bool
    asked: bool
    in_remarks: bool
    after_remark: bool
    answer: str
    answers: int

    @property
    def span(self) -> Span:
        """Where the source document has it."""
        return self.passage.span(self.start, self.end)

    def answering(self, end: int) -> bool:
        """Whether what is told by the verb that ends at `end` is said in answer, or in debate."""
        return 0 <= self.answers <= end + _NEAR


def is_announcements(title: str) -> bool:
    """Whether an item is for what several people announce, one after the other."""
    return bool(_ANNOUNCEMENTS.search(title))


def _goes_on_with_speakers(text: str, *, begun: bool) -> bool:
    """Whether a passage stands below the heading "Public speaking" and above the next heading."""
    if len(text) <= _LONGEST_HEADING and _SPEAKERS.fullmatch(text):
        return True
    return begun and not (_SHORT_HEADING.fullmatch(text) or _NEXT_LABEL.fullmatch(text))


def _opens(text: str) -> bool:
    """Whether a sentence may stand before the account itself."""
    opener = _OPENER.search(text) or _CIRCULATED.search(text) or _REPRESENTED.search(text)
    return bool(opener or _SUBHEADING.fullmatch(text))


def sentences_of(item: AgendaItem) -> tuple[ToldSentence, ...]:
    """Return the sentences of the minutes' own account of an item."""
    passages, above = before_lost_heading(item), len(item.decision)
    # a decision printed above the account of the item is not how that account opens
    told = (told_sentences(part, item) for part in (passages[:above], passages[above:]))
    return tuple(sentence for part in told for sentence in part)


def told_sentences(passages: Sequence[Passage], item: AgendaItem) -> Iterator[ToldSentence]:
    """Yield the sentences of an item's passages in order, each with where it stands.

    What is said once the agenda has ended belongs to none of its items.
    """
    title = item.title.text if item.title else ""
    announcing = is_announcements(title)
    first, opened, question, asked, remarks, remarked = True, False, False, False, False, False
    speakers, last_answer = False, ""
    for passage in passages:
        speakers = _goes_on_with_speakers(passage.text, begun=speakers)
        remarks = speakers or (remarks and is_bullet(passage.marker))
        first = first or announcing
        concerned = _ENDS_OR_QUOTES.concerns(passage.text)
        for start, end in sentence_ranges(passage.text):
            text = passage.text[start:end]
            if concerned and _AGENDA_ENDED.search(text):
                return
            debated = _DEBATE.concerns(text)
            answer = (_OPENS_ANSWER.search(text) or _ANSWER.search(text)) if debated else None
            told = ToldSentence(
                text,
                passage,
                start,
                end,
                first,
                opened,
                question,
                asked,
                remarks or (concerned and _REPORT_SAYS.match(text) is not None),
                remarked,
                last_answer,
                answer.end() if answer else -1,
            )
            yield told
            last_answer = text if told.answering(0) else last_answer
            remarked = debated and bool(_REMARKED.search(text))
            question = text.rstrip().endswith("?") or (debated and bool(_QUESTION.search(text)))
            asked = asked or question
            first = first and not question and _opens(text)
            opened = True
        leads = not remarks and passage.text.rstrip("-–— ").endswith(":")
        remarks = remarks or (leads and bool(_LEADS_REMARKS.search(passage.text)))
