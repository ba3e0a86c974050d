"""Where the words for a subject end, and which words can be none: "the report", "this matter"."""

import re

from ..patterns import cued

_PAST = r"(?:[a-z]{3,}ed|gave|spoke|drew|took|made|said|told|was|were|had|went|led|set out|ran)"
_BEHIND_VERB = (
    r"(?=\s+(?:the|that|to|on|an?|his|her|their|its|members|how|this|upon|by|for|in|with|any|some|"
    r"questions|all|it|why|what|whether|if|each|as|of|from|at|through|attention|out|not|no|"
    r"it[’']s)\b|[,.]|$)"
)
# rare: a full stop lost in a scan: "the role of the Office He stated that it was ..."
_NEXT_SENTENCE = re.compile(
    r"(?<=[a-z]\w)\s+(?=(?:He|She|They)\s(?:also\s)?[a-z]+(?:ed|s|id|ve)\b)"
)
_BOUND = cued(
    r"(?=[\s,;:])(?:\s*[;:]|\s\((?:for copy|cop(?:y|ies)|circulated|see|previously|attached|minute|"
    r"exempt|appendix|agenda|item|page|report)\b"
    r"|,?\s(?:as follows|one after another|prior to|following which|after which|whereupon|"
    r"in the absence of|on behalf "
    r"of|for (?:consideration|approval|noting|adoption|information|discussion|decision|comment)\b"
    r"|for members[’']? (?:consideration|approval|information|noting)|to (?:the )?(?:[Mm]embers|"
    r"[Mm]eeting)\b(?! of)|(?<!discussed )(?<!raised )at (?:the|this) [Mm]eeting|"
    r"with the (?:aid|help|assistance) of|together "
    r"with|along with|as (?:circulated|set out|attached|detailed|contained|printed|presented|"
    r"part of"
    r"|published|at appendix)|dated\b)"
    r"|,\s*(?:cop(?:y|ies)|a copy|namely|as|circulated|attached|with|but|which|who|whom|whose|"
    r"where|"
    r"when|while|whilst|having|so|prepared|dated|appended|of which|both|all of|in (?:accordance|"
    r"line|"
    r"response|order|particular)|(?:\w+\s)?of\s(?:which|whom)|[a-z]{3,}ing)\b"
    r"|\s(?:pointing out|noting|highlighting|stating|advising|explaining|saying|indicating|"
    r"stressing|"
    r"emphasising|adding|asking|inviting|thanking)\b"
    r"|,?\sand\s(?:including|enclosing|attaching|giving|providing|seeking|setting out)\b"
    r"|\s(?:stated|states|indicated|advised)\sthat\b"
    r"|,?\sand\s(?:the\s)?(?:[Rr]eports?|[Ll]etters?)\s(?:of|from|by)\s(?:the\s)?(?=[A-Z])"
    r"|,?\s(?:which|who|whilst|while)\s"
    rf"|\sthat\s(?:had|has|have|was|were|is|are|will|would|{_PAST})\b"
    r"|,?\sand\s(?:(?:then|also|further|subsequently|he|she|they|both|all)\s){0,2}"
    rf"{_PAST}\b{_BEHIND_VERB}"
    r"|,?\sand\s(?:then\s)?(?:he|she|they|it)\s|,\s(?:he|she|they|it|there)\s(?=\w+)"
    r"|,?\sand\s(?:the\s)?(?:[Mm]embers|[Cc]ouncillors)\s(?:was|were|had|asked|agreed|noted|thanked)\b"
    r"|,?\sand\sin\s(?:relation|respect|addition)\b"
    r"|,?\sand\s(?:was|were)\s(?:\w+ly\s)?[a-z]{3,}ed\b"
    r"|(?<!\bwhich)(?<!\bthat)\s(?:(?:had|has|have)\sbeen|was|were)\s(?:then\s|also\s|\w+ly\s)?"
    r"(?:circulated|submitted|received|presented|distributed|tabled|noted|considered|taken)\b"
    r"|(?<!ed),?\sand\s(?!(?:relat|associat|propos|revis|improv|increas|reduc|continu|amend|updat|plann|"
    r"shar|integrat|combin|requir|affect|disabl|unus)ed\b)[a-z]{3,}ed\s"
    r"|,?\sand\s(?:undertook|took|made|wrote|sent)\s|,\s(?=The\s(?:report|item|matter|Members)\b)"
    r"|,?\sand\s(?:also|then|further|subsequently)\s[a-z]{3,}(?:ed|ew|ave|oke|ook)\b"
    r"|,?\sand\s(?:showed|displayed|answered|responded|thanked|highlighted|advised|stated|informed|"
    r"explained|noted|confirmed|outlined|summarised|drew|gave|spoke|said|told|provided|described|"
    r"reported|invited)\s"
    rf"|,?\sand\s(?:the\s)?(?:[A-Z][\w’'.-]*,?\s|of\s|for\s){{1,9}}{_PAST}\b{_BEHIND_VERB})",
)
_BAD_START = cued(
    r"(?:behalf|by|from|to|with|at|in|into|for|of|on|and|or|as|it|its?elf|this|that|them|these|"
    r"those|same|"
    r"which|who|he|she|they|him|his own|there|any|some|both|all|out|off|up|via|under|during|after|"
    r"before|each|other|others|further|again|also|not|page|pages|screen|slide|zoom|teams|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
    r"\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|"
    r"the\s+(?:above|following|same|absence|agenda|screen|contents?|"
    r"matter|subject|issues?|topic|item|former|latter|basis|aim|(?:day|night|evening|meeting)(?=\s*$)|\d{1,2}(?:st|nd|rd|th))\b|"
    r"(?:a number of|several|various|the|these|some|following)\s+(?:key\s+|main\s+)?(?:issues|"
    r"matters|"
    r"items|points|topics|subjects|things)|an?\s+(?:item|matter|issue))\b",
    re.IGNORECASE,
)
_GENERIC = cued(
    r"(?:(?:the|an?|his|her|their|its|this|that|these|our|said|above|same|own|my)\s+)?"
    r"(?:(?:\w+[’']s|written|verbal|oral|brief|short|detailed|joint|exempt|confidential|"
    r"covering|full|"
    r"comprehensive|further|annual|quarterly|monthly|weekly|regular|latest|usual|final|interim|"
    r"progress|powerpoint|power point|very|chief|deputy|director|manager|set of|series of|"
    r"number of|"
    r"part \d|part \w|officer|officers|circulated|tabled|"
    r"published|agenda|opening|two|three|their|informative|interesting|excellent|supporting|"
    r"and|or)\s+){0,5}"
    r"(?:(?:reports?|papers?|updates?|presentations?|briefings?|overview|summary|slides|slideshow|"
    r"items?|talk|documents?|notes?|film|video)(?:,?\s+(?-i:[a-z(]).*)?|"
    r"(?:matters?|information|background|rationale|reasons?|purpose|context|statement|submission|situation|position|issues?|subject|"
    r"details?|explanation|proposals?|"
    r"feedback|figures|findings|recommendations?|contents?|case|points?|following|works?|results|"
    r"correspondence|meetings?|statistics|process|contact|initiatives?)"
    r"(?:\s+(?:in (?:more |further |full )?detail|verbally|again|below|above|briefly)\b.*)?)",
    re.IGNORECASE,
)
# rare: "the annual report of the Fostering Panel": whose report it is tells the subject
_PERIODIC = cued(
    r"(?:the|an?|its|their)\s+(?:\w+\s+)?(?:annual|quarterly|half-yearly)\s+(?:\w+\s+)?report\s+"
    r"(?:of|for)\s+(?!the\s+\w+\s+Officer)",
    re.IGNORECASE,
)
_DANGLING = cued(
    r"(?<![-–])\b(?:the|an?|of|for|in|on|at|to|by|with|and|or|from|that|which|be|been|is|was|were|"
    r"had|has|have|will|would|as|it|its|their|his|her|our|No)$",
    re.IGNORECASE,
)
_LONGEST_DANGLING = len("which")
# rare: "the annual report to Cabinet": the body that hears it is no part of the subject
_TO_BODY = cued(
    r"\s(?:to|with|for)\s(?:the\s)?(?:Sub-)?(?:Committee|Panel|Board|Cabinet|Forum)$", re.I
)
_FOLLOWING = cued(
    r"(?:\s(?:of|for|in|to|under|from|at))+\s(?:all\s)?(?:the\s)?following(?:\s[\w ]{2,30})?$", re.I
)
# rare: "was required to consider the following:", of which the list is the object
_LISTED_OBJECT = cued(r"(?<!\bas )\bthe following\s*:?$", re.IGNORECASE)
# rare: "the progress on this matter": what is meant was said before
_POINTS_BACK = cued(
    r"\b(?:of|on|about|regarding|to|with)\s(?:this|the\s(?:same|said|above))\s"
    r"(?:matter|item|issue|subject|topic)$",
    re.IGNORECASE,
)
# rare: "an overview of the plan again": the last word tells how it was told
_SAID_HOW = cued(r"\s(?:again|briefly|verbally|in (?:some |more |great )?detail)$", re.IGNORECASE)
_VERBAL_CLAUSE = cued(r"\s*[,;:]?\s*(?:as follows|the following)\s*:?$", re.IGNORECASE)
_BEFORE_COLON = cued(r"\s*(?:,?\s*(?:as follows|the following)\s*)?[:;]")
_LONGEST = 260
# "the percentage which fell": the clause that tells which is part of the matter, but not what the
# minutes say of it ("a scheme which had been prepared", "details which included the following").
_WHICH = cued(
    r"\s(?:that|which|who)\s(?!(?:\w+\s)?(?:include|cover|comprise|consist|outline|detail|set|give)"
    r"|(?:had|has|have|was|were|is|are)\s(?:been\s|also\s|then\s|already\s){0,2}(?:prepared|noted|circulated"
    r"|attached|welcomed|submitted|agreed|approved|adopted|considered|presented|contained|well|very"
    r"|as follows|the following|an?\b|to\b)|(?:he|she|they|it)\b)"
)
# rare: "that Jo Day would leave in May and thanked her": thanks that only the speaker can give
_SPEAKS_ON = cued(
    r"(?:\b(?:will|would|shall)\s(?!(?:\w+ly\s)?(?:be|have)\b)"
    r"|\b(?:had|has|was|were|would be|will be|is)\s"
    r"(?:(?!(?:met|visited|seen|written|attended)\b)\w+\s){0,3}?(?:retir\w+|resigned|left|leaving"
    r"|stepp\w+ down|elected|appointed|won|(?:last|final) meeting)\b)"
    r"[^.;:]{0,160}?(?P<on>,?\sand\s(?:then\s|also\s)?(?:(?:thank|congratulat|welcom|wish|invit|ask"
    r"|encourag|urg|remind)ed\s(?:the|all|every\w*|him|her|them|those|his|members|(?-i:[A-Z]))\b"
    r"|paid tribute to\b|expressed\s(?:the|his|her|their|its)\b))",
    re.IGNORECASE,
)
_LIST_MARKS = ".,:•·*–- \t\n"
# rare: "advised that he would be able to clarify": what follows is the report
_PROMISE = cued(
    r"(?:he|she|they)\s(?:would|will|could|can)\s(?:be able to\s)?\w+(?:\s\w+)?", re.IGNORECASE
)


