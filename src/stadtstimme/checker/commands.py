"""The checker's commands: what each takes and what it prints. `stadtstimme.cli` calls `run()`.

Exit codes of `check`: 0 nothing of the asked weight, 1 something, 2 unusable input.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any

from .finding import WEIGHT, Report, Severity
from .guideline import GuidelineError, load_guideline
from .guideline_data import Guideline
from .statement import KINDS, Statement, StatementError

FORMATS = ("text", "json", "jsonl", "sarif")
UNUSABLE = 2
PIPE_CLOSED = 141
"""As a shell reports a program whose reader (head, for instance) went away."""


class Unusable(Exception):
    """Input that cannot be used; the message is for the person at the terminal."""


def parser(name: str) -> argparse.ArgumentParser:
    """What one command takes. Only that command's: a single check does not wait for the others."""
    about, add = _COMMANDS[name]
    one = argparse.ArgumentParser(prog=f"stadtstimme {name}", description=about)
    add(one)
    return one


def _add_common(command: argparse.ArgumentParser) -> None:
    command.add_argument("--guideline", metavar="DATEI", help="eigene Leitlinie (TOML)")
    command.add_argument("--language", choices=("de", "en"), default="de", help="Sprache der Erklärungen")


def _add_explain(command: argparse.ArgumentParser) -> None:
    command.add_argument("kind", metavar="ART")
    _add_common(command)


def _add_check(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "file", nargs="*", default=[], metavar="DATEI", help="Text; - oder nichts liest die Standardeingabe"
    )
    command.add_argument(
        "--input", metavar="DATEI", help="viele Äußerungen, eine je Zeile (JSON); - liest die Standardeingabe"
    )
    command.add_argument(
        "--kind",
        choices=KINDS,
        default="official_post",
        help="was der Text ist (mit --input: wo die Zeile es nicht sagt)",
    )
    command.add_argument("--format", choices=FORMATS, default="text")
    command.add_argument(
        "--fail-on", choices=("stop", "ask", "hint"), default="stop", help="ab wann der Rückgabewert 1 ist"
    )
    _add_common(command)


def _add_guideline(command: argparse.ArgumentParser) -> None:
    parts = command.add_subparsers(dest="part", required=True)
    one = parts.add_parser("coverage", help="welche Klausel womit bedient wird")
    _add_common(one)
    one.add_argument("--format", choices=("text", "json"), default="text")
    one = parts.add_parser("try", help="was eine geänderte Leitlinie in früheren Beiträgen fände")
    one.add_argument("new", metavar="NEU")
    one.add_argument("--posts", required=True, metavar="DATEI", help="frühere Beiträge, eine Äußerung je Zeile (JSON)")
    one.add_argument("--format", choices=("text", "json"), default="text")
    _add_common(one)


def _add_evaluate(command: argparse.ArgumentParser) -> None:
    command.add_argument("cases", metavar="FÄLLE.jsonl", nargs="?")
    command.add_argument(
        "--tone", metavar="DATEI.tsv", help="den Ton messen: Tabelle mit text und label, coarse oder cls"
    )
    command.add_argument("--min-f", type=float, default=0.0, help="mit --tone oder --names: kleinstes F in Prozent")
    command.add_argument("--max-ece", type=float, default=1.0, help="mit --tone: größter Kalibrierfehler")
    command.add_argument(
        "--names", metavar="DATEI.tsv", help="statt Fällen: Personennamen messen (Wort, Tab, BIO-Marke)"
    )
    command.add_argument("--only", metavar="DATEI", help="nur die Fälle, deren Kennung in der Datei steht")
    command.add_argument("--without", metavar="DATEI", help="ohne die Fälle, deren Kennung in der Datei steht")
    command.add_argument("--min-recall", type=float, default=0.0)
    command.add_argument("--min-precision", type=float, default=0.0)
    command.add_argument("--max-false-alarms", type=int)
    command.add_argument("--format", choices=("text", "json"), default="text")
    _add_common(command)


_COMMANDS: Mapping[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "check": ("Prüft einen Text oder viele gegen die Social-Media-Leitlinie.", _add_check),
    "rules": ("Listet die Arten von Befunden auf.", _add_common),
    "explain": ("Erklärt eine Art von Befund.", _add_explain),
    "guideline": ("Zeigt die Leitlinie und erprobt eine geänderte.", _add_guideline),
    "evaluate": ("Misst an bewerteten Fällen.", _add_evaluate),
}


def run(argv: list[str]) -> int:
    """Run one command and return its exit code."""
    name = argv[0]
    for stream in (sys.stdout, sys.stderr):
        if isinstance(
            stream, io.TextIOWrapper
        ):  # half a character from JSON can be written in no encoding; JSON knows this form
            stream.reconfigure(errors="backslashreplace")
    arguments = parser(name).parse_args(argv[1:])
    try:
        return int(globals()[f"_guideline_{arguments.part}" if name == "guideline" else f"_{name}"](arguments))
    except (Unusable, GuidelineError, StatementError) as problem:
        sys.stderr.write(f"{problem}\n")
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is still in the buffer goes nowhere
        return PIPE_CLOSED
    except OSError as problem:
        sys.stderr.write(f"{problem.filename or ''}: {_told(problem)}\n")
    return UNUSABLE


