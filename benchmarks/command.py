"""The command lines of the measurements: each tells what its module's docstring says."""

import argparse


def parser_of(program: str, doc: str | None) -> argparse.ArgumentParser:
    """Return a parser whose help is a module's docstring, its exit statuses last.

    Args:
        program: the name of the script.
        doc: the docstring; its last paragraph begins "exit status:".
    """
    description, _, exits = (doc or "").partition("exit status:")
    return argparse.ArgumentParser(
        prog=program,
        description=description,
        epilog="exit status:" + exits,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
