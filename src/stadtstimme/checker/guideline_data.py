"""A guideline as the rules see it: clauses, the kinds they govern, weights, and what is public about the house."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .finding import Severity
from .guideline_reading import Reading


@dataclass(frozen=True, slots=True)
class Clause:
    """One demand.

    `like` names clauses of the shipped guideline that demand the same, so that what serves those serves this one too.
    Only for reading: examples of what to `do` and what to leave (`dont`), everyday questions it answers (`asked`), and
    who helps (`help`).
    """

    id: str
    title: str
    text: str
    title_en: str = ""
    text_en: str = ""
    section: str = ""
    section_en: str = ""
    scope: str = "both"
    addressees: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    like: tuple[str, ...] = ()
    do: tuple[str, ...] = ()
    dont: tuple[str, ...] = ()
    do_en: tuple[str, ...] = ()
    dont_en: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    asked_en: tuple[str, ...] = ()
    help: tuple[str, ...] = ()

    def titled(self, language: str) -> str:
        """The title in that language, German where there is no other."""
        return self.title_en if language == "en" and self.title_en else self.title

    def worded(self, language: str) -> str:
        """The text in that language, German where there is no other."""
        return self.text_en if language == "en" and self.text_en else self.text


@dataclass(frozen=True, slots=True)
class Office:
    """What is public and official about the house: never a finding."""

    name: str = ""
    press_office: str = ""
    hosts: tuple[str, ...] = ()
    internal_hosts: tuple[str, ...] = ()
    foreign_clouds: tuple[str, ...] = ()
    phone_prefixes: tuple[str, ...] = ()
    mail_domains: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    plates: tuple[str, ...] = ()
    office_holders: tuple[str, ...] = ()
    project_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """Own words of a kind: `add` finds more, `allow` is never found."""

    add: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Accepted:
    """An entry of the baseline: these words are known and accepted for this reason."""

    kind: str
    quote: str
    reason: str


@dataclass(frozen=True)
class Guideline:
    """A loaded guideline. `version` is declared by the city, `digest` is the SHA-256 of the file."""

    name: str
    version: str
    digest: str
    clauses: tuple[Clause, ...]
    office: Office = field(default_factory=Office)
    severities: Mapping[str, Mapping[str, Severity | None]] = field(default_factory=dict)
    words: Mapping[str, Words] = field(default_factory=dict)
    accepted: tuple[Accepted, ...] = ()
    reading: Reading = field(default_factory=Reading)
    _governing: dict[tuple[str, str], Clause | None] = field(default_factory=dict, repr=False, compare=False)

    def clause(self, name: str) -> Clause:
        """The clause with this id. Raises KeyError."""
        for clause in self.clauses:
            if clause.id == name:
                return clause
        raise KeyError(name)

    def governing(self, kind: str, text_kind: str, preferred: tuple[str, ...] = ()) -> Clause | None:
        """The clause to name for `kind` on this kind of text: its scope fits, then the rule's preference counts."""
        key = (kind, text_kind)
        if key not in self._governing:
            self._governing[key] = self._govern(kind, text_kind, preferred)
        return self._governing[key]

    def _govern(self, kind: str, text_kind: str, preferred: tuple[str, ...]) -> Clause | None:
        wanted = "private" if text_kind == "private_post" else "official"
        governing = [clause for clause in self.clauses if kind in clause.kinds]
        fitting = [clause for clause in governing if clause.scope in (wanted, "both")]
        order = {name: place for place, name in enumerate(preferred)}
        return min(fitting or governing, key=lambda clause: order.get(clause.id, len(order)), default=None)