def _told(problem: OSError) -> str:
    if isinstance(problem, FileNotFoundError):
        return "Diese Datei gibt es nicht."
    if isinstance(problem, IsADirectoryError):
        return "Das ist ein Ordner, keine Datei."
    return (
        "Diese Datei darf nicht gelesen werden."
        if isinstance(problem, PermissionError)
        else problem.strerror or str(problem)
    )


def _guideline(arguments: argparse.Namespace) -> Guideline:
    return load_guideline(arguments.guideline)


def _check(arguments: argparse.Namespace) -> int:
    guideline = _guideline(arguments)
    if arguments.input and arguments.file:
        raise Unusable(f"Entweder --input oder eine DATEI, nicht beides ({arguments.input}, {arguments.file[0]}).")
    if arguments.input:
        return _check_lines(arguments, guideline)
    done = [_checked(name, arguments, guideline) for name in arguments.file or ["-"]]
    if arguments.format == "sarif":
        _write_sarif(done, guideline, arguments.language)
    else:
        for report, statement, name in done:
            _write(report, statement, arguments, "" if name == "-" else name)
    return max(_weighs(report, arguments.fail_on) for report, _, _ in done)


def _checked(name: str, arguments: argparse.Namespace, guideline: Guideline) -> tuple[Report, Statement, str]:
    from .engine import check

    text = _decoded(sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes(), name)
    statement = Statement(text, arguments.kind, None if name == "-" else name)
    return check(statement, guideline, arguments.language), statement, name


