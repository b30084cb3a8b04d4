"""The files name no registry, no machine and no foreign server."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from .tree import files_below, name, project_files

# written apart, so that this file does not find itself
REGISTRIES = re.compile(
    "|".join(rf"{host}\.{end}" for host, end in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "(?:com|org)")))
)
MACHINE = re.compile(
    r"(?<![\w.~*$}/-])/(?:"
    + "|".join(("work", "root", "tmp", "home/[a-z]+", "Users", "opt/[a-z]+"))
    + r")(?:/|\b)(?!\w)"
)
LOADED = re.compile(
    r"""(?:\b(?:src|srcset|poster|action)\s*=\s*["']?|<link[^>]*href\s*=\s*["']?|url\(\s*["']?|@import\s+["']?|\b(?:fetch|import)\(\s*["'`])(?:https?:)?//"""
)
MAIL = re.compile(r"\b[\w.+-]+@([\w-]+(?:\.[\w-]+)*\.[a-z]{2,})\b")
INVENTED = (".example", ".invalid", ".test", "example.org", "example.com")


def findings(paths: Iterable[Path], pattern: re.Pattern[str]) -> list[str]:
    found = []
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if match := pattern.search(line):
                found.append(f"{name(path)}:{number}: {match[0]}")
    return found


def test_no_file_names_a_package_registry() -> None:
    assert findings(project_files(), REGISTRIES) == []


def test_no_file_holds_a_path_of_one_machine() -> None:
    assert findings(project_files(), MACHINE) == []


def test_pages_load_nothing_from_elsewhere() -> None:
    pages = files_below("src", endings=(".html", ".css", ".js", ".svg"))
    assert pages
    assert findings(pages, LOADED) == []


def test_mail_addresses_are_invented() -> None:
    """No address in the project can reach anyone."""
    places = files_below("src", "docs", "README.md", "CONTRIBUTING.md", "SECURITY.md", "publiccode.yml")
    real = [hit for hit in findings(places, MAIL) if not hit.endswith(INVENTED)]
    assert real == []


def test_the_patterns_find_what_they_should() -> None:
    assert REGISTRIES.search("see https://py" + "pi.org/simple")
    assert MACHINE.search("cd /" + "work/main")
    assert MACHINE.search('"/' + 'tmp"')
    assert not MACHINE.search("src" + "/wor" + "k/flow")
    assert LOADED.search('<script src="//cdn.example/x.js">') and LOADED.search("@import 'https://fonts.example'")
    assert not LOADED.search('<a href="https://www.musterstadt.example">')
