"""minutegraph reads council minutes into a knowledge graph in which every fact has its sentence."""

from importlib.metadata import version

__version__ = version("minutegraph")
