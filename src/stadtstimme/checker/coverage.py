"""Which clause is served by what: computed from what rules and desk functions declare, never claimed.

A clause counts as served by a rule that names its kinds and carries examples (which run as tests), and by a function
that declares it with `@serves` and is used by a test. docs/decisions/0009-coverage-is-computed.md tells why it is done this way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .. import duties
from .guideline_data import Clause, Guideline
from .rules import rules

EXAMPLES_WANTED = 8


@dataclass(frozen=True, slots=True)
class Served:
    """A clause and the (how, name) pairs that serve it; none means uncovered."""

    clause: Clause
    by: tuple[tuple[str, str], ...]


def coverage(guideline: Guideline, tests: Path | None = None) -> Iterator[Served]:
    """Each clause with what serves it. `tests` defaults to the checkout's folder, where there is one."""
    services = _tested(tests or Path(__file__).parents[3] / "tests")
    for clause in guideline.clauses:
        ids = {clause.id, *clause.like}
        actions = tuple((one.how, one.name) for one in services if one.clause in ids)
        yield Served(clause, (*_rules(clause), *actions))


def _rules(clause: Clause) -> Iterator[tuple[str, str]]:
    for kind in clause.kinds:
        rule = rules().get(kind)
        if rule and len(rule.yes) >= EXAMPLES_WANTED and len(rule.no) >= EXAMPLES_WANTED:
            yield "rule", kind


@cache
def _tested(tests: Path) -> tuple[duties.Service, ...]:
    """Only what a test uses. An installed package has no tests beside it: they refused the rest before.

    Read once: the source of a running program does not change, and reading all of it takes half a second.
    """
    services = duties.declared()
    if not tests.is_dir():
        return services
    missing = set(duties.untested(services, tests))
    return tuple(one for one in services if one not in missing)
