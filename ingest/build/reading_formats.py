"""A reading report as text for the terminal, Markdown, HTML, JSON or CSV."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from html import escape
from itertools import groupby
from pathlib import PurePath
from typing import Any

from ...errors import UsageError
from ...terminal import printable
from .coverage import DocumentReading, LineCounts, UnreadPassage, Unresolved
from .reading import ReadingReport

LONGEST_SHOWN = 160  # characters of an unread passage
EXPLAINED = (
    "A line counts as read where a fact came from it or from its sentence, or where it says that "
    "there was nothing to record. Agenda text says what was to be done, not what was done. Aside "
    "are labels above facts, links and what pages print around minutes. Unread is the rest: much "
    "of it is debate, in which there is no fact to find. In lines marked ? stand words that often "
    "tell of a decision, a report or an interest: look at these first."
)
STYLE = (
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse}td,th{padding:.15rem .6rem;text-align:left;vertical-align:top}"
    "td.n{text-align:right}tr.q{background:#fff3cd}h2{margin-top:2.5rem}"
)


def render(report: ReadingReport, kind: str) -> str:
    """Return a report in a format: "text", "md", "html", "json" or "csv"."""
    return FORMATS[kind](report)


def format_of(file: PurePath) -> str:
    """Return the format that the ending of a file's name asks for.

    Raises:
        UsageError: for an ending without a format.
    """
    kinds = {"": "text", ".txt": "text", ".text": "text", ".htm": "html", ".markdown": "md"}
    suffix = file.suffix.lower()
    kind = kinds.get(suffix, suffix.removeprefix("."))
    if kind not in FORMATS:
        known = ", ".join(f".{name}" for name in FORMATS if name != "text")
        raise UsageError(f"A report is no .{kind} file: end its name in {known} or .txt.")
    return kind


def as_object(report: ReadingReport) -> dict[str, Any]:
    """Return a report as values for JSON."""
    return {
        "documents": [
            {**asdict(document), "share_unread": round(document.lines.share_unread, 4)}
            for document in report.documents
        ],
        "total": {
            "documents": len(report.documents),
            "lines": asdict(report.total),
            "share_unread": round(report.total.share_unread, 4),
        },
    }


def summary(lines: LineCounts) -> str:
    """Say the counts of lines in words.

    >>> summary(LineCounts(lines=10, read=7, announced=0, aside=1, unread=2))
    '10 lines: 7 read, 1 aside, 2 unread (20.0 %)'
    """
    told = [f"{lines.read} read"]
    told += [f"{lines.announced} agenda text"] if lines.announced else []
    told += [f"{lines.aside} aside"] if lines.aside else []
    share = f"{lines.share_unread:.1%}".replace("%", " %")
    return f"{lines.lines} lines: {', '.join(told)}, {lines.unread} unread ({share})"


def _found(facts: Mapping[str, int]) -> str:
    return ", ".join(f"{count} {kind}" for kind, count in facts.items() if count) or "nothing"


def _where(passage: UnreadPassage) -> str:
    line = f"line {passage.line}"
    if passage.last_line > passage.line:
        line = f"lines {passage.line}–{passage.last_line}"
    return f"page {passage.page}, {line}" if passage.page else line


def _shown(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= LONGEST_SHOWN else words[: LONGEST_SHOWN - 1].rstrip() + "…"


def _hint(passage: UnreadPassage) -> str:
    return f"? {passage.may_hold}" if passage.may_hold else ""


def _by_place(document: DocumentReading) -> Iterator[tuple[str, list[UnreadPassage]]]:
    for place, passages in groupby(document.unread, key=lambda passage: passage.place):
        yield place, list(passages)


def _could_mean(one: Unresolved) -> str:
    candidates = f": {' or '.join(one.candidates)}" if one.candidates else ""
    return f"“{one.mention}” ({one.reason}){candidates}"


def _total(report: ReadingReport) -> str:
    count = len(report.documents)
    return f"{count} document{'' if count == 1 else 's'}, {summary(report.total)}"


def _text(report: ReadingReport) -> str:
    told: list[str] = []
    for document in report.documents:
        told += [
            document.file,
            f"  found: {_found(document.facts)}",
            f"  {summary(document.lines)}",
        ]
        for place, passages in _by_place(document):
            told.append(f"  unread {place if place.startswith('after') else f'in {_shown(place)}'}")
            told += [
                f"    {_where(passage)}: {_shown(passage.text)}"
                + (f"   [{_hint(passage)}]" if passage.may_hold else "")
                for passage in passages
            ]
        told += [
            f"  unresolved, line {one.line}: {_could_mean(one)}" for one in document.unresolved
        ]
        told.append("")
    return "\n".join(map(printable, [*told, f"All: {_total(report)}", ""]))


def _markdown(report: ReadingReport) -> str:
    told = ["# What was read, and what was not", "", EXPLAINED, "", f"**All: {_total(report)}**"]
    for document in report.documents:
        told += ["", f"## {_plain(document.file)}", ""]
        told += [f"Found: {_found(document.facts)}.  ", f"{summary(document.lines)}."]
        if document.unread:
            told += ["", "| where | place | unread | may hold |", "| --- | --- | --- | --- |"]
        for passage in document.unread:
            place, words = _plain(_shown(passage.place)), _plain(_shown(passage.text))
            told.append(f"| {_where(passage)} | {place} | {words} | {_hint(passage)} |")
        if document.unresolved:
            told += ["", "Unresolved:", ""]
        told += [f"- line {one.line}: {_plain(_could_mean(one))}" for one in document.unresolved]
    return "\n".join([*told, ""])


def _plain(words: str) -> str:
    """Return words that Markdown leaves as they are."""
    for character in "\\`*_[]<>|#":
        words = words.replace(character, f"\\{character}")
    return words


def _html(report: ReadingReport) -> str:
    told = [
        "<!doctype html>",
        '<html lang="en"><head><meta charset="utf-8"><title>What was read</title>',
        f"<style>{STYLE}</style></head><body>",
        f"<h1>What was read, and what was not</h1><p>{escape(EXPLAINED)}</p>",
        f"<p><strong>All: {escape(_total(report))}</strong></p>",
    ]
    for document in report.documents:
        counts = escape(summary(document.lines))
        told += [
            f"<h2>{escape(document.file)}</h2>",
            f"<p>Found: {escape(_found(document.facts))}.<br>{counts}.</p>",
        ]
        if document.unread:
            head = "".join(f"<th>{name}</th>" for name in ("where", "place", "unread", "may hold"))
            told.append(f"<table><tr>{head}</tr>")
            for passage in document.unread:
                cells = (_where(passage), passage.place, passage.text, _hint(passage))
                marked = ' class="q"' if passage.may_hold else ""
                row = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
                told.append(f"<tr{marked}>{row}</tr>")
            told.append("</table>")
        if document.unresolved:
            points = "".join(
                f"<li>line {one.line}: {escape(_could_mean(one))}</li>"
                for one in document.unresolved
            )
            told.append(f"<p>Unresolved:</p><ul>{points}</ul>")
    return "\n".join([*told, "</body></html>", ""])


def _json(report: ReadingReport) -> str:
    return json.dumps(as_object(report), ensure_ascii=False, indent=1) + "\n"


def _csv(report: ReadingReport) -> str:
    """One row for each unread passage and each unresolved mention."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(["file", "kind", "page", "line", "last_line", "place", "text", "may_hold"])
    for document in report.documents:
        for one in document.unread:
            place = (one.page or "", one.line, one.last_line, one.place)
            writer.writerow([document.file, "unread", *place, one.text, one.may_hold])
        for mention in document.unresolved:
            place = ("", mention.line, mention.line, " | ".join(mention.candidates))
            writer.writerow([document.file, "unresolved", *place, mention.mention, ""])
    return table.getvalue()


FORMATS: Mapping[str, Callable[[ReadingReport], str]] = {
    "text": _text,
    "md": _markdown,
    "html": _html,
    "json": _json,
    "csv": _csv,
}
