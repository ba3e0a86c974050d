"""The `minutegraph` command: parse, call one function, print.

Exit status: 0 all well, 1 done but some input was refused or does not conform (each named),
2 wrong use, 3 the store or an input could not be opened.
"""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from . import __version__
from .errors import MinutegraphError, UsageError
from .shapes.validators import DEFAULT_VALIDATOR
from .terminal import printable

if TYPE_CHECKING:
    from .queries import Table

DEFAULT_STORE = Path("minutegraph-store")

app = typer.Typer(
    name="minutegraph",
    help="""Read council minutes into a knowledge graph that answers: who reported what, to whom,
    when, and what was decided? Every fact leads back to the sentence that says so.

    Start with: minutegraph demo""",
    epilog="Exit status: 0 all well, 1 done but something was refused or does not conform, "
    "2 wrong use, 3 the store or an input could not be opened.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

StoreOption = Annotated[
    Path,
    typer.Option(
        "--store",
        envvar="MINUTEGRAPH_STORE",
        metavar="DIR",
        help="The folder that holds the graph.",
    ),
]
ValidatorOption = Annotated[
    str,
    typer.Option(
        metavar="ENGINE",
        help="Which SHACL engine checks the graph: compiled (fast) or pyshacl (the reference; "
        "both find the same).",
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON object for machines.")]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Print only what went wrong.")]


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"minutegraph {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version.")
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show the traceback of an error (before the command).")
    ] = False,
) -> None:
    """Options that stand before the command."""


def fail(error: MinutegraphError) -> typer.Exit:
    """Print an error for a person and return the exit with the design's status."""
    told = "\n".join(map(printable, f"minutegraph: {error}".split("\n")))
    Console(stderr=True, soft_wrap=True, highlight=False).print(told, markup=False)
    return typer.Exit(error.exit_status)


@contextmanager
def progress_bar(quiet: bool) -> Iterator[Callable[[str, int, int], None] | None]:
    """Yield a function (step, done, total) that draws a bar where a terminal watches, or None."""
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield None
        return
    columns = (TextColumn("{task.description:<12}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        tasks: dict[str, Any] = {}

        def show(step: str, done: int, total: int) -> None:
            if step not in tasks:
                tasks[step] = bar.add_task(step, total=total)
            bar.update(tasks[step], completed=done, total=total)

        yield show


@app.command()
def build(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH...", help="Minutes: files, or folders of them.")
    ],
    store: StoreOption = DEFAULT_STORE,
    council: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The council, for documents that do not name theirs."),
    ] = None,
    base: Annotated[
        str | None,
        typer.Option(
            metavar="IRI", help="Where the graph will be published; fixed when a store is made."
        ),
    ] = None,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=1, help="How many processes read documents.")
    ] = 1,
    validator: ValidatorOption = DEFAULT_VALIDATOR,
    show_reading: Annotated[
        bool,
        typer.Option("--report", help="Show what was read of each document, and what was not."),
    ] = False,
    report_to: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write that report: .md, .html, .json, .csv or .txt."),
    ] = None,
    as_json: JsonOption = False,
    quiet: QuietOption = False,
) -> None:
    """Read minutes, link, validate and store them.

    Build again with more or changed files at any time: only what changed is read again.

    Example: minutegraph build minutes/ --store graph --council "Wexcombe Borough Council"
    """
    from .ingest.build import build as build_store
    from .ingest.build.reading import reading_report
    from .ingest.build.reading_formats import render
    from .ingest.build.report import build_as_json, check_format, render_report, write_reading

    check_format(report_to)
    with progress_bar(quiet or as_json) as progress:
        report = build_store(
            paths,
            store,
            base=base,
            council=council,
            jobs=jobs,
            progress=progress,
            validator=validator,
        )
    wanted = show_reading or report_to
    reading = reading_report(store, paths, report.refused) if wanted else None
    if reading and report_to:
        write_reading(reading, report_to)
    if as_json:
        typer.echo(build_as_json(report, reading if show_reading else None))
    else:
        if reading and show_reading:
            typer.echo(render(reading, "text"))
        if not quiet:
            typer.echo(render_report(report, store))
        for note in report.notes:
            typer.echo(printable(f"note: {note.path}: {note.text}"), err=True)
        for refusal in report.refused:
            typer.echo(printable(f"refused: {refusal.path}: {refusal.reason}"), err=True)
    if report.refused:
        raise typer.Exit(1)


@app.command()
def query(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="NAME|FILE.rq|-", help="A named query, a file with SPARQL, or - to read it."
        ),
    ] = None,
    store: StoreOption = DEFAULT_STORE,
    param: Annotated[
        list[str] | None,
        typer.Option("--param", "-p", metavar="NAME=VALUE", help="A parameter of the query."),
    ] = None,
    columns: Annotated[
        str | None,
        typer.Option("--columns", "-c", metavar="A,B,...", help="Only these columns, so ordered."),
    ] = None,
    output: Annotated[
        str, typer.Option("--format", "-f", help="table, csv, tsv, json or xml.")
    ] = "table",
    describe: Annotated[
        bool, typer.Option("--describe", help="Tell its parameters and columns, and do not ask.")
    ] = False,
) -> None:
    """Answer a question. Without a name: list the questions that are ready to ask.

    Example: minutegraph query who-reported-what --param post="Director of Finance"
    """
    from . import queries
    from .store import Store

    if name is None:
        typer.echo(queries.render_catalogue())
        return
    question = queries.find(name, sys.stdin)
    if describe:
        typer.echo(queries.render_query(question))
        return
    with Store.open(store, read_only=True) as opened:
        table = queries.run(opened, question, parameters_of(param or []))
    if columns:
        table = chosen_columns(table, columns)
    width = get_terminal_size().columns if sys.stdout.isatty() else None
    sys.stdout.write(queries.render(table, output, width=width))


