"""The answers to the named queries, one CSV file each."""

from pathlib import Path

from ..queries import catalogue, render, run
from ..store import Store
from .files import replacing


def write_tables(store: Store, folder: Path) -> dict[str, int]:
    """Write the answer to every named query that needs no parameter as NAME.csv (RFC 4180).

    Args:
        store: The store to read.
        folder: A folder that exists; files of the same name are replaced.

    Returns:
        The number of rows by the query's name.
    """
    counts = {}
    for query in catalogue():
        if any(parameter.required for parameter in query.parameters):
            continue
        table = run(store, query)
        with replacing(folder / f"{query.name}.csv") as file:
            file.write(render(table, "csv").encode("utf-8"))
        counts[query.name] = len(table.rows)
    return counts
