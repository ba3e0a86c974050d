"""The tour: sample minutes of fictional councils become a graph that answers questions."""

from collections.abc import Callable
from importlib.resources import as_file, files
from pathlib import Path
from time import perf_counter

from rich.console import Console
from rich.rule import Rule

from . import queries
from .exports import export
from .ingest.build import build
from .ingest.build_report import render_report
from .queries.explain import explain, render_explanation
from .store import Store
from .validation import validate_store

QUESTIONS: tuple[tuple[str, dict[str, str], tuple[str, ...], int], ...] = (
    ("who-reported-what", {}, ("date", "body", "person", "post", "subject"), 8),
    ("recommendations", {}, (), 5),
    ("decisions", {}, ("date", "body", "kind", "text", "mover"), 6),
)


def run_demo(folder: Path) -> None:
    """Build the samples into `folder` and show what the graph can do; a few seconds."""
    started = perf_counter()
    console = Console(highlight=False)
    step = _numbered(console)

    with as_file(files("minutegraph").joinpath("samples")) as samples:
        step(f"minutegraph build samples/ --store {folder}")
        report = build(sorted(samples.glob("*-*.*")), folder)
    console.print(render_report(report, folder), markup=False)

    step(f"minutegraph validate --store {folder}")
    checked = validate_store(folder)
    console.print(checked.summary(), markup=False)

    with Store.open(folder, read_only=True) as store:
        for name, parameters, columns, rows in QUESTIONS:
            question = queries.load(name)
            step(f"minutegraph query {name} --store {folder}")
            console.print(question.question, style="italic", markup=False)
            table = queries.run(store, question, parameters)
            console.print(table.only(columns or table.columns[:6]).first(rows).as_rich())
            if len(table.rows) > rows:
                console.print(f"... and {len(table.rows) - rows} more rows", style="dim")

        step(f"minutegraph explain who-reported-what:1 --store {folder}")
        console.print(render_explanation(explain(store, "who-reported-what:1")), markup=False)

        network = folder.parent / f"{folder.name}.gexf"
        step(f"minutegraph export gexf --out {network} --store {folder}")
        console.print(str(export(store, "gexf", network)), markup=False)

    console.print(Rule(style="dim"))
    console.print(f"The tour took {perf_counter() - started:.1f} seconds. Now look around:")
    console.print(f"\n    minutegraph serve --store {folder}\n", style="bold", markup=False)


def _numbered(console: Console) -> Callable[[str], None]:
    count = 0

    def step(command: str) -> None:
        nonlocal count
        count += 1
        console.print(Rule(f"{count}. {command}", align="left", style="dim"))

    return step