def chosen_columns(table: "Table", names: str) -> "Table":
    """Return a table with the columns of a comma-separated list; UsageError for an unknown one."""
    try:
        return table.only([name.strip() for name in names.split(",")])
    except KeyError as error:
        raise UsageError(f"--columns {names}: {error.args[0]}") from None


def parameters_of(assignments: list[str]) -> dict[str, str]:
    """Split `name=value` texts; UsageError for one without an equals sign.

    >>> parameters_of(["post=Head of Housing"])
    {'post': 'Head of Housing'}
    """
    parameters: dict[str, str] = {}
    for assignment in assignments:
        name, equals, value = assignment.partition("=")
        if not equals or not name:
            raise UsageError(f"--param {assignment}: write it as NAME=VALUE")
        parameters[name] = value
    return parameters


@app.command()
def explain(
    fact: Annotated[
        str, typer.Argument(metavar="IRI|QUERY:ROW", help="A fact's IRI, or a row of a query.")
    ],
    store: StoreOption = DEFAULT_STORE,
    as_json: JsonOption = False,
) -> None:
    """Show the sentence that says a fact, underlined in its context, with file and line.

    Example: minutegraph explain who-reported-what:1
    """
    from .queries.explain import explain as explain_fact
    from .queries.explain import render_explanation
    from .store import Store

    with Store.open(store, read_only=True) as opened:
        explanation = explain_fact(opened, fact)
    if as_json:
        typer.echo(json.dumps(asdict(explanation), ensure_ascii=False, default=str))
    else:
        console = Console()
        told = render_explanation(
            explanation, width=min(console.width, 120), terminal=console.is_terminal
        )
        sys.stdout.write(f"{told}\n")


@app.command()
def validate(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FILE...]", help="RDF files to check instead of the store."),
    ] = None,
    store: StoreOption = DEFAULT_STORE,
    output: Annotated[
        str, typer.Option("--format", "-f", help="text, summary, json or turtle.")
    ] = "text",
    validator: ValidatorOption = DEFAULT_VALIDATOR,
) -> None:
    """Check the graph against the SHACL shapes: what is wrong, in which sentence, of which file.

    A violation must be mended; a warning is for a person to look at; a note says what is missing.
    """
    from .validation import validate_files, validate_store

    checked = validate_files(files, validator) if files else validate_store(store, validator)
    sys.stdout.write(checked.render(output))
    if not checked.conforms:
        raise typer.Exit(1)


@app.command()
def reason(
    store: StoreOption = DEFAULT_STORE,
    meetings: Annotated[
        int,
        typer.Option(min=0, help="How many meetings to reason over; 0: the ontology alone."),
    ] = 25,
    output: Annotated[str, typer.Option("--format", "-f", help="text or json.")] = "text",
) -> None:
    """Check with the HermiT reasoner that ontology and data can all be true (needs Java).

    Says what follows for classes and properties though nobody states it; and of a contradiction,
    which facts make it, from which sentences, and why. A few dozen meetings take seconds.
    """
    from .ontology.reasoning import check_consistency
    from .validation import sample_of_store

    if output not in ("text", "json"):
        raise UsageError(f"--format {output}: choose text or json")
    sample = sample_of_store(store, meetings) if meetings else None
    with progress_bar(output == "json") as progress:
        report = check_consistency(sample, progress=progress)
    as_json = output == "json"
    told = json.dumps(asdict(report), ensure_ascii=False) if as_json else report.explanation
    typer.echo(told if as_json else "\n".join(map(printable, told.split("\n"))))
    if not report.consistent:
        raise typer.Exit(1)


@app.command()
def export(
    kind: Annotated[
        str,
        typer.Argument(
            metavar="FORMAT", help="gexf, graphml, csv (a folder), nquads, trig, turtle or jsonld."
        ),
    ],
    out: Annotated[Path, typer.Option("--out", "-o", metavar="PATH", help="Where to write.")],
    store: StoreOption = DEFAULT_STORE,
    quiet: QuietOption = False,
) -> None:
    """Write the network for Gephi, the tables, or the whole graph.

    Example: minutegraph export gexf --out council.gexf
    """
    from .exports import export as export_store
    from .store import Store

    with Store.open(store, read_only=True) as opened:
        report = export_store(opened, kind, out)
    if not quiet:
        typer.echo(str(report), err=True)


@app.command()
def serve(
    store: StoreOption = DEFAULT_STORE,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port.")] = 8000,
) -> None:
    """Serve pages, linked data and SPARQL (read-only), on this machine unless told otherwise."""
    from .server.serve import serve as serve_store

    serve_store(store, host, port)


@app.command()
def demo(
    store: Annotated[
        Path | None,
        typer.Option("--store", metavar="DIR", help="Keep the graph here [demo-store]."),
    ] = None,
) -> None:
    """Take the whole tour on the sample minutes: build, check, ask, explain, export."""
    from .demo import run_demo

    run_demo(store or Path("demo-store"))


def main() -> None:
    """Run the command line; without `--debug` no error shows a traceback."""
    debug = "--debug" in sys.argv[1:]
    try:
        app(standalone_mode=True)
    except MinutegraphError as error:
        if debug:
            raise
        sys.exit(fail(error).exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(130)
