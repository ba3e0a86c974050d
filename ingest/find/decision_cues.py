"""Patterns that show what a sentence is to the decisions of its item."""

import re

from ..patterns import cued

HEADING = cued(
    r"^(?:decisions?|resolution|vote"
    r"|reasons?(?: for (?:the |this |its )?(?:decisions?|resolution|refusal|approval|grant))?"
    r"|minutes?)\s*[:.–-]*$",
    re.I,
)
REASONS_HEADING = cued(r"^reasons?\b", re.I)
DECISION_HEADING = cued(r"^(?:the )?(?:decisions?|resolutions?)\s*[:.–-]*$", re.I)
LABEL = cued(
    r"^(?:the )?(?:decision|resolution|outcome)s? ?(?::\s*[–—-]?|[–—-]|:?\s?\|(?=[^|]*$))\s+"
    r"(?=(?-i:[A-Z]))"
    r"|^[^\W\d_][^/:;.\n]{1,24} / (?=(?:resolved|agreed|decided|proposed|seconded)\b)",
    re.I,
)
BRIEF = cued(r"(?:not )?to [a-z]+(?: [a-z]+)?[.]?")
# rare: "agreed to ask X, who explained ...": the relative clause is no part of what was decided
TELLS_WHO = cued(r",\s+who\s+(?:\w+ly\s+)?[a-z]+ed\b.*$", re.S)
# rare: "agreed to review it, and there was a feeling that ...": what was felt is not agreed
# rare: as is what the chair then told: "agreed to come out of committee, and the Chair reported"
ASIDE = cued(
    r",?\s+(?:and|but|though|although)\s+there\s+(?:was|were)\b.*$"
    r"|,?\s+(?:and|where(?:upon|after))\s+the\s+(?:Chair\w*|(?:Lord |Deputy )?Mayor|Convener"
    r"|Provost|Cathaoirleach)\s+(?:then\s+)?(?:reported|advised|announced|stated|said|explained)\b.*$",
    re.S,
)
# "agreed to send the Motion, as proposed by Cllr Day and seconded by Cllr Coe, to the Minister":
# those moved the motion, not what was agreed about it
AS_PROPOSED = cued(r"\bas (?:\w+ )?(?:proposed|moved) (?:earlier )?by\b")
# rare: "Cllr Day requested that this Motion be deferred and this was agreed": not the motion was
PUTS_OFF_AGREED = cued(
    r"\b(?:requested|asked|suggested) that (?:this|the|his|her|their) (?:motion|item|matter)\b"
    r"[^.;]{0,40}\bbe (?:deferred|adjourned|postponed|referred|put back)\b[^.;]{0,240}"
    r"\band (?:this|it) was (?:\w+ly )?agreed[.]?$",
    re.I,
)
AND_THE_BODY = cued(
    r"[,;]\s+(?:and\s+)?the\s+(?P<who>(?:[A-Z][\w&'’-]*\s+){0,4}[A-Z][\w-]+)"
    r"(?:\s+(?:then|further|also|accordingly|therefore|duly|unanimously)){0,2}\s*[:–—-]*$"
)
FINITE = cued(
    r"\b(?:is|are|was|were|has|had|have|would|will|could|should|said|reported|advised|noted|asked"
    r"|agreed|gave|told|explained|raised|stated|queried|suggested)\b",
    re.I,
)
LONGEST_ENTRY = 300
MOTION_HEADING = cued(r"^(?:the )?(?P<kind>motion|amendment)(?: \d)?\s*[:.–-]*$", re.I)
# rare: "Motion: That ..." in one line, as councils print motions on notice
MOTION_LABEL = cued(
    r"^(?:the )?(?P<kind>motion|amendment)(?: \d)?\s?[:–-]{1,2}\s(?=[\"“]?(?:that|to)\b)", re.I
)
SAME_SUBJECT = cued(r"(?:He|She|They|His|Her|Their)\s")
PASSIVE = cued(r"\b(?:was|were)(?:\s+(?:\w+ly|then|also|therefore))?\s*$")
# rare: "it was" before a marker makes the verb behind it passive
IT_WAS = cued(r"\bit\s+(?:was|is)\s*$", re.I)
# rare: "is recommended" is advice, no decision: a guard
ADVISED = cued(r"\b(?:is|are|be|been)\s*$")
ENDS_OPEN = cued(r"[:–—-]\s*$")
LAST_WORDS = cued(
    r"[–:-] ((?:[Aa]ll )?(?:approved|agreed|not agreed|turned down|refused|supported|noted"
    r"|no objections?)\b[^–:]*)$"
    r"|\b(?:proposal|suggestion|request) (?:that|to|for) [^.;:]{3,160} "
    r"((?:was|were) (?:\w+ly |then )?(?:referred|remitted) to\b.*)$",
)
THIS_AGREED = cued(
    r"^(?:(?:following|after) [^,.;]{3,80}, )?(?:(?:on the (?:proposal|motion) of [^;]{3,120},? )?"
    r"(?:this|it|that|(?:this|the) (?:proposal|suggestion|request|offer|course of action))"
    r" (?:was|were) (?:then |also |\w+ly ){0,2}(?:agreed|approved|accepted|supported)(?: to| upon)?"
    r"(?: (?:by|with) (?:the |all )?\w+(?: \w+)?)?"
    r"|(?:all |the |all the )?(?:members|councillors|cllrs|committee|panel|board|council|meeting)"
    r"(?: present)? (?:\w+ly |all )?(?:agreed(?: to| with)?|supported|approved|accepted)"
    r" (?:this|the) (?:proposal|suggestion|course of action))[.]?$",
    re.I,
)
TOLD = cued(r"\bhad (?!been declared)\w+ed\b", re.I)
# What another meeting decided, recollections and tributes: a guard.
OF_EARLIER = cued(
    r"\brecalled\b|\blive to see\b|\bto see (?:him|her|them) (?:re-)?elected\b"
    r"|\bwhich (?:was|were|had been) (?:agreed|approved|adopted|noted|passed)\b[^.;]{0,40}"
    r"\bat (?:the|an?|our|its|that) (?:\w+ ){1,3}meeting\b"
    r"|\bhad been (?:considered|discussed|agreed|approved|deferred)\b[^.;]{0,80}"
    r"\band (?:was|were)\b"
    r"|\b(?:informed|advised|reminded|told) (?:the )?(?:members|councillors|meeting|council)\b"
    r"[^.;]{0,120}\bhad\b"
    r"|\b(?:noted|stated|said|reported|explained|advised|confirmed) that\b[^.;]{0,160}"
    r"\b(?:was|were) (?:\w+ly )?(?:adopted|approved|agreed|passed|elected|appointed|accepted)\b"
    r"|^the following (?:points|issues|matters|comments|queries) were (?:\w+ )?noted\b"
    r"|\b(?:for|by|in|at) (?:each|all|both|every one) of the (?:[\w-]+ ){0,2}"
    r"(?:districts|committees|councils|boards|areas)\b[^.;]{0,40}"
    r"\b(?:was|were) (?:\w+ly )?(?:adopted|approved|agreed)\b"
    r"|\b(?:was|were) (?:\w+ly )?(?:adopted|approved|agreed|considered|passed)\b[^.;]{0,60}"
    r"(?:\bby (?:the |each |all |both )(?:of the )?(?:[\w-]+ ){0,2}"
    r"(?:districts|committees|councils|boards|areas)\b"
    r"|\b(?:during|within) the prescribed period\b)",
    re.I,
)
# "This was seconded by Councillor Day and agreed": what was, stands elsewhere.
ONLY_SECONDED = cued(
    r"(?:this|it|which|the (?:motion|proposal|amendment))\s(?:motion |proposal )?(?:was|were)\b"
    r"(?:[^.;:]|\.(?=\s?[A-Z])){0,90}\bseconded\s(?:[^.;:]|\.(?=\s?[A-Z])){3,80}[.]?$",
    re.I,
)
# rare: "agreed to a loan in 2014 and in 2017 approved another": what budget papers look back on
LOOKS_BACK = cued(
    r"\bin (?:19|20)\d\d\b[^.;]{0,80}\band in (?:19|20)\d\d,? (?:\w+ly )?"
    r"(?:approved|agreed|adopted)\b",
    re.I,
)
OF_VOTES = cued(r"\b(?:vot(?:es?|ed|ing)|ballot|poll|show of hands|for|against|abst\w+)\b", re.I)
# rare: what minutes should have said is not decided again by the points that say it
AMENDS_MINUTES = cued(
    r"\bminutes\b[^.;:]{0,80}\bbe (?:\w+ly )?(?:amended|corrected|changed)\b[^.;]{0,80}"
    r"\bfollowing\b",
    re.I,
)
# rare: "agreed that a vote would be taken ... and the Mayor declared the motion defeated"
VOTE_TO_BE_TAKEN = cued(
    r"\bthat a (?:\w+ ){0,2}vote (?:would|should|will) be (?:taken|held)\b", re.I
)
# "I will ask at the next meeting whether ...": a question put, in which nothing is decided.
ASKS = cued(r"\W{0,6}[I1!l|]?\s?(?:will|wish to) ask\b")
# rare: minutes amended as to who had moved a motion: a guard against taking those for the movers
MOVED_EARLIER = cued(r"\bhad been (?:proposed|moved|seconded)\b", re.I)
RESUMED = cued(
    r"(?:On resumption|Following the (?:adjournment|recess|break)"
    r"|(?:When )?[Tt]he [Mm]eeting (?:was )?(?:re-?convened|re-?sumed))\b"
)
# Officers answer a question in writing: "REPLY: ... it was decided not to proceed".
REPLY = cued(r"\W{0,6}(?:REPLY|Reply)\b\W")
# No reply speaks of these: the meeting has gone on.
AFTER_REPLY = cued(
    r"\W{0,6}(?:It was|This was|After|Arising|Following (?:\w+ ){0,3}(?:discussion|debate)|Proposed"
    r"|Seconded|Moved|Agreed|Resolved|A vote|At this)\b"
)
# As AFTER_REPLY, in the first words of a passage.
NOT_IN_REPLY = cued(
    r"\b(?:Members?|Cathaoirleach|Cllrs?|Clirs?|Councillor|Cmhlr|Comhairl\w+|Mayor|Deputy"
    r"|Chair(?:man|person)?|[Aa]genda|Items?|Standing Orders|Correspondence|[Mm]otion"
    r"|[Ww]ith the permission"
    r"|On the proposal)\b"
)
LONGEST_REPLY = 300
"""Characters within which what is no reply any more says so."""
# rare: budget meetings have a report read into their minutes, which tells of earlier decisions
READ_IN = cued(r"\bread into the (?:minutes|record)\b[^.;]{0,60}\bas follows\b", re.I)
# rare: as READ_IN: here the meeting goes on
AFTER_READING = cued(
    r"\W{0,6}(?:Proposed|Seconded|Moved|A vote|On the proposal"
    r"|The (?:Mayor|Cathaoirleach|Chair(?:man|person)?|Meetings Administrator)\b"
    r"|(?:Councillors?|Cllrs?) [A-Z]"
    r"|(?:Following|After|In the course of)\b.{0,40}\b(?:discussion|debate)"
    r"|.{0,120}\badjournment\b)"
)
# rare: what several members support is not yet the body's decision: a guard
SOME_OF_THEM = cued(
    r"(?:Generally speaking|Several|Some|A (?:number|few) of|Many|Various|Other|Area|The Area)\b"
)
# rare: a requisition read out ("I, Councillor Day, call on the Mayor"): a guard
FIRST_PERSON = cued(r"[“\"]?I(?:,| am\b| have\b)")
# rare: "to Standing Orders" alone is the tail of a sentence, without its verb: a guard
NO_VERB = cued(r"to (?:the )?(?:[A-Z]\w*\s?){1,3}(?:\d+)?")
ELECTED = cued(r"\b(?:elected|appointed|co-opted)\b", re.I)
TELLS_IN_POINTS = cued(
    r"\b(?:advised|reported|outlined|explained|stated|said|noted|informed|told|heard|updated"
    r"|highlighted|confirmed)\b[^.]{0,120}:\s*$",
    re.I,
)
# rare: what follows once movers stand on lines of their own: "and resolved", "it was agreed"
AND_RESOLVED = cued(r"^(?:and\s|it was\s|resolved\b|agreed\b|that\b|[\"“])", re.I)
OTHER_GROUP = cued(r"that the (?:[\w-]+ )?(?P<noun>\w+) (?:would|will)\b", re.I)
# The second verb of "recommended ...; and remitted ..." is no recommendation.
# rare: "recommended ...; and remitted ..." in Scottish boards: the second verb decides
OTHER_VERB = cued(r"\b(?!recommend)[a-z]{1,24}ed\s+(?:the|it|this|them|an?|its)\b")
# rare: a motion on notice that leads on to a list of its own
THAT = cued(r"\W{0,6}That\s")
FOLLOWING = cued(r"^(?:to )?\w+ [^:]*\bfollowing\b|^to \w+ [^:]*\bas follows\b", re.I)
# rare: "The Board thereafter:-" behind a vote, of Scottish boards
THEREAFTER = cued(r"\b(?:thereafter|thereupon)\s*[:–—-]*$")
# What was agreed stands in the next lines: "the following Motion was agreed by Members".
FOLLOWS = cued(
    r"\b(?:following|under[- ]?(?:listed|mentioned)) (?:\w+ ){0,2}"
    r"(?:motion|proposal|resolution|amendment|recommendation)s?\b"
    r"[^.;]{0,160}"
    r"\b(?:agreed|approved|adopted|passed|carried|supported)\b[^.;:“\"]{0,60}[.:;]?[-–—]?$",
    re.I,
)
# rare: bodies without motions lead into their votes so
VOTED_AS_FOLLOWS = cued(r"\bvoted(?: on [^.:;]{3,80})? as follows\s*[:–-]+\s*$", re.I)
LIST_BEGINS = cued(
    r"\b(?<!subject to )(?<!and to )(?:the following|as follows)\W*$"
    r"|\bas (?:set out|listed|detailed|outlined|shown|noted) (?:below|hereunder|hereafter)\W*$"
    r"|:\s*[£€]\s?\d[\d,.]*\W*$"
    r"|\b(?<!subject to the )following\b[^.;:]{0,160}:\s*[-–—]?\s*$"
    r"|:\s*[–—-]?\s*[^:]{3,160}(?:[£€]\s?|\s)\d[\d,]*(?:\.\d\d)?\W*$",
    re.I,
)
ENTRY = cued(
    r"^\W{0,4}(?:\w\s)?[£€]\s?\d|[£€]\s?\d[\d,.]*\W*(?:\([^()]{0,60}\))?\W*$"
    r"|\s\d{1,3}(?:,\d{3})*\.\d\d\W*$"
)
# "Hall hire - £30 - all approved" below other payments: all of them were.
ALL_OF_LIST = cued(r"\s[–-]\s*(?P<words>all (?:approved|agreed|accepted|passed)\b.*)$", re.I | re.S)
HAS_AMOUNT = cued(r"[£€]\s?\d")
# rare: conversions set the dash between a sum and its name on a line of its own
DASH_ALONE = cued(r"[–—•·-]\s*")
# rare: as DASH_ALONE: the sum stands above the name to which it goes
AMOUNT = cued(r"[£€]\s?\d[\d,.]*\W*")
# "the following motion would be put", "had been agreed": told of another meeting, a guard
ABOUT_LATER = cued(
    r"\b(?:would|will|should|to) be (?:\w+ )?(?:submitted|adopted|put|considered)\b"
    r"|\bhad been (?:proposed|moved|agreed|adopted|passed)\b",
    re.I,
)
BULLETED = cued(r"^(?:[•·▪¢*\uf0b7\uf0a7–-]|[eo]\s(?=[A-Z€£]))\s*\S")
QUOTED_ENTRY = cued(r"[“\"‘]|[|I]\s(?:will\s)?move\b")
BARE_OUTCOME = cued(
    r"^(?:the|this) (?:motion|amendment|proposal|notice of motion)\b[^.;:]{0,12}\bwas\b"
    r"(?:[^.;:]|\.(?=\s[A-Z])){0,160}\b(?:approved|agreed|carried|adopted|passed|supported)\b"
    r"(?: (?:by|to)(?: the| all)? ?\w*)?[.]?$",
    re.I,
)
AGREED_TO = cued(r"[–:-] (?:all )?agreed (?P<words>to (?!(?:the|this|it)\b)[a-z].*)$", re.S)
