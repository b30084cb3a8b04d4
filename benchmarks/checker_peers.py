"""What the checker, presidio and detect-secrets find in the same texts, in one run. `make bench-checker` installs the peers.

Personal data: invented values of every type (tests/checker/synthetic.py). Secrets and talk about secrets: tests/checker/test_secrets.py.
Alarms: the ordinary texts of a town (tests/checker/cases/ordinary.jsonl), in which nothing is to be found. The peers run as they come,
presidio with all its German recognisers on a blank pipeline (no language model), detect-secrets with its default plugins and filters on
a file, which is how it is used.
"""

from __future__ import annotations

import ast
import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from stadtstimme.checker import Statement, check

ROOT = Path(__file__).parents[1]
TESTS = ROOT / "tests" / "checker"
EACH = 20
Finds = Callable[[str], bool]


def peers() -> None:
    """Print the table."""
    sys.path.insert(0, str(ROOT))
    sets = {"personal data": _personal(), "secrets": _constant("SECRETS")}
    quiet = {"talk of secrets": _constant("TALK"), "ordinary texts": _ordinary()}
    print("\nwhat is found beside peers (found / of; then alarms where nothing is to be found)")
    print(f"{'':20}" + "".join(f"{name:>17}" for name in (*sets, *quiet, "texts/s")))
    _row("stadtstimme", _ours, sets, quiet)
    _row("presidio-analyzer", _presidio(), sets, quiet)
    _row("detect-secrets", _detect_secrets(), sets, quiet)
    _row("  on single lines", _on_lines(), sets, quiet)


def _row(name: str, finds: Finds | None, *sets: dict[str, tuple[str, ...]]) -> None:
    if finds is None:
        print(f"{name:20} not installed")
        return
    texts = [texts for some in sets for texts in some.values()]
    for some in texts:
        finds(some[0])
    start = time.process_time()
    counts = [sum(map(finds, some)) for some in texts]
    rate = sum(map(len, texts)) / (time.process_time() - start)
    cells = "".join(f"{f'{count} / {len(some)}':>17}" for count, some in zip(counts, texts, strict=True))
    print(f"{name:20}{cells}{rate:17.0f}")


def _personal() -> tuple[str, ...]:
    from tests.checker.synthetic import KINDS, made

    return tuple(one.text for kind in KINDS for one in made(kind, EACH))


def _constant(name: str) -> tuple[str, ...]:
    """A tuple of texts from test_secrets.py, read without pytest, which the peers' environment does not have."""
    for node in ast.parse((TESTS / "test_secrets.py").read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == name:
            texts: tuple[str, ...] = ast.literal_eval(node.value)
            return texts
    raise LookupError(name)


def _ordinary() -> tuple[str, ...]:
    return tuple(json.loads(line)["text"] for line in (TESTS / "cases" / "ordinary.jsonl").open(encoding="utf-8"))


def _ours(text: str) -> bool:
    kinds = {finding.kind for finding in check(Statement(text, "citizen_comment")).findings}
    return bool(kinds & {"personal_data", "credential"})


def _presidio() -> Finds | None:
    """Its German recognisers on a blank pipeline: no language model is downloaded."""
    try:
        import spacy
        import tldextract
        from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
        from presidio_analyzer.nlp_engine import SpacyNlpEngine
    except ImportError:
        return None
    tldextract.extract = tldextract.TLDExtract(suffix_list_urls=())  # its own list of endings, nothing fetched
    engine = SpacyNlpEngine(models=[{"lang_code": "de", "model_name": "blank"}])
    engine.nlp = {"de": spacy.blank("de")}
    registry = RecognizerRegistry(supported_languages=["de"])
    registry.load_predefined_recognizers(languages=["de"])
    analyzer = AnalyzerEngine(registry=registry, nlp_engine=engine, supported_languages=["de"])
    return lambda text: bool(analyzer.analyze(text, language="de"))


def _detect_secrets() -> Finds | None:
    try:
        from detect_secrets import SecretsCollection
        from detect_secrets.settings import default_settings
    except ImportError:
        return None
    file = Path(tempfile.mkdtemp()) / "text.txt"

    def finds(text: str) -> bool:
        file.write_text(text + "\n", encoding="utf-8")
        secrets = SecretsCollection()
        with default_settings():
            secrets.scan_file(str(file))
        return bool(secrets.data)

    return finds


def _on_lines() -> Finds | None:
    """Its ad-hoc scan of one line, without the filters that it applies to files."""
    try:
        from detect_secrets.core.scan import scan_line
        from detect_secrets.settings import default_settings
    except ImportError:
        return None

    def finds(text: str) -> bool:
        with default_settings():
            return any(True for line in text.split("\n") for _ in scan_line(line))

    return finds
