"""How code outside the checker says which clause of the guideline it serves.

    @serves("Z4", how="gate")
    def open_channel(actor, request, *, now): ...

The declaration is read from the source text, so that `stadtstimme guideline coverage` needs neither Django nor a
database. It counts only where a test mentions the function by name: `untested()` lists the others, and the
test-suite fails while there is one. docs/decisions/0009-coverage-is-computed.md tells why.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

HOWS = ("rule", "gate", "register", "reminder", "duty")

Served = TypeVar("Served", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Service:
    """One declaration: `name` (qualified) serves `clause` as a gate, register, reminder or duty."""

    clause: str
    name: str
    how: str

    @property
    def function(self) -> str:
        """The bare name, as a test mentions it."""
        return self.name.rpartition(".")[2]


def serves(*clauses: str, how: str) -> Callable[[Served], Served]:
    """Declare that the decorated function or class serves these clauses. Raises ValueError on an unknown `how`."""
    if how not in HOWS:
        raise ValueError(f"how={how!r} is not one of {', '.join(HOWS)}")
    if not clauses:
        raise ValueError("name at least one clause")

    def keep(served: Served) -> Served:
        return served

    return keep


def declared(package: Path | None = None) -> tuple[Service, ...]:
    """Every declaration in the source files under `package` (default: stadtstimme itself), in a stable order."""
    root = package or Path(__file__).parent
    found: list[Service] = []
    for path in sorted(root.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        if "@serves" in source or "@duties.serves" in source:
            module = ".".join((root.name, *path.relative_to(root).with_suffix("").parts))
            found.extend(_services(ast.parse(source), module))
    return tuple(found)


def untested(services: tuple[Service, ...], tests: Path) -> tuple[Service, ...]:
    """Those whose function no test module uses by a name or an attribute in code; a comment is not enough."""
    missing = {service.function for service in services}
    for path in tests.rglob("test_*.py"):
        if not missing:
            break
        source = path.read_text(encoding="utf-8")
        # Parsing is what takes long: only where a name that is still looked for stands at all.
        if any(name in source for name in missing):
            missing.difference_update(_names(ast.parse(source)))
    return tuple(service for service in services if service.function in missing)


def _services(tree: ast.Module, module: str) -> Iterator[Service]:
    for node, name in _definitions(tree, module):
        for decorator in node.decorator_list:
            if isinstance(decorator, ast.Call) and ast.unparse(decorator.func).endswith("serves"):
                how = next(ast.literal_eval(keyword.value) for keyword in decorator.keywords if keyword.arg == "how")
                for clause in decorator.args:
                    yield Service(ast.literal_eval(clause), name, how)


def _definitions(
    parent: ast.AST, prefix: str
) -> Iterator[tuple[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef, str]]:
    for node in ast.iter_child_nodes(parent):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            name = f"{prefix}.{node.name}"
            yield node, name
            yield from _definitions(node, name)


def _names(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.alias):
            yield node.name.rpartition(".")[2]
