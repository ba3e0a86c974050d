"""GraphML, written by networkx."""

from typing import BinaryIO

import networkx as nx

from .network import Network, to_networkx


def write_graphml(network: Network, file: BinaryIO) -> None:
    """Write a network as GraphML (http://graphml.graphdrawing.org/).

    Every attribute is declared with its own type; an attribute that is not known is left out.

    Args:
        network: The network.
        file: A file open for writing bytes.
    """
    nx.write_graphml(to_networkx(network), file, named_key_ids=True)
