"""Ten minutes of inputs that nobody thought of: `python -m tests.checker.fuzzing [SECONDS]`, part of `make soak`.

atheris changes bytes and keeps what reaches new code. An input is a kind of text, a comment answered and a text. What breaks
`judge` is written to var/fuzz/ and belongs into tests/checker/found/, where test_found.py runs it ever after.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

HERE = Path(__file__).parent
FOLDER = HERE.parents[1] / "var" / "fuzz"
SECONDS = 600


def judge(data: bytes) -> None:
    """Raises AssertionError where the report on this input breaks a promise of the checker."""
    from stadtstimme.checker import Report, check

    statement = statement_of(data)
    report = check(statement)
    told = json.dumps(report.to_dict(), sort_keys=True)
    assert not [one for one in report.not_checked if "failed" in one["reason"]], report.not_checked
    assert Report.from_dict(json.loads(told)) == report
    assert json.dumps(check(statement).to_dict(), sort_keys=True) == told
    for one in report.findings:
        assert (one.start is None) == (one.end is None) == (one.quote is None)
        assert one.start is None or statement.text[one.start : one.end] == one.quote != ""
    source = (statement.in_reply_to or "") if statement.kind == "reply" else statement.text
    for question in report.questions:
        assert source[question.start : question.end] == question.text != ""
    for tip in report.advice:
        assert tip.start is None or 0 <= tip.start <= (tip.end or 0) <= len(statement.text)


def statement_of(data: bytes):  # type: ignore[no-untyped-def]
    """First byte: the kind of text; then text, and behind a zero byte the comment that is answered or the words in a picture."""
    from stadtstimme.checker import Media, Statement
    from stadtstimme.checker.statement import KINDS

    text, _, other = data[1:].decode("utf-8", "surrogatepass" if data[:1] > b"\x7f" else "replace").partition("\0")
    # two halves of a surrogate in a row are one sign in JSON, so that no text can arrive with them apart
    text, other = (json.loads(json.dumps(one)) for one in (text, other))
    kind = KINDS[(data[:1] or b"\0")[0] % len(KINDS)]
    media = (Media(text_in_media=other),) if other and kind != "reply" else ()
    return Statement(text, kind, in_reply_to=other if kind == "reply" else None, media=media)


def seeds() -> list[bytes]:
    """Every example of every rule, and everything found before."""
    from stadtstimme.checker.rules import rules
    from stadtstimme.checker.statement import KINDS

    examples = [one for rule in rules().values() for one in (*rule.yes, *rule.no)]
    made = [bytes([KINDS.index(one.kind)]) + f"{one.text}\0{one.in_reply_to or ''}".encode() for one in examples]
    return [*made, *(path.read_bytes() for path in sorted((HERE / "found").glob("*.bin")))]


def main() -> None:
    """Fuzz for so many seconds. Ends with 0 where nothing was found."""
    import atheris

    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
    with atheris.instrument_imports(include=["stadtstimme.checker"]):
        import stadtstimme.checker
        import stadtstimme.checker.rules

        stadtstimme.checker.rules.rules()
    corpus = FOLDER / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds()):
        (corpus / f"seed-{number:04d}").write_bytes(seed)

    def one_input(data: bytes) -> None:
        try:
            judge(data)
        except UnicodeDecodeError:
            return  # half a surrogate: no text at all

    limits = [
        f"-max_total_time={seconds}",
        "-max_len=3000",
        "-timeout=20",
        "-rss_limit_mb=1500",
        "-print_final_stats=1",
    ]
    atheris.Setup([sys.argv[0], *limits, f"-artifact_prefix={FOLDER}/", str(corpus)], one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
