"""Texts by the thousand: one report a line, in the same order, and memory that does not grow with their number."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

COMMAND = [sys.executable, "-m", "stadtstimme.cli", "check", "--input", "-", "--format", "jsonl"]
TEXT = "Am Samstag um {} Uhr öffnet das Freibad. Rufen Sie an: 069 90009{:04}, oder kommen Sie einfach vorbei!!! "
WARM, MANY = 300, 1300
GROWTH_KIB = 6 * 1024


@contextmanager
def checker() -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            yield process
        finally:
            process.kill()


def ask(process: subprocess.Popen[bytes], number: int) -> None:
    """One text in, its report out. Every text is another one, so that nothing kept of it could be used again."""
    assert process.stdin
    assert process.stdout
    process.stdin.write(json.dumps({"id": str(number), "text": TEXT.format(number, number) * 3}).encode() + b"\n")
    process.stdin.flush()
    assert json.loads(process.stdout.readline())["id"] == str(number)


def most_memory(process: subprocess.Popen[bytes]) -> int:
    """The most that the process ever held, in KiB."""
    status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0])


def test_memory_does_not_grow_with_the_number_of_texts() -> None:
    with checker() as process:
        for number in range(WARM):
            ask(process, number)
        before = most_memory(process)
        for number in range(WARM, MANY):
            ask(process, number)
        assert most_memory(process) - before < GROWTH_KIB


def test_half_a_character_is_written_as_it_came() -> None:
    """JSON may hold a surrogate without its other half; no encoding can write one."""
    line = (
        json.dumps({"id": "\ud800", "text": "Hallo \udfff Welt, das Passwort lautet Hafen\ud800blick2026"}).encode()
        + b"\n"
    )
    for form in ("jsonl", "text"):
        done = subprocess.run([*COMMAND[:-1], form], input=line * 2, capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (1, b"")
    reports = [
        json.loads(one) for one in subprocess.run(COMMAND, input=line * 2, capture_output=True).stdout.splitlines()
    ]
    assert [one["id"] for one in reports] == ["\ud800"] * 2
    assert "\ud800" in reports[0]["findings"][0]["quote"]
