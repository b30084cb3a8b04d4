"""The HTML that servers send as plain text: paragraphs and line breaks kept, links whole, markup and scripts dropped."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html.parser import HTMLParser

LONGEST = 200_000  # characters of HTML that are read; what follows is cut off
BLOCKS = frozenset({"p", "div", "ul", "ol", "pre", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "table"})
LINES = frozenset({"br", "li", "tr", "hr"})
SILENT = frozenset({"script", "style", "template", "head", "noscript"})
TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")
SPACES = re.compile(r"[ \t\r\n\f]+")


def plain_text(html: str, mentions: Mapping[str, str] | None = None) -> str:
    """The text a reader sees. `mentions`: address of a profile -> its whole name, such as @amt@musterstadt.example.

    A link whose words are not its address is followed by the address in brackets. Shortcodes of emoji stay as written.
    """
    reader = _Reader(mentions or {})
    reader.feed(_tame(html[:LONGEST]))
    reader.close()
    return reader.text()


def _tame(html: str) -> str:
    """The same HTML with whole tags alone: html.parser takes time that grows with the square of what is left open."""
    for start, end in (("<!--", "-->"), ("<![CDATA[", "]]>")):
        first, *rest = html.split(start)
        html = first + "".join(piece.partition(end)[2] for piece in rest)
    parts, after = [], 0
    for tag in TAG.finditer(html):
        parts += [html[after : tag.start()].replace("<", "&lt;"), tag[0]]
        after = tag.end()
    return "".join([*parts, html[after:].replace("<", "&lt;")])


class _Reader(HTMLParser):
    """Collects text; a break is asked for and written only when more text follows."""

    def __init__(self, mentions: Mapping[str, str]) -> None:
        super().__init__(convert_charrefs=True)
        self.mentions = mentions
        self.parts: list[str] = []
        self.breaks = 0
        self.silent = 0
        self.kept = 0  # inside <pre>, spaces are kept
        self.link: tuple[str, int] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag in SILENT:
            self.silent += 1
        elif tag in BLOCKS:
            self.breaks = max(self.breaks, 2)
            self.kept += tag == "pre"
        elif tag in LINES:
            self._break_line(tag)
        elif tag == "a":
            self.link = (values.get("href", ""), len(self.parts))
        elif tag == "img" and values.get("alt"):
            self._write(values["alt"])

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag in BLOCKS:
            self.breaks = max(self.breaks, 2)
            self.kept = max(0, self.kept - (tag == "pre"))
        elif tag == "a" and self.link:
            self._close_link(*self.link)
            self.link = None

    def handle_data(self, data: str) -> None:
        if self.kept:
            self._write(data)
        elif (said := SPACES.sub(" ", data)) != " " or self._inside_line():
            self._write(said)

    def text(self) -> str:
        """Everything that was read, without spaces around lines and never more than one empty line in a row."""
        lines = [line.rstrip(" ") for line in "".join(self.parts).split("\n")]
        return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()

    def _break_line(self, tag: str) -> None:
        if tag == "br":
            self.breaks = min(self.breaks + 1, 2)
        else:
            self.breaks = max(self.breaks, 1)
        if tag == "li":
            self._write("- ")

    def _inside_line(self) -> bool:
        return bool(self.parts) and not self.breaks and not self.parts[-1].endswith((" ", "\n"))

    def _write(self, said: str) -> None:
        if self.silent or not said:
            return
        if self.breaks:
            said = said if self.kept else said.lstrip(" ")
            if not said:
                return
            if self.parts:
                self.parts.append("\n" * self.breaks)
            self.breaks = 0
        self.parts.append(said)

    def _close_link(self, href: str, start: int) -> None:
        """A mention gets its whole name, a named link its address behind it."""
        said = "".join(self.parts[start:])
        words = said.strip()
        if (name := self.mentions.get(href)) and words.startswith("@"):
            self.parts[start:] = [said.replace(words, name, 1)]
        elif href.startswith(("http://", "https://")) and words and not _same(words, href):
            self._write(f" ({href})")


def _same(words: str, href: str) -> bool:
    """Whether the words are the address, or a name that needs none (@mention, #tag)."""
    if words.startswith(("@", "#", "＃")):
        return True
    return words.rstrip("/").removeprefix("https://").removeprefix("http://") == href.rstrip("/").partition("://")[2]
