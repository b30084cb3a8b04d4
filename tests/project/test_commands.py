"""What the documents tell people to type exists, and every make target explains itself."""

from __future__ import annotations

import re
import subprocess

import pytest

from stadtstimme import cli

from .tree import ROOT, files_below, name

TARGET = re.compile(r"^([a-z][a-z-]*):([^=].*)?$", re.MULTILINE)
FENCED = re.compile(r"^```[a-z]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`([^`\n]+)`")
MAKE = re.compile(r"(?:^|[;&]\s*)make ((?:[a-z-]+ ?)+)", re.MULTILINE)
OWN = re.compile(r"(?:^|[/|;&]\s*)stadtstimme ([a-z]+)", re.MULTILINE)
LINK = re.compile(r"(?<!!)\[[^\]]+\]\((?!https?:|#|mailto:)([^)#\s]+)")
FILES = re.compile(r"^(?:src|tests|docs|scripts|requirements|benchmarks|training)/[\w./-]*[\w/]$")
# steps of other targets, not for people
STEPS = ("setup-dev", "setup-train", "setup-debian", "setup-tests")

DOCUMENTS = [
    path
    for path in files_below("README.md", "CONTRIBUTING.md", "SECURITY.md", "NOTICE", "docs")
    if path.suffix in ("", ".md")
]


def targets() -> dict[str, str]:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    return {match[1]: match[2] or "" for match in TARGET.finditer(makefile)}


def code_in(text: str) -> str:
    """What stands as code in a Markdown text, a line each."""
    fenced = [match[1] for match in FENCED.finditer(text)]
    return "\n".join([*fenced, *(match[1] for match in INLINE.finditer(FENCED.sub("", text)))])


def test_every_target_says_what_it_does() -> None:
    assert [target for target, rest in targets().items() if "## " not in rest and target not in STEPS] == []


def test_make_alone_explains_the_targets() -> None:
    shown = subprocess.run(
        ["make", "--no-print-directory"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    assert [target for target in targets() if target not in STEPS and f"make {target} " not in shown] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_commands_in_the_documents_exist(document) -> None:
    code = code_in(document.read_text(encoding="utf-8"))
    called = {word for match in MAKE.finditer(code) for word in match[1].split()}
    assert called - set(targets()) == set()
    assert set(OWN.findall(code)) - {*cli.CHECKER, *cli.DESK} == set()


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_files_the_documents_name_exist(document) -> None:
    code = code_in(document.read_text(encoding="utf-8")).splitlines()
    named = [line for line in code if FILES.match(line)]
    assert [path for path in named if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_links_between_documents_lead_somewhere(document) -> None:
    linked = LINK.findall(document.read_text(encoding="utf-8"))
    assert [path for path in linked if not (document.parent / path).exists()] == []


def test_the_two_commands_open_the_readme() -> None:
    code = code_in((ROOT / "README.md").read_text(encoding="utf-8"))
    assert "make run" in code and "make test" in code
