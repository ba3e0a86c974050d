"""Prints what is wrong with the ontology: `python -m minutegraph.ontology`.

Exit status 0 where nothing is, 1 where something is.
"""

import sys

from . import ontology_graph
from .completeness import omissions
from .lint import undeclared_terms
from .profile import profile_violations
from .releases import broken_promises


def findings() -> list[str]:
    """Return a sentence for each fault of the ontology, its schemes and its alignments."""
    graph = ontology_graph(alignments=True)
    return [
        *(f"{term} is declared by nobody." for term in sorted(undeclared_terms(graph))),
        *omissions(graph),
        *broken_promises(graph),
        *profile_violations(graph),
    ]


if __name__ == "__main__":
    found = findings()
    print("\n".join(found or ("Nothing is wrong with the ontology.",)))
    sys.exit(1 if found else 0)
