"""Reports as SARIF 2.1.0 (OASIS), as code hosts and editors read it.

Besides what the standard demands it gives what GitHub's code scanning wants: a description and help for each rule, `ruleIndex`, a line
for every result, and a fingerprint that stays when lines move. Columns and offsets are code points.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from .engine import severity_of
from .finding import Finding, Report
from .guideline_data import Guideline
from .rule import Rule
from .statement import Statement

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"stop": "error", "case": "error", "ask": "warning", "route": "warning", "hint": "note"}
_MISSED = {"de": "Nicht geprüft: {kind} ({reason})", "en": "Not checked: {kind} ({reason})"}

Checked = tuple[Report, Statement, str]


def as_sarif(
    checked: Iterable[Checked], version: str, rules: Mapping[str, Rule], guideline: Guideline, language: str
) -> str:
    """One run. Each report comes with its statement and the path of its file; what could not be checked is a notification."""
    done = list(checked)
    places = {kind: number for number, kind in enumerate(rules)}
    driver = {
        "name": "stadtstimme",
        "version": version,
        "semanticVersion": version,
        "language": language,
        "rules": [_described(rule, guideline, language) for rule in rules.values()],
    }
    run = {
        "tool": {"driver": driver},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(done, language)],
        "results": [
            _result(finding, statement.text, file, places)
            for report, statement, file in done
            for finding in report.findings
        ],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _described(rule: Rule, guideline: Guideline, language: str) -> dict[str, Any]:
    general = rule.explain("", language)
    clauses = [clause for clause in guideline.clauses if rule.kind in clause.kinds]
    named = "".join(f"\n- {one.id} {one.titled(language)}: {one.worded(language)}" for one in clauses)
    severity = severity_of(rule, "official_post", guideline)
    return {
        "id": rule.kind,
        "name": "".join(part.title() for part in rule.kind.split("_")),
        "shortDescription": {"text": rule.title[language]},
        "fullDescription": {"text": general.why},
        "help": {
            "text": f"{general.why} {general.do}",
            "markdown": f"{general.why}\n\n**{general.do}**\n{named}".rstrip(),
        },
        "defaultConfiguration": {"level": _LEVELS[severity] if severity else "note"},
        "properties": {"tags": [one.id for one in clauses]},
    }


def _invocation(done: list[Checked], language: str) -> dict[str, Any]:
    missed = [
        {
            "level": "error",
            "message": {"text": _MISSED[language].replace("{kind}", one["kind"]).replace("{reason}", one["reason"])},
            "locations": [_location(file, {"startLine": 1})],
        }
        for report, _, file in done
        for one in report.not_checked
    ]
    return {"executionSuccessful": not missed, "toolExecutionNotifications": missed}


def _result(finding: Finding, text: str, file: str, places: Mapping[str, int]) -> dict[str, Any]:
    # Where no words show it, line 1 stands for the whole file: a code host does not show a result without a line.
    region = {"startLine": 1}
    if finding.start is not None and finding.end is not None:
        region = _region(text, finding.start, finding.end)
    result: dict[str, Any] = {
        "ruleId": finding.kind,
        "ruleIndex": places[finding.kind],
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.what} {finding.why} {finding.do}"},
        "locations": [_location(file, region)],
        "partialFingerprints": {"kindAndQuote/v1": _fingerprint(finding)},
        "properties": {"clause": finding.clause, "confidence": finding.confidence, "source": finding.source},
    }
    if finding.replacement is not None:
        result["fixes"] = [_fix(file, region, finding)]
    return result


def _fingerprint(finding: Finding) -> str:
    return sha256(f"{finding.kind}\n{finding.quote or ''}".encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _fix(file: str, region: dict[str, int], finding: Finding) -> dict[str, Any]:
    change = {"deletedRegion": region, "insertedContent": {"text": finding.replacement}}
    return {
        "description": {"text": finding.do},
        "artifactChanges": [{"artifactLocation": _artifact(file), "replacements": [change]}],
    }


def _location(file: str, region: dict[str, int]) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": _artifact(file), "region": region}}


def _artifact(file: str) -> dict[str, str]:
    """The address of the file. Names are written as a URI wants them; "-" is what was read from the standard input."""
    return {"uri": quote("stdin" if file == "-" else file.replace("\\", "/"))}


def _region(text: str, start: int, end: int) -> dict[str, int]:
    """Lines and columns from 1, in code points; the end column is the one after the last character."""

    def line_and_column(place: int) -> tuple[int, int]:
        return text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place)

    (first, begin), (last, stop) = line_and_column(start), line_and_column(end)
    return {
        "startLine": first,
        "startColumn": begin,
        "endLine": last,
        "endColumn": stop,
        "charOffset": start,
        "charLength": end - start,
    }