def is_generic(words: str) -> bool:
    """Whether words name no more than an account or a matter: "the annual report", "the issue"."""
    return _GENERIC.fullmatch(words) is not None


def noun_phrase(words: str) -> str:
    """Return a noun phrase up to the end of its clause, "" if it cannot be a subject."""
    words = words.lstrip(" ,")
    bound = _NEXT_SENTENCE.search(words) or _BOUND.search(words)
    while bound and (which := _WHICH.match(words, bound.start())):
        bound = _BOUND.search(words, which.end() - 1)
    return _checked(words[: bound.start()] if bound else words)


def that_clause(words: str) -> str:
    """Return the clause behind "that", to the end of the sentence."""
    if _LISTED_OBJECT.search(words.rstrip()):
        return ""
    words = words.strip().rstrip(".").strip()
    if words[-12:].rstrip(": ").lower().endswith(("follows", "following")):
        words = _VERBAL_CLAUSE.sub("", words)
    if ":" in words or ";" in words:
        words = _BEFORE_COLON.split(words, maxsplit=1)[0]
    if on := _SPEAKS_ON.search(words):
        words = words[: on.start("on")]
    if len(words) > _LONGEST:
        first = re.search(r",?\s(?:and that|but|which)\s|;", words[:_LONGEST])
        words = words[: first.start()] if first else ""
    words = words.strip(_LIST_MARKS)
    cut = _dangles(words) or words.endswith(("before", "after"))
    return "" if cut or _PROMISE.fullmatch(words) else words


def _dangles(words: str) -> bool:
    """Whether words end in one that others follow: "of", "the"."""
    return _DANGLING.search(words, max(0, len(words) - _LONGEST_DANGLING)) is not None


def _checked(words: str) -> str:
    words = words.strip().rstrip(_LIST_MARKS).strip()
    if words.count("(") > words.count(")"):
        words = words[: words.rindex("(")].strip()
    words = _SAID_HOW.sub("", _TO_BODY.sub("", _FOLLOWING.sub("", words)))
    bad = _BAD_START.match(words) or _dangles(words) or _POINTS_BACK.search(words)
    generic = is_generic(words) and not _PERIODIC.match(words)
    return "" if bad or generic or not 3 <= len(words) <= _LONGEST else words
