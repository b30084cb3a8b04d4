"""python -m training [--data FOLDER] [--target FOLDER] [STEP…]: makes the weights of the learned parts anew.

Prints how long each step took and whether a file is the same, byte for byte, as the one that was there before.
Ends with 1 where `--check` was asked for and a file differs.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
import time
from pathlib import Path

from .step import SHIPPED, Step, steps

SETTINGS = {
    "PYTHONHASHSEED": "0",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
}


def main() -> int:
    """Run the steps that were asked for, all of them by default."""
    if any(os.environ.get(name) != value for name, value in SETTINGS.items()):
        os.execve(sys.executable, [sys.executable, "-m", "training", *sys.argv[1:]], os.environ | SETTINGS)  # noqa: S606
    arguments = _arguments()
    chosen = steps()
    wanted = arguments.steps or list(chosen)
    if unknown := [name for name in wanted if name not in chosen]:
        sys.stderr.write(f"training: no step {', '.join(unknown)}; there are {', '.join(chosen)}\n")
        return 2
    if not arguments.data.is_dir():
        sys.stderr.write(f"training: {arguments.data} is no folder; give it with --data (make train DATA=…)\n")
        return 2
    changed = [name for step in wanted for name in _run(chosen[step], arguments.data, arguments.target)]
    return int(arguments.check and bool(changed))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training", description="Makes the checker's learned parts anew.")
    parser.add_argument("steps", nargs="*", metavar="STEP")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="the folder of the corpora")
    parser.add_argument("--target", type=Path, default=SHIPPED, help="where the weights go (the checker's own folder)")
    parser.add_argument("--check", action="store_true", help="end with 1 where a file changed")
    return parser.parse_args()


def _run(step: Step, data: Path, target: Path) -> list[str]:
    """Run one step and name the files that are not what they were."""
    target.mkdir(parents=True, exist_ok=True)
    before = {name: digest(target / name) for name in step.files}
    begun, busy = time.perf_counter(), time.process_time()
    step.run(data, target)
    sys.stdout.write(f"{step.name}: {time.perf_counter() - begun:.0f} s, {time.process_time() - busy:.0f} s of CPU\n")
    changed = []
    for name in step.files:
        now = digest(target / name)
        same = now == before[name]
        size = (target / name).stat().st_size
        sys.stdout.write(f"  {name:24}{size:>10,} bytes  {now}  {'unchanged' if same else 'changed'}\n")
        changed += [] if same else [name]
    return changed


def digest(path: Path) -> str | None:
    """The file's SHA-256 as model cards name it, None where there is no file."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None


if __name__ == "__main__":
    sys.exit(main())
