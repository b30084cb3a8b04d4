"""Reports for people and programs: text for a terminal, JSON, JSON lines; SARIF is in sarif.py."""

from __future__ import annotations

import json
from collections.abc import Iterator

from .finding import Finding, Report, Severity
from .rules import rules
from .statement import Statement

_UNDERLINE = {"stop": "31", "case": "31", "ask": "33", "route": "33", "hint": "36"}
_WORDS = {
    "de": {
        "stop": "Stopp",
        "ask": "Bitte prüfen",
        "hint": "Hinweis",
        "case": "Moderationsfall",
        "route": "An die Pressestelle",
        "urgent": "eilig",
        "hide": "Ausblenden vorgeschlagen",
        "nothing": "Keine Auffälligkeit gefunden.",
        "advice": "Tipp",
        "question": "Frage",
        "missed": "Nicht geprüft",
        "do": "Was tun",
        "proposal": "Vorschlag",
        "open": "offen",
    },
    "en": {
        "stop": "Stop",
        "ask": "Please check",
        "hint": "Note",
        "case": "Moderation case",
        "route": "To the press office",
        "urgent": "urgent",
        "hide": "hiding proposed",
        "nothing": "Nothing noticed.",
        "advice": "Tip",
        "question": "Question",
        "missed": "Not checked",
        "do": "What to do",
        "proposal": "Proposal",
        "open": "open",
    },
}


def as_text(report: Report, statement: Statement, language: str = "de", colour: bool = False, name: str = "") -> str:
    """The text with its findings underlined, then Was, Warum, Was tun for each, then advice and questions.

    `name` stands above: the file, so that a log or a hook before a commit says where.
    """
    say = _WORDS[language]
    lines = [f"--- {_clean(name)}"] if name else []
    lines.extend([_marked(report, statement.text, colour)] if statement.text.strip() else [])
    if not report.findings and not report.not_checked:
        lines.append(say["nothing"])
    for finding in report.findings:
        lines.extend(_finding_lines(finding, say, language))
    lines.extend(f"\n{say['missed']}: {one['kind']} ({one['reason']})" for one in report.not_checked)
    lines.extend(f"\n{say['advice']}: {_clean(one.text)}" for one in report.advice)
    lines.extend(f"\n{say['question']}: {_clean(one.text)}{_answered(one.answered, say)}" for one in report.questions)
    return "\n".join(lines) + "\n"


def _answered(answered: str | None, say: dict[str, str]) -> str:
    return f" ({say['open']})" if answered == "no" else ""


def _finding_lines(finding: Finding, say: dict[str, str], language: str) -> Iterator[str]:
    flags = "".join(f", {say.get(flag, flag)}" for flag in finding.flags)
    rule = rules().get(finding.kind)
    title = f"{rule.title[language]} ({finding.kind})" if rule else finding.kind
    yield f"\n{say[finding.severity]}{flags} · {title} · {finding.clause}"
    yield f"  {_clean(finding.what)}"
    yield f"  {_clean(finding.why)}"
    yield f"  {say['do']}: {_clean(finding.do)}"
    if finding.replacement:
        yield f"  {say['proposal']}: {_clean(finding.replacement)}"


def _marked(report: Report, text: str, colour: bool) -> str:
    """The text line by line: underlined where colour is wanted, else with a line of carets below."""
    spans = [
        (one.start, one.end, one.severity) for one in report.findings if one.start is not None and one.end is not None
    ]
    shown: list[str] = []
    place = 0
    for line in text.split("\n"):
        here = [
            (max(start - place, 0), min(end - place, len(line)), severity)
            for start, end, severity in spans
            if start < place + len(line) and end > place
        ]
        shown.extend(_coloured(line, here) if colour else _careted(line, here))
        place += len(line) + 1
    return "\n".join(shown)


def _coloured(line: str, spans: list[tuple[int, int, Severity]]) -> Iterator[str]:
    pieces: list[str] = []
    place = 0
    for start, end, severity in sorted(spans):
        begin = max(start, place)
        if begin < end:
            pieces.append(_clean(line[place:begin]))
            pieces.append(f"\x1b[4;{_UNDERLINE[severity]}m{_clean(line[begin:end])}\x1b[0m")
            place = end
    yield "".join(pieces) + _clean(line[place:])


def _careted(line: str, spans: list[tuple[int, int, Severity]]) -> Iterator[str]:
    yield _clean(line)
    if spans:
        marks = [" "] * len(line)
        for start, end, _ in spans:
            marks[start:end] = "^" * (end - start)
        yield "".join(marks).rstrip()


def _clean(text: str) -> str:
    """Without characters that would steer a terminal."""
    return "".join(char if char.isprintable() or char in "\t" else "·" if ord(char) < 32 else char for char in text)


def as_json(report: Report) -> str:
    """One indented JSON object."""
    return json.dumps(report.to_dict(), ensure_ascii=False, indent=2) + "\n"


def as_json_line(report: Report) -> str:
    """One JSON object on one line."""
    return json.dumps(report.to_dict(), ensure_ascii=False, separators=(",", ":")) + "\n"
