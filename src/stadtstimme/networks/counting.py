"""How long a text is for a network: code points or grapheme clusters, addresses and mentions weighed as it weighs them.

The browser counts with the same expressions (desk/static/desk/text.js): ADDRESS_PATTERN and MENTION_PATTERN are written so
that Python's `regex` and JavaScript (flags "giu") read them alike.
"""

from __future__ import annotations

import regex

from .limits import Capabilities, Counting

# What an address is follows Mastodon, which follows twitter-text: a name ends in a domain that is known to exist. Names
# that end otherwise count as written, so a domain that is missing here makes a text longer than it is, never shorter.
COUNTRIES = (
    "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bv bw by bz ca cc cd "
    "cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge gf "
    "gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn "
    "kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc "
    "ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj "
    "sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi "
    "vn vu wf ws ye yt za zm zw"
)
GENERAL = (
    "academy app arpa art asia audio band berlin bike bio biz blog bzh cafe camp care cat center chat church city click cloud "
    "club coach codes com community consulting coop dance date design dev digital edu education email energy events family "
    "farm film finance fit football foundation fun fund gallery games garden gmbh gov green group guide hamburg haus health "
    "help host house info ink institute int jetzt jobs koeln cologne land law legal life link live love marketing media mil "
    "mobi money museum music name net network news ngo one online ong onl org page paris party photo photos place plus press "
    "pro pub radio reise reisen rent report rest rocks ruhr saarland school schule science services shop site social software "
    "solar space store studio style support sydney systems team tech technology theater tips today tools top tours town "
    "training travel university vegas versicherung video vote voto wales watch website wien wiki work works world wtf xyz "
    "zone tirol nrw bayern foo brussels amsterdam london nyc swiss training"
)
_END = "|".join(sorted({*COUNTRIES.split(), *GENERAL.split()}, key=lambda one: (-len(one), one)))
_SPACES = r"\u0009-\u000D\u0020\u0085\u00A0\u1680\u180E\u2000-\u200A\u2028\u2029\u202F\u205F\u3000"
_UNSEEN = r"\uFFFE\uFEFF\uFFFF\u202A-\u202E\u061C\u200E\u200F\u2066-\u2069"
_IN_NAME = r"[^!'#%&()*+,\\\-.\/:;<=>?@\[\]\^_{|}~$" + _SPACES + _UNSEEN + "]"
# Bounded, so that no text takes long: a label of a name has at most 63 characters.
_SUB = rf"(?:(?:{_IN_NAME}(?:[_\-]|{_IN_NAME}){{0,61}})?{_IN_NAME}\.){{0,12}}"
_NAME = rf"(?:{_IN_NAME}(?:-|{_IN_NAME}){{0,61}})?{_IN_NAME}\."
_LETTERS = (
    r"a-z0-9\u0400-\u04FF\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF\u0100-\u024F\u0253\u0254\u0256\u0257\u0259\u025B\u0263\u0268"
    r"\u026F\u0272\u0289\u028B\u02BB\u0300-\u036F\u1E00-\u1EFF"
)
_PATH = rf"[{_LETTERS}!*';:=+,.$\/%#\[\]\-\u2013_~@|&]"
_BRACKETS = rf"\((?:{_PATH}+|{_PATH}*\({_PATH}+\){_PATH}*)\)"
_PATHS = rf"\/(?:{_PATH}*(?:{_BRACKETS}{_PATH}*)*[{_LETTERS}+\-=_#\/]|{_BRACKETS}|@{_PATH}+\/)*"
_QUERY = r"\?[a-z0-9!?*'@();:&=+$\/%#\[\]\-_.,~|]*[a-z0-9\-_&=#\/]"
ADDRESS_PATTERN = (
    rf"([^A-Za-z0-9@\uFF20$#\uFF03\uFFFE\uFEFF\uFFFF]|^)"
    rf"https?:\/\/{_SUB}{_NAME}(?:(?:{_END})(?![0-9a-zA-Z@+\-])|xn--[\-0-9a-z]+)(?::[0-9]+)?(?:{_PATHS})?(?:{_QUERY})?"
)
# @name@server.example, of which @name is weighed where only the local part is.
MENTION_PATTERN = (
    r"(?<![=\/\p{L}\p{M}\p{N}_])(@[a-z0-9_]{1,64}(?:[.\-]{1,8}[a-z0-9_]{1,64}){0,8})@[a-z0-9]+(?:[.\-]+[a-z0-9]+)*"
)
ADDRESS = regex.compile(ADDRESS_PATTERN, regex.IGNORECASE)
MENTION = regex.compile(MENTION_PATTERN, regex.IGNORECASE)
CLUSTER = regex.compile(r"\X")


def length_of(text: str, limits: Capabilities, warning: str = "") -> int:
    """The length of `text` as this network counts it, with a warning in front of it where the network has those.

    In a warning every character counts. Source: Mastodon 4.7.3, status_length_validator.rb.
    """
    if limits.url_length:
        text = ADDRESS.sub(r"\1" + "x" * limits.url_length, text)
    if limits.mentions == "local_part":
        text = MENTION.sub(r"\1", text)
    return text_length(text, limits.counting) + (text_length(warning, limits.counting) if limits.warnings else 0)


def beyond(text: str, limits: Capabilities, warning: str = "", *, reply: bool = False) -> int:
    """By how much a text is too long: as the network counts, or by as many characters at its end as pass the bytes."""
    over = max(0, length_of(text, limits, warning) - limits.room_for(reply=reply))
    return max(over, _past_bytes(text, limits.bytes_max)) if limits.bytes_max else over


def _past_bytes(text: str, most: int) -> int:
    size = count = 0
    for cluster in CLUSTER.finditer(text):
        size += len(cluster[0].encode("utf-8", "surrogatepass"))
        count += size > most
    return count


def text_length(text: str, counting: Counting) -> int:
    """Length as written: code points, or grapheme clusters (an emoji family is one)."""
    return len(text) if counting == "codepoints" else count_graphemes(text)


def count_graphemes(text: str) -> int:
    """Extended grapheme clusters. Source: Unicode Standard Annex 29, as `regex` knows it."""
    return len(text) if text.isascii() and "\r" not in text else sum(1 for _cluster in CLUSTER.finditer(text))
