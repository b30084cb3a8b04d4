"""The command line of the checker, as a user meets it."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from stadtstimme import cli
from stadtstimme.checker.guideline import SHIPPED

SECRET = "Das Kennwort lautet Hafen2026."


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = cli.main(list(arguments))
    out, err = capsys.readouterr()
    return code, out, err


def feed(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))


@pytest.fixture
def secret(tmp_path: Path) -> str:
    path = tmp_path / "post.txt"
    path.write_text(SECRET, encoding="utf-8")
    return str(path)


def test_finding_is_underlined_and_explained(capsys: pytest.CaptureFixture[str], secret: str) -> None:
    code, out, _ = run(capsys, "check", secret)
    assert code == 1
    assert out.startswith("--- ")
    assert "post.txt\n" in out
    assert "^^^^^^^^^^^^^^^^^^^^^^^^^" in out
    assert "Was tun:" in out


def test_clean_text_says_nothing_noticed_and_never_permitted(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    feed(monkeypatch, "Das Freibad öffnet am Samstag um 9 Uhr.".encode())
    code, out, _ = run(capsys, "check", "-")
    assert code == 0
    assert "Keine Auffälligkeit gefunden." in out
    assert "zulässig" not in out


@pytest.mark.parametrize(("fail_on", "code"), [("stop", 0), ("ask", 1), ("hint", 1)])
def test_exit_code_follows_the_asked_weight(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, fail_on: str, code: int
) -> None:
    feed(monkeypatch, b"Das Freibad ist offen!!!")
    assert run(capsys, "check", "--fail-on", fail_on)[0] == code


def test_unusable_input_is_exit_code_2(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    feed(monkeypatch, b"\xff\xfe\x00")
    assert run(capsys, "check")[0] == 2
    assert run(capsys, "check", str(tmp_path / "missing.txt"))[0] == 2
    guideline = tmp_path / "g.toml"
    guideline.write_text("[guidelin]\n")
    code, _, err = run(capsys, "check", "--guideline", str(guideline), "x")
    assert code == 2
    assert "g.toml:1:1:" in err
    assert "guideline" in err


def test_json_and_sarif_are_readable(capsys: pytest.CaptureFixture[str], secret: str) -> None:
    assert json.loads(run(capsys, "check", secret, "--format", "json")[1])["findings"][0]["kind"] == "credential"
    sarif = json.loads(run(capsys, "check", secret, "--format", "sarif")[1])
    (result,) = sarif["runs"][0]["results"]
    assert result["level"] == "error"
    region = result["locations"][0]["physicalLocation"]["region"]
    assert SECRET[region["startColumn"] - 1 : region["endColumn"] - 1] == "Kennwort lautet Hafen2026"


def test_lines_keep_their_order_and_a_bad_line_does_not_stop_the_run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [{"id": "1", "text": SECRET}, {"id": "2", "text": "a", "author": "b"}, {"id": "3", "text": "Guten Tag"}]
    content = "\n".join(json.dumps(line) for line in lines) + "\n{broken\n\xff\n[]\n"
    feed(monkeypatch, content.encode("latin-1"))
    code, out, _ = run(capsys, "check", "--input", "-", "--format", "jsonl")
    answers = [json.loads(line) for line in out.splitlines()]
    assert code == 2
    assert [one.get("id") for one in answers] == ["1", None, "3", None, None, None]
    assert [(one["line"], one["error"]) for one in answers if "line" in one] == [
        (2, "author: unbekanntes Feld von statement"),
        (4, "kein JSON ab Spalte 2"),
        (5, "kein UTF-8"),
        (6, "eine Äußerung ist ein JSON-Objekt"),
    ]


def test_a_bad_line_is_told_in_english_too(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, b'{"txt": "a"}\n{"text": ' + b"9" * 5000 + b"}\n")
    _, out, _ = run(capsys, "check", "--input", "-", "--format", "jsonl", "--language", "en")
    told = [json.loads(line)["error"] for line in out.splitlines()]
    assert told == ["txt: unknown field of statement, did you mean text?", "not JSON: a number is too long"]


def test_lines_are_streamed(secret: str) -> None:
    """The first report is there before the second statement has been sent."""
    command = [sys.executable, "-m", "stadtstimme.cli", "check", "--input", "-", "--format", "jsonl"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(b'{"id": "1", "text": "a"}\n')
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == "1"
        process.stdin.close()
    assert process.returncode == 0


def test_terminal_control_characters_are_not_passed_on(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    feed(monkeypatch, b"Kennwort lautet \x1b[2JHafen2026!")
    assert "\x1b" not in run(capsys, "check")[1]


def test_rules_explain_and_coverage_print_every_kind_and_clause(capsys: pytest.CaptureFixture[str]) -> None:
    assert "credential" in run(capsys, "rules")[1]
    explained = run(capsys, "explain", "credential")[1]
    assert "S5 Zugangsdaten für sich behalten" in explained
    covered = run(capsys, "guideline", "coverage")[1]
    assert "uncovered" in covered
    assert "rule credential" in covered


def test_unknown_kind_gets_a_suggestion(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "explain", "credentials")
    assert code == 2
    assert "„credential“" in err


def test_guideline_try_shows_what_comes_and_goes(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    new = tmp_path / "new.toml"
    new.write_text(
        '[guideline]\nname = "N"\nversion = "2"\n[kinds.shouting]\nofficial_post = "off"\n'
        '[[clause]]\nid = "A"\ntitle = "T"\ntext = "T"\nkinds = ["credential"]\n'
    )
    posts = tmp_path / "posts.jsonl"
    posts.write_text(json.dumps({"id": "p1", "text": "Endlich offen!!!"}) + "\n")
    code, out, _ = run(capsys, "guideline", "try", str(new), "--posts", str(posts), "--format", "json")
    data = json.loads(out)
    assert code == 0
    assert data["before"] == {"shouting ask": 1}
    assert data["after"] == {}
    assert [one["quote"] for one in data["gone"]] == ["offen!!!"]


def test_evaluate_fails_below_the_floor(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    cases = tmp_path / "cases.jsonl"
    cases.write_text(
        json.dumps({"id": "1", "text": SECRET, "expected": ["credential"], "spans": {}, "questions": [], "note": "n"})
        + "\n"
        + json.dumps({"id": "2", "text": "Guten Tag", "expected": ["shouting"], "spans": {}, "questions": []})
    )
    assert run(capsys, "evaluate", str(cases), "--min-recall", "0.5")[0] == 0
    assert run(capsys, "evaluate", str(cases), "--min-recall", "0.6")[0] == 1


def test_help_and_version_and_unknown_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "--help")[0] == 0
    assert run(capsys, "--version")[1] == "stadtstimme 0.1.0\n"
    assert run(capsys, "prüfe")[0] == 2


def test_check_imports_no_desk_and_nothing_outside_the_standard_library(secret: str) -> None:
    code = (
        "import sys\nbefore = set(sys.modules)\nfrom stadtstimme.cli import main\nassert main(['check', sys.argv[1]]) == 1\n"
        "new = {name.partition('.')[0] for name in set(sys.modules) - before} - {'stadtstimme'}\n"
        "assert new <= set(sys.stdlib_module_names), new\nassert 'stadtstimme.desk' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code, secret], check=True, stdout=subprocess.DEVNULL)


def test_a_single_check_waits_for_nothing_it_does_not_need(tmp_path: Path) -> None:
    """Cold start: no names model without a role beside a name, no filing of the words that patterns wait for."""
    plain = tmp_path / "plain.txt"
    plain.write_text("Die Bürgerversammlung beginnt am Donnerstag um 18 Uhr im Rathaussaal.\n", encoding="utf-8")
    code = (
        "import sys\nfrom stadtstimme.cli import main\nassert main(['check', sys.argv[1]]) == 0\n"
        "from stadtstimme.checker.learned import names\nfrom stadtstimme.checker.needles import NEEDLES\n"
        "assert names.model.cache_info().currsize == 0\nassert not any(NEEDLES._filed.values())\n"
    )
    subprocess.run([sys.executable, "-c", code, str(plain)], check=True, stdout=subprocess.DEVNULL)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("check", "{folder}/nix.txt"), "nix.txt: Diese Datei gibt es nicht."),
        (("check", "{folder}"), "Das ist ein Ordner, keine Datei."),
        (("check", "--input", "{cases}", "{cases}"), "Entweder --input oder eine DATEI"),
        (("evaluate", "{cases}"), "cases.jsonl:1: expected: fehlt"),
        (("evaluate", "{labelled}"), "labelled.jsonl: 7: „Tschüs“ steht nicht im Text."),
        (("guideline", "try", "{guideline}", "--posts", "{odd}"), "odd.jsonl:2: text: int"),
    ],
)
def test_unusable_input_says_what_is_wrong_and_where(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    statement = {"id": "7", "text": "Guten Tag"}
    files = {
        "cases": [statement],
        "labelled": [statement | {"expected": [], "spans": {"shouting": "Tschüs"}}],
        "odd": [statement, {"text": 3}],
    }
    for name, lines in files.items():
        (tmp_path / f"{name}.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    places = {name: str(tmp_path / f"{name}.jsonl") for name in files}
    given = [one.format(folder=tmp_path, guideline=SHIPPED, **places) for one in arguments]
    code, out, err = run(capsys, *given)
    assert (code, out) == (2, "")
    assert told in err


def test_kind_is_that_of_lines_which_name_none(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    loud = {"text": "Endlich offen!!!"}
    feed(monkeypatch, "".join(json.dumps(one) + "\n" for one in (loud, loud | {"kind": "official_post"})).encode())
    out = run(capsys, "check", "--input", "-", "--format", "jsonl", "--kind", "citizen_comment")[1]
    assert [len(json.loads(line)["findings"]) for line in out.splitlines()] == [0, 1]
