"""How long `make run` takes until both sides of the demo answer: the first time, and when it starts again.

    python benchmarks/starting.py [TIMES]

The command that a newcomer types, with all that it does before (is set-up complete?), in a demo folder of its own. Starts again
TIMES (5) times. "Processors" is what all its processes have used by then, which a busy machine does not change.
"""

from __future__ import annotations

import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[1]


def main(times: int) -> None:
    """Prints a line for the first start and one for the others."""
    with tempfile.TemporaryDirectory() as folder:
        first, *others = [start(Path(folder) / "demo") for _ in range(times + 1)]
    print(f"{'':<12}  {'answers after':>13}  {'processors':>10}")
    print(f"{'first start':<12}  {first[0]:>11.2f} s  {first[1]:>8.2f} s")
    wall, used = (statistics.median(column) for column in zip(*others, strict=True))
    print(f"{'again':<12}  {wall:>11.2f} s  {used:>8.2f} s   (median of {times}, slowest {max(others)[0]:.2f} s)")


def start(home: Path) -> tuple[float, float]:
    """Seconds until both sides answer, and seconds of processor time until then."""
    began = time.perf_counter()
    process = subprocess.Popen(
        ["make", "-s", "run"],
        cwd=ROOT,
        env=os.environ | {"STADTSTIMME_HOME": str(home)},
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None
    try:
        for line in process.stdout:
            if "Strg-C" in line:
                break
        else:
            sys.exit(f"make run ended with {process.wait()}")
        return time.perf_counter() - began, used_by(psutil.Process(process.pid))
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGINT)
        process.communicate(timeout=60)


def used_by(process: psutil.Process) -> float:
    """Processor time of a process and of all that it started, ended or not."""
    times = process.cpu_times()
    ended = times.children_user + times.children_system
    return float(times.user + times.system + ended + sum(map(used_by, process.children())))


if __name__ == "__main__":
    main(int((sys.argv[1:] or ["5"])[0]))
