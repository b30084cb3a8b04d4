"""Versions and licences are the same wherever they are written."""

from __future__ import annotations

import json
import re
import tomllib

import yaml

import stadtstimme

from .tree import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PACKAGE = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
LOCK = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
PUBLICCODE = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
NOTICE = (ROOT / "NOTICE").read_text(encoding="utf-8")
REQUIREMENTS = ROOT / "requirements"


def listed(name: str) -> set[str]:
    lines = (line.partition("#")[0].strip() for line in (REQUIREMENTS / name).read_text(encoding="utf-8").splitlines())
    return {line.lower() for line in lines if line and not line.startswith("-")}


def test_one_version() -> None:
    version = PROJECT["version"]
    assert stadtstimme.__version__ == PACKAGE["version"] == LOCK["version"] == PUBLICCODE["softwareVersion"] == version
    assert f"## [{version}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_one_licence() -> None:
    assert PROJECT["license"] == PACKAGE["license"] == PUBLICCODE["legal"]["license"] == "EUPL-1.2"
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in (ROOT / "LICENSE").read_text(encoding="utf-8")


def test_the_base_needs_nothing() -> None:
    assert PROJECT["dependencies"] == []


def test_the_extra_is_what_set_up_installs() -> None:
    assert {entry.lower() for entry in PROJECT["optional-dependencies"]["desk"]} == listed("desk.in")


def test_requirements_are_pinned_with_hashes_and_name_no_host() -> None:
    for path in sorted(REQUIREMENTS.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        assert "://" not in text and "--index" not in text
        pins = [line for line in text.splitlines() if line and line[0].isalnum()]
        assert pins and all(re.match(r"[\w.-]+(\[[\w,]+\])?==\S+ .*\\$", pin) for pin in pins)
        assert text.count("--hash=sha256:") >= len(pins)


def test_browser_packages_are_pinned_and_the_lock_names_no_host() -> None:
    wanted = PACKAGE["dependencies"] | PACKAGE["devDependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values())
    locked = {path.removeprefix("node_modules/"): entry for path, entry in LOCK["packages"].items() if path}
    assert {name: locked[name]["version"] for name in wanted} == wanted
    assert all("resolved" not in entry and entry["integrity"].startswith("sha512-") for entry in locked.values())


def test_notice_names_every_browser_package_with_version_and_licence() -> None:
    for path, entry in LOCK["packages"].items():
        if path:
            name = path.removeprefix("node_modules/")
            assert f"{name} {entry['version']} ({entry['license']})" in NOTICE


def test_notice_names_every_server_package() -> None:
    packages = {re.split(r"[\[~=<>]", entry)[0] for entry in listed("desk.in")}
    assert [package for package in sorted(packages) if not re.search(rf"\b{package}\b", NOTICE)] == []


def test_publiccode_has_what_the_standard_requires() -> None:
    """Required keys of publiccode.yml 0.4, and the lengths of the descriptions."""
    required = (
        "publiccodeYmlVersion",
        "name",
        "url",
        "platforms",
        "categories",
        "developmentStatus",
        "softwareType",
        "description",
        "legal",
        "maintenance",
        "localisation",
    )
    assert [key for key in required if not PUBLICCODE.get(key)] == []
    assert PUBLICCODE["developmentStatus"] in {"concept", "development", "beta", "stable", "obsolete"}
    assert {"type", "contacts"} <= set(PUBLICCODE["maintenance"])
    assert {"localisationReady", "availableLanguages"} <= set(PUBLICCODE["localisation"])
    assert set(PUBLICCODE["description"]) == set(PUBLICCODE["localisation"]["availableLanguages"]) == {"de", "en"}
    for text in PUBLICCODE["description"].values():
        assert len(text["shortDescription"].strip()) <= 150
        assert 150 <= len(text["longDescription"]) <= 10_000
        assert text["features"]
        assert set(text) <= {"shortDescription", "longDescription", "features"}, "deprecated or unknown"
    assert PUBLICCODE["softwareType"] == "standalone/web"
    assert set(PUBLICCODE["legal"]) <= {"license", "mainCopyrightOwner", "repoOwner"}
    for contact in PUBLICCODE["maintenance"]["contacts"]:
        # a person, not an office or a mailbox for everybody
        assert {"name", "email", "affiliation"} == set(contact)
