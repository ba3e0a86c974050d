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
from .ingest.build.report import render_report
from .queries.explain import explain, render_explanation
from .queries.text_table import rich_table
from .store import Store
from .validation import validate_store

ROWS = 6
EXPLAINED = 5  # a row of the answer to the first question, without its parameter

QUESTIONS = (
    ("who-reported-what", {"body": "Children and Families"}, "date,person,post,form,subject"),
    ("holders-of-post", {"post": "Executive Director of Children"}, "post,person,first,last"),
    (
        "recommendations",
        {"about": "kinship"},
        "date,kind,to,later_date,later_body,later_kind,later_text",
    ),
)


def run_demo(folder: Path) -> None:
    """Build the samples into `folder` and show what the graph can do; a few seconds."""
    started = perf_counter()
    console = Console(highlight=False)
    step = _numbered(console)

    with as_file(files("minutegraph").joinpath("samples")) as samples:
        step(f"minutegraph build samples/ --store {folder}")
        report = build([samples], folder)
    console.print(render_report(report, folder), markup=False)

    step(f"minutegraph validate --store {folder} --format summary")
    console.print(validate_store(folder).summary(), markup=False)

    with Store.open(folder, read_only=True) as store:
        for name, parameters, columns in QUESTIONS:
            question = queries.load(name)
            told = " ".join(f"--param {key}='{value}'" for key, value in parameters.items())
            step(f"minutegraph query {name} {told} --columns {columns} --store {folder}")
            console.print(question.question, style="italic", markup=False)
            table = queries.run(store, question, parameters)
            console.print(rich_table(table.only(columns.split(",")).first(ROWS)))
            if len(table.rows) > ROWS:
                console.print(f"... and {len(table.rows) - ROWS} more rows", style="dim")

        step(f"minutegraph explain who-reported-what:{EXPLAINED} --store {folder}")
        explanation = explain(store, f"who-reported-what:{EXPLAINED}")
        told = render_explanation(
            explanation, width=min(console.width, 120), terminal=console.is_terminal
        )
        console.file.write(f"{told}\n")

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
        console.print(Rule(style="dim"))
        console.print(f"{count}. $ {command}", style="bold", markup=False, soft_wrap=True)

    return step
