"""All rules that reading has: the entries of the lexicons, and the patterns in code.

A rule that fires in one document only, or in none, is argued where it stands: an entry by a key
`rare = "why"`, a pattern in code by a comment `# rare: why` in or above its statement.
"""

import ast
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from minutegraph.benchmarks.places import ROOT

LEXICONS = ROOT / "ingest" / "lexicon"
CODE = ("read", "segment", "find", "resolve")
_COMPILERS = frozenset(("compile", "match", "fullmatch", "search", "sub", "split", "findall"))
_COMPILERS_MORE = frozenset(("finditer", "subn"))
_RARE = re.compile(r"#\s*rare:\s*(.+)")


@dataclass(frozen=True, slots=True)
class Rule:
    """A lexicon entry or a pattern.

    `id` is the same as long as the rule is not renamed (code) or rewritten (lexicon), `place` is
    its file and line, `text` its expression, `rare` why it may fire rarely ("" where nobody says).
    """

    id: str
    place: str
    text: str
    value: str = ""
    rare: str = ""
    case_matters: bool = False

    @property
    def is_entry(self) -> bool:
        """Whether it is an entry of a lexicon."""
        return self.place.partition(":")[0].endswith(".toml")


def all_rules(root: Path = ROOT) -> list[Rule]:
    """Return the rules, entries first, in the order of files and lines."""
    found = list(lexicon_entries(root))
    for folder in CODE:
        for file in sorted((root / "ingest" / folder).rglob("*.py")):
            name = file.relative_to(root).as_posix()
            found += patterns_in(file.read_text(encoding="utf-8"), name)
    return found


def lexicon_entries(root: Path = ROOT) -> Iterator[Rule]:
    """Yield the entries of all lexicons."""
    for file in sorted((root / "ingest" / "lexicon").glob("*.toml")):
        text = file.read_text(encoding="utf-8")
        lines = [n for n, line in enumerate(text.split("\n"), 1) if line.strip() == "[[entry]]"]
        entries = [
            Rule(
                id=f"{file.stem}: {_short(row['pattern'])}",
                place=f"{file.relative_to(root).as_posix()}:{line}",
                text=row["pattern"],
                value=str(row.get("value", "")),
                rare=row.get("rare", ""),
                case_matters=row.get("case", False),
            )
            for line, row in zip(lines, tomllib.loads(text)["entry"], strict=True)
        ]
        yield from _numbered(entries)


def patterns_in(source: str, name: str) -> list[Rule]:
    """Return the regular expressions that a module compiles, in order.

    Args:
        source: its text.
        name: its path below the root.
    """
    tree = ast.parse(source)
    lines = source.split("\n")
    found: list[Rule] = []
    for statement, owner in _statements(tree):
        calls = sorted(_compiling_calls(statement), key=lambda c: (c.lineno, c.col_offset))
        for call in calls:
            pattern = call.args[0] if call.args else None
            text = pattern.value if isinstance(pattern, ast.Constant) else ast.unparse(call)
            found.append(
                Rule(
                    id=f"{name} {owner}",
                    place=f"{name}:{call.lineno}",
                    text=str(text),
                    rare=_argument(statement, lines),
                )
            )
    return _numbered(sorted(found, key=lambda rule: int(rule.place.rpartition(":")[2])))


def _numbered(rules: list[Rule]) -> list[Rule]:
    """Tell several patterns of one name apart by their order."""
    times = Counter(rule.id for rule in rules)
    seen: Counter[str] = Counter()
    told = []
    for rule in rules:
        seen[rule.id] += 1
        told.append(replace(rule, id=f"{rule.id}#{seen[rule.id]}") if times[rule.id] > 1 else rule)
    return told


def _statements(tree: ast.Module) -> Iterator[tuple[ast.stmt, str]]:
    """Yield the simple statements and heads of compound ones, with the name that they belong to."""

    def walk(body: list[ast.stmt], owner: str) -> Iterator[tuple[ast.stmt, str]]:
        for statement in body:
            here = owner
            if isinstance(statement, ast.FunctionDef | ast.ClassDef):
                here = f"{owner}.{statement.name}".lstrip(".")
            elif not owner and isinstance(statement, ast.Assign | ast.AnnAssign):
                named = statement.targets[0] if isinstance(statement, ast.Assign) else statement
                here = ast.unparse(getattr(named, "target", named))
            yield statement, here or "(module)"
            for block in ("body", "orelse", "finalbody"):
                yield from walk(getattr(statement, block, []), here)
            for handler in getattr(statement, "handlers", []):
                yield from walk(handler.body, here)

    return walk(tree.body, "")


def _compiling_calls(statement: ast.stmt) -> Iterator[ast.Call]:
    """Yield the calls in a statement, leaving out those in statements within it."""
    waiting: list[ast.AST] = [
        child for child in ast.iter_child_nodes(statement) if not _is_block_part(child)
    ]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Call) and _compiles(node.func) and not _is_word_list(node):
            yield node
        waiting += [child for child in ast.iter_child_nodes(node) if not _is_block_part(child)]


def _is_block_part(node: ast.AST) -> bool:
    return isinstance(node, ast.stmt | ast.ExceptHandler | ast.match_case)


def _is_word_list(call: ast.Call) -> bool:
    """Whether the text that is taken apart stands in the code, too: a list of words."""
    return len(call.args) > 1 and all(
        isinstance(argument, ast.Constant) and isinstance(argument.value, str)
        for argument in call.args[:2]
    )


def _compiles(function: ast.expr) -> bool:
    if isinstance(function, ast.Name):
        return function.id == "cued"
    return (
        isinstance(function, ast.Attribute)
        and isinstance(function.value, ast.Name)
        and function.value.id == "re"
        and function.attr in _COMPILERS | _COMPILERS_MORE
    )


def _argument(statement: ast.stmt, lines: list[str]) -> str:
    """Return why a statement's patterns may be rare, by the comments in it and right above it."""
    first = statement.lineno - 1
    while first > 0 and lines[first - 1].lstrip().startswith("#"):
        first -= 1
    last = statement.end_lineno or statement.lineno
    if isinstance(statement, ast.FunctionDef | ast.ClassDef | ast.If | ast.For | ast.While):
        last = statement.body[0].lineno - 1
    for line in lines[first:last]:
        found = _RARE.search(line)
        if found:
            return found[1].strip()
    return ""


def _short(pattern: str) -> str:
    words = " ".join(pattern.split())
    return words if len(words) <= 60 else words[:59] + "…"