def _decoded(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8-sig").removesuffix("\n")
    except UnicodeDecodeError as error:
        raise Unusable(f"{name}: kein Text in UTF-8 (Byte {error.start}).") from error


def _write(report: Report, statement: Statement, arguments: argparse.Namespace, name: str = "") -> None:
    from . import formats

    if arguments.format == "json":
        sys.stdout.write(formats.as_json(report))
    elif arguments.format == "jsonl":
        sys.stdout.write(formats.as_json_line(report))
    else:
        sys.stdout.write(formats.as_text(report, statement, arguments.language, sys.stdout.isatty(), name))


def _write_sarif(done: list[tuple[Report, Statement, str]], guideline: Guideline, language: str) -> None:
    from .. import __version__
    from .rules import rules
    from .sarif import as_sarif

    sys.stdout.write(as_sarif(done, __version__, rules(), guideline, language))


def _weighs(report: Report, fail_on: str) -> int:
    """1 where the report holds something of that weight; an unchecked kind weighs what it could have found."""
    limit = WEIGHT[Severity(fail_on)]
    severities = [one.severity for one in report.findings] + [Severity(one["severity"]) for one in report.not_checked]
    return int(any(WEIGHT[severity] >= limit for severity in severities))


def _check_lines(arguments: argparse.Namespace, guideline: Guideline) -> int:
    """One statement a line, one report a line, in the same order; a bad line gives its error and the run goes on."""
    if arguments.format == "sarif":
        raise Unusable("--input gibt Zeilen aus: --format jsonl oder text.")
    stream = sys.stdin.buffer if arguments.input == "-" else Path(arguments.input).open("rb")  # noqa: SIM115
    worst = 0
    with stream:
        for number, line in enumerate(stream, 1):
            if line.strip():
                worst = max(worst, _check_line(number, line, arguments, guideline))
    return worst


def _check_line(number: int, line: bytes, arguments: argparse.Namespace, guideline: Guideline) -> int:
    from .engine import check

    try:
        statement = Statement.from_dict({"kind": arguments.kind, **_parsed(line)})
    except StatementError as error:
        said = error.said(arguments.language)
        sys.stdout.write(json.dumps({"line": number, "error": said}, ensure_ascii=False) + "\n")
        return UNUSABLE
    report = check(statement, guideline, arguments.language)
    if arguments.format == "text":
        sys.stdout.write(f"== {statement.id or number}\n")
        _write(report, statement, arguments)
    else:
        from .formats import as_json_line

        sys.stdout.write(as_json_line(report))
    return _weighs(report, arguments.fail_on)


def _parsed(line: bytes) -> Any:
    try:
        data = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise StatementError("kein UTF-8", "not UTF-8") from error
    except RecursionError as error:
        raise StatementError("zu tief verschachtelt", "nested too deeply") from error
    except json.JSONDecodeError as error:
        raise StatementError(f"kein JSON ab Spalte {error.colno}", f"not JSON from column {error.colno} on") from error
    except ValueError as error:  # a number of more digits than Python reads
        raise StatementError("kein JSON: eine Zahl ist zu lang", "not JSON: a number is too long") from error
    if not isinstance(data, dict):
        raise StatementError("eine Äußerung ist ein JSON-Objekt", "a statement is a JSON object")
    return data


def _lines(name: str, *, labelled: bool = False) -> Iterator[dict[str, Any]]:
    """The statements of a file, one a line, as JSON objects, labels included. Raises Unusable naming the line."""
    with _opened(name) as stream:
        for number, line in enumerate(stream, 1):
            if line.strip():
                try:
                    yield _usable(_parsed(line), labelled=labelled)
                except ValueError as error:
                    raise Unusable(f"{name}:{number}: {error}") from error


def _usable(data: dict[str, Any], *, labelled: bool) -> dict[str, Any]:
    from .evaluate import LABELS

    Statement.from_dict({name: value for name, value in data.items() if name not in LABELS})
    if labelled and "expected" not in data:
        raise ValueError("expected: fehlt (die Arten von Befunden, die es geben soll; [] für keinen)")
    return data


def _opened(name: str) -> IO[bytes]:
    return sys.stdin.buffer if name == "-" else Path(name).open("rb")


def _rules(arguments: argparse.Namespace) -> int:
    from .engine import severity_of
    from .rules import rules

    guideline = _guideline(arguments)
    for kind, rule in rules().items():
        weights = [f"{text_kind}={severity_of(rule, text_kind, guideline) or '–'}" for text_kind in KINDS]
        clauses = " ".join(clause.id for clause in guideline.clauses if kind in clause.kinds) or "–"
        sys.stdout.write(f"{kind:26}{rule.title[arguments.language]:44}{clauses:14}{' '.join(weights)}\n")
    return 0


def _explain(arguments: argparse.Namespace) -> int:
    from .rules import names, rules

    if arguments.kind not in names():
        from difflib import get_close_matches

        close = get_close_matches(arguments.kind, names(), 1)
        hint = f" Meinten Sie „{close[0]}“?" if close else ""
        raise Unusable(f"Die Art „{arguments.kind}“ gibt es nicht.{hint}")
    from .explaining import explained

    sys.stdout.write(explained(rules()[arguments.kind], _guideline(arguments), arguments.language))
    return 0


def _guideline_coverage(arguments: argparse.Namespace) -> int:
    from .coverage import coverage

    served = list(coverage(_guideline(arguments)))
    if arguments.format == "json":
        data = [{"clause": one.clause.id, "by": [{"how": how, "name": name} for how, name in one.by]} for one in served]
        sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        return 0
    for one in served:
        by = ", ".join(f"{how} {name}" for how, name in one.by) or "uncovered"
        sys.stdout.write(f"{one.clause.id:6}{one.clause.titled(arguments.language)}: {by}\n")
    sys.stdout.write(f"\n{sum(bool(one.by) for one in served)} / {len(served)}\n")
    return 0


def _guideline_try(arguments: argparse.Namespace) -> int:
    from .trial import compared, trial_text

    result = compared(_guideline(arguments), load_guideline(arguments.new), _lines(arguments.posts))
    if arguments.format == "json":
        sys.stdout.write(json.dumps(result.to_dict(), ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write(trial_text(result))
    return 0


def _evaluate(arguments: argparse.Namespace) -> int:
    if arguments.tone:
        return _evaluate_tone(arguments)
    if arguments.names:
        return _evaluate_names(arguments)
    if not arguments.cases:
        raise Unusable("evaluate braucht FÄLLE.jsonl, --tone DATEI.tsv oder --names DATEI.tsv.")
    from .evaluate import evaluate, table

    try:
        score = evaluate(_chosen(arguments), _guideline(arguments))
    except ValueError as error:
        raise Unusable(f"{arguments.cases}: {error}") from error
    if arguments.format == "json":
        sys.stdout.write(json.dumps(score.to_dict(), ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write(table(score))
    too_many = arguments.max_false_alarms is not None and score.false_alarms > arguments.max_false_alarms
    return int(score.recall < arguments.min_recall or score.precision < arguments.min_precision or too_many)


def _evaluate_tone(arguments: argparse.Namespace) -> int:
    from .tone_score import tone_score, tone_table

    try:
        with _opened(arguments.tone) as stream:
            score = tone_score((line.decode("utf-8-sig") for line in stream), _guideline(arguments))
    except ValueError as error:
        raise Unusable(f"{arguments.tone}: {error}") from error
    if arguments.format == "json":
        sys.stdout.write(json.dumps(score.to_dict(), ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write(tone_table(score))
    return int(score.f < arguments.min_f or score.ece > arguments.max_ece)


def _evaluate_names(arguments: argparse.Namespace) -> int:
    from .learned.names_score import names_score, read, shown

    with _opened(arguments.names) as stream:
        try:
            result = names_score(read(line.decode("utf-8-sig") for line in stream))
        except ValueError as error:
            raise Unusable(f"{arguments.names}: {error}") from error
    sys.stdout.write(json.dumps(result, indent=2) + "\n" if arguments.format == "json" else shown(result))
    return int(100 * result["strict"]["f"] < arguments.min_f)


def _chosen(arguments: argparse.Namespace) -> Iterator[dict[str, Any]]:
    only = _ids(arguments.only) if arguments.only else None
    without = _ids(arguments.without) if arguments.without else frozenset()
    for case in _lines(arguments.cases, labelled=True):
        if (only is None or case.get("id") in only) and case.get("id") not in without:
            yield case


def _ids(name: str) -> frozenset[str]:
    lines = Path(name).read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))
