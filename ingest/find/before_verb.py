"""What may stand between the people who report and the verb that says so."""

import re

from ..patterns import cued

ADVERBS = (
    r"(?:(?:then|also|jointly|verbally|briefly|formally|accordingly|next|kindly|further|duly|again|"
    r"subsequently|both|each|has|have|had|firstly|himself|herself|orally|and)\s+)*"
)
_APART = (
    r"(?:,?\s*\([^()]{0,60}\)\s*|,\s*(?:who|whose|on behalf of|in (?:his|her|their|the)|for the"
    r"|joining|addressing|speaking|attending|"
    r"via|by video|supported|assisted|as|acting|representing|with the|with (?-i:(?=[a-z]))"
    r"|having|along with|"
    r"accompanied|together with)\b[^;]{0,120}?,\s*"
    r"|,\s*which\s+(?:is|was|are|were|had|has|have|hosts|runs|owns|manages|represents)\s+[^,.;:]{3,80},\s*"
    r"|,\s*(?:an?\s+)?(?!(?:and|but|or|which|that|while|when|if|so|then|said|moved|seconded|proposed)\b)"
    r"(?-i:[a-z])[\w’'-]+(?:\s[\w’'&-]+){0,7},\s*"
    r"|,\s*(?-i:[A-Z]{2,6}),\s*|\s+[-–—]\s+[^.;–—]{2,60}?\s+[-–—]\s+"
    r"|,\s*(?:the|its|our)\s+[\w’'&-]+(?:\s+[\w’'&-]+){0,5},\s*"
    r"|\s+(?:of|from|for|at)\s+(?:the\s+)?(?-i:[A-Z])[\w’'&-]*(?:\s+(?:(?:and|of|for|&)\s+)?"
    r"(?-i:[A-Z])[\w’'&-]*){0,6})"
)
_ATTENDED = (
    r"(?:(?:was|were)\s+(?:also\s+)?(?:in attendance|present|welcomed|invited)\b[^.;]{0,100}?\s"
    r"(?:and|to)\s+|(?:attended|joined|addressed)\b[^.;]{0,80}?\s"
    r"(?:and(?:,\s[a-z]+ing\s[^,.;]{3,40},)?|to)\s+)?"
)
_OTHERS = (
    r"(?:,?\s*and\s+(?:a|an|two|three|four|several|some|members|colleagues|representatives|other|the\s+(?:report[’']s\s+)?authors?)\b"
    r"[^.;]{0,90}?,?\s+)?"
)
_FIRST_VERB = (
    r"(?:(?:(?!asked)[a-z]{2,12}ed|was|were|spoke|gave|took|drew|made|began|went|been|rose|came|stood|sat|"
    r"read|set|said|told|brought|sent|put|ran|led|held|kept|met|shared|"
    r"sought|got|found|introduced (?:him|her|them)sel(?:f|ves))\b[^.;]{0,90}?\s"
    r"(?:(?:and|but)\s+(?:(?:he|she|they)\s+)?|by\s+|on\s+to\s+))?"
)
BEFORE_VERB = cued(
    rf"{_APART}?{_OTHERS}\s*[,–—-]?\s*{_ATTENDED}{ADVERBS}{_FIRST_VERB}{ADVERBS}", re.IGNORECASE
)
WHO = cued(
    rf"{_APART}?(?:\s+to\s+(?:the\s+)?\w+)?\s*,?\s*"
    rf"(?:who\s[^.;]{{3,80}}?\sand\s)?who(?:,\s[^,.;]{{3,50}},)?\s+{ADVERBS}{_ATTENDED}{_FIRST_VERB}{ADVERBS}",
    re.IGNORECASE,
)
