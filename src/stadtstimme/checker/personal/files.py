"""File numbers of courts, prosecutors and offices. Source: Aktenordnung; register signs of the courts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..pattern import Pattern, rx
from ..text import Text
from .found import Found

_LABELLED = Pattern(
    "az|aktz|aktenzeichen|geschäftszeichen|gz|zeichen|vorgang|widerspruch|bußgeld|verfahren|akte|bescheid|fall|bg-|antrag|tagebuch|"
    "ordnungswidrig|gesch",
    r"\b(?:az|aktz|akz|aktenzeichen|geschäftszeichen|gesch\.-?z|gz|unser zeichen|ihr zeichen|vorgang(?:s-?(?:nummer|nr))?|"
    r"widerspruch(?:s-?(?:nummer|nr))?|bußgeld(?:sache|bescheid|verfahren)|verfahren|akte(?:n-?(?:nummer|nr))?|bescheid(?:-?(?:nummer|"
    r"nr))?|fall(?:-?(?:nummer|nr))?|antrags?(?:-?(?:nummer|nr))?|tagebuch-?(?:nummer|nr)|ermittlungsverfahren|bg(?:-?(?:nummer|nr))?)"
    r"[.:]{0,2}\s{0,2}(?:nr\.? |vom |: |lautet |ist )?(?P<value>(?:[a-zäöü]{1,6}[-./ ]{1,2})?\d[\w.]{0,12}(?:[-./ ]{1,2}[\w.]{1,10}){0,5})",
)
_COURT = rx(
    r"(?<![\w/])(?:[IVX]{1,4}|\d{1,4})[a-z]?\s(?:[A-Z]{1,4}[a-z]{0,3})(?:\s?\([A-Za-z]{1,4}\))?\s\d{1,6}/\d{2}(?!\d)"
)
_SIGNS = frozenset(
    [
        "A",
        "B",
        "C",
        "D",
        "E",
        "F",
        "G",
        "H",
        "K",
        "L",
        "M",
        "N",
        "O",
        "P",
        "R",
        "S",
        "T",
        "U",
        "V",
        "W",
        "X",
        "Z",
        "AR",
        "BvE",
        "BvR",
        "BvB",
        "BVerwG",
        "Ca",
        "Cs",
        "Ds",
        "Js",
        "UJs",
        "Kls",
        "KLs",
        "Ks",
        "Ls",
        "Ns",
        "OWi",
        "Qs",
        "Ss",
        "StR",
        "StVK",
        "TK",
        "UF",
        "WF",
        "XIV",
        "XVI",
        "XVII",
        "IK",
        "IN",
        "IE",
        "AS",
        "SO",
        "AY",
        "SB",
        "KR",
        "RJ",
        "VE",
        "VS",
        "Gs",
        "Owi",
        "GVZ",
        "ZR",
        "Ta",
        "Sa",
        "BV",
        "Wx",
        "Vollz",
        "BauR",
    ]
)
_DOCKET = rx(
    r"\b(?:vg|ovg|vgh|bverwg|bverfg|bgh|lg|olg|ag|amtsgericht|landgericht|oberlandesgericht|verwaltungsgericht|bundes\w+gericht|urteil|"
    r"beschluss|gericht \w+)\b[^!?]{0,60}$"
)


def files(text: Text) -> Iterator[Found]:
    """File numbers with a label and enough digits, and those in the form of the courts unless a judgment is quoted."""
    for match in _LABELLED.find(text):
        value = match["value"].rstrip(" .,-/")
        digits = sum(char.isdigit() for char in value)
        if (
            digits >= 4
            and re.search(r"[-./ ]\w", value)
            and not re.fullmatch(r"\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{2,4})?|\d{4}", value)
        ):
            yield Found(match.start(), match.start("value") + len(value), "file", 0.9)
        elif digits >= 5 and not re.search(r"\s", value):
            yield Found(match.start(), match.start("value") + len(value), "file", 0.8)
    for match in _COURT.near_digits(text, folded=False):
        sign = match[0].split()[1]
        if sign in _SIGNS and not _DOCKET.search(text.folded, max(0, match.start() - 80), match.start()):
            yield Found(*match.span(), "file", 0.85)
