"""Facts of minutes with one item in a given wording, as text, Markdown or HTML, for the tests."""

import html
import re

from minutegraph.ingest.extract import extract
from minutegraph.ingest.read import read_bytes
from minutegraph.ingest.records import DocumentFacts

HEAD = """\
Harrowmere Borough Council

Place Scrutiny Committee

Minutes of the meeting held on Tuesday 4 April 2023 at 6.30 pm in the Town Hall

Present: Councillors J Abbot (Chair), M Cole, R Dunn, P Vane and S Wray

1. Apologies for Absence

Apologies were received from Councillor P Vane.

2. {title}

{body}

3. Date of Next Meeting

The next meeting would be held on 6 June 2023.
"""
TITLE = re.compile(r"[123]\. [A-Z]")


def _markdown(text: str) -> str:
    return re.sub(r"(?m)^(?=(?:1. Apologies|2. Winter|2. Minutes|3. Date))", "## ", text)


def _page(text: str) -> str:
    parts = []
    for part in text.split("\n\n"):
        words = html.escape(part.strip(), quote=False).replace("\n", "<br>")
        titled = TITLE.match(words) and len(words) < 40 and not words.startswith("1. That")
        parts.append(f"<h3>{words}</h3>" if titled else f"<p>{words}</p>")
    return f"<html><body>{''.join(parts)}</body></html>"


def worded(body: str, suffix: str, title: str = "Winter Plan") -> DocumentFacts:
    text = HEAD.format(title=title, body=body)
    text = {".md": _markdown, ".html": _page}.get(suffix, str)(text)
    return extract(read_bytes(f"minutes{suffix}", text.encode()))
