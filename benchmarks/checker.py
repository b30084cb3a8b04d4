"""How fast the checker is: single statements, bulk, cold start, memory, growth with length; and what it finds beside its peers.

    .venv/bin/python benchmarks/checker.py [CASES.jsonl]

Times are CPU times of this process, so that a busy machine does not blur them. presidio-analyzer and detect-secrets are
asked about the same texts in the same run where they are installed: `make bench-checker` does that (checker_peers.py).
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from checker_peers import peers

from stadtstimme.checker import Statement, check
from stadtstimme.checker.evaluate import LABELS
from stadtstimme.checker.statement import KINDS

CASES = Path(__file__).parents[1] / "tests" / "checker" / "cases" / "dev_cases.jsonl"
ORDINARY_TEXTS = CASES.with_name("ordinary.jsonl")
ORDINARY = (
    "Die Bürgerversammlung zum neuen Stadtteilpark beginnt am Donnerstag um 18 Uhr im Rathaussaal. Wir stellen die Pläne vor, "
    "beantworten Ihre Fragen und sammeln Ideen für Spielplatz, Wege und Bänke. Der Saal ist barrierefrei, eine Anmeldung ist nicht nötig. "
    "Kommen Sie gern vorbei und bringen Sie Nachbarn mit!"
)[:280]


def main() -> None:
    """Print all tables."""
    statements = list(_statements(Path(sys.argv[1]) if len(sys.argv) > 1 else CASES))
    for statement in statements:
        check(statement)
    _fresh()
    _single()
    _tone()
    _bulk(statements)
    _growth()
    _cold_start()
    _memory()
    peers()


def _statements(path: Path) -> Iterator[Statement]:
    for line in path.open(encoding="utf-8"):
        yield Statement.from_dict({name: value for name, value in json.loads(line).items() if name not in LABELS})


def _timed(work: Callable[[], Any]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _fresh() -> None:
    """Ordinary texts in pieces of 280 characters, each once: words that were in no text before, as in a day's work."""
    whole = " ".join(json.loads(line)["text"] for line in ORDINARY_TEXTS.open(encoding="utf-8"))
    pieces = [whole[start : start + 280] for start in range(0, len(whole) - 280, 280)]
    times = sorted(_timed(lambda: check(Statement(piece))) * 1000 for piece in pieces)  # noqa: B023
    print(f"{len(pieces)} different texts of 280 characters, each once, all rules, milliseconds of CPU")
    print(f"median {statistics.median(times):.2f}, p95 {times[len(times) * 95 // 100]:.2f}, most {times[-1]:.2f}\n")


def _single() -> None:
    print(f"one ordinary statement of {len(ORDINARY)} characters, all rules, milliseconds of CPU")
    print(f"{'kind':18}{'median':>8}{'p99':>8}")
    for kind in KINDS:
        statement = Statement(
            ORDINARY, kind, in_reply_to="Wann geht es los? Und wo ist das?" if kind == "reply" else None
        )
        times = sorted(_timed(lambda: check(statement)) * 1000 for _ in range(300))  # noqa: B023
        print(f"{kind:18}{statistics.median(times):8.2f}{times[-4]:8.2f}")


def _tone() -> None:
    from stadtstimme.checker.learned.tone import model
    from stadtstimme.checker.text import Text

    shipped = model()
    times = sorted(_timed(lambda: shipped.score(Text(ORDINARY), {}, office=False)) * 1000 for _ in range(300))
    print(
        f"\ntone alone, the same text: median {statistics.median(times):.2f}, p99 {times[-4]:.2f} (its own needles included)"
    )
    print(f"loading all weights, in a process of its own: {_load():.1f} ms")


_LOADED = """
from stadtstimme.checker import check
from stadtstimme.checker.learned import names, questions, situations, tone
from time import process_time
start = process_time()
tone.model(), names.model(), questions.model(), situations.net()
print((process_time() - start) * 1000)
"""


def _load() -> float:
    source = str(Path(__file__).parents[1] / "src")
    return min(
        float(subprocess.run([sys.executable, "-c", _LOADED], capture_output=True, cwd=source, check=True).stdout)
        for _ in range(5)
    )


def _bulk(statements: list[Statement]) -> None:
    seconds = _timed(lambda: [check(statement) for statement in statements * 3])
    length = statistics.mean(len(statement.text) for statement in statements)
    print(f"\nbulk: {len(statements) * 3 / seconds:.0f} statements/s on one core (mean {length:.0f} characters)")


def _growth() -> None:
    print("\ngrowth with length")
    print(f"{'characters':>12}{'seconds':>9}{'µs/char':>9}")
    for size in (1_000, 10_000, 100_000, 1_000_000):
        text = ((ORDINARY + " ") * (size // len(ORDINARY) + 1))[:size]
        seconds = _timed(lambda: check(Statement(text)))  # noqa: B023
        print(f"{size:12,}{seconds:9.3f}{seconds / size * 1e6:9.1f}")


def _cold_start() -> None:
    """The command beside a Python that does nothing, taking turns, each the best of several: the ratio is what noise spares."""
    source = str(Path(__file__).parents[1] / "src")
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "stadtstimme check": [sys.executable, "-m", "stadtstimme.cli", "check"],
    }
    best = dict.fromkeys(commands, (9.0, 9.0))
    for _ in range(12):
        for name, command in commands.items():
            best[name] = tuple(map(min, best[name], _run_once(command, source)))  # type: ignore[assignment]
    print("\ncold start to the end of the report, best of 12: seconds of CPU, seconds by the clock")
    for name, (processor, clock) in best.items():
        print(f"{name:20}{processor:8.3f}{clock:8.3f}")


_MEASURED = """
import sys
from stadtstimme.cli import main
sys.argv[1:] and main(sys.argv[1:])
sys.stderr.write(open("/proc/self/status").read().split("VmHWM:")[1].split()[0])
"""


def _memory() -> None:
    """The most that a process of its own ever holds, Python included; and this one, which has done everything above."""
    lines = ["check", "--format", "jsonl", "--input", "-"]
    runs: dict[str, tuple[list[str], str]] = {
        "Python alone": ([], ""),
        "one text": (["check"], ORDINARY),
        "every case and ordinary text": (lines, _cases()),
        "a text of a million characters": (["check"], (ORDINARY + " ") * 3560),
    }
    print("\nmost memory, MiB")
    for name, (command, text) in runs.items():
        print(f"{name:32}{_most(command, text):6.0f}")
    print(f"{'this process':32}{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:6.0f}")


def _cases() -> str:
    cases = (json.loads(line) for path in sorted(CASES.parent.glob("*.jsonl")) for line in path.open(encoding="utf-8"))
    return "".join(
        json.dumps({name: value for name, value in case.items() if name not in LABELS}) + "\n" for case in cases
    )


def _most(arguments: list[str], text: str) -> float:
    source = str(Path(__file__).parents[1] / "src")
    command = [sys.executable, "-c", _MEASURED, *arguments]
    return int(subprocess.run(command, input=text.encode(), capture_output=True, cwd=source, check=True).stderr) / 1024


def _run_once(command: list[str], folder: str) -> tuple[float, float]:
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, input=ORDINARY.encode(), stdout=subprocess.DEVNULL, cwd=folder, check=False)
    clock, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, clock


if __name__ == "__main__":
    main()
