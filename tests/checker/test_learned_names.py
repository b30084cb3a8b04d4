"""The chain against brute force, the word list against a dictionary, names in sentences, and roles beside names."""

from __future__ import annotations

import itertools
import math
import random
from dataclasses import replace
from pathlib import Path
from zlib import crc32

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stadtstimme import cli
from stadtstimme.checker import Statement, check, load_guideline
from stadtstimme.checker.finding import Severity
from stadtstimme.checker.learned.chain import Chain
from stadtstimme.checker.learned.name_marks import WORD, Clusters, Word, marks, shape_of
from stadtstimme.checker.learned.names import levels, model, names_between
from stadtstimme.checker.learned.names_score import read, spans, strict
from stadtstimme.checker.learned.spelling import Spelling
from stadtstimme.checker.learned.table import Table, packed
from stadtstimme.checker.learned.tokens import tokens
from stadtstimme.checker.learned.weights import weights
from stadtstimme.checker.learned.written import as_usual, cut

OWN, ROLES, EVERYDAY, BESIDE = (
    [line.split("\t") for line in (Path(__file__).parent / "cases" / name).read_text(encoding="utf-8").splitlines()]
    for name in ("own_names.tsv", "own_roles.tsv", "own_everyday.tsv", "own_beside.tsv")
)


FLOORS = {"f": 0.78, "recall": 0.915, "ece": 0.025}


def spelling() -> Spelling:
    file = weights("names")
    return Spelling(file.raw("spelling"), file.about["spelling"])


def chains() -> list[tuple[Chain, list[list[int]]]]:
    dice = random.Random(11)
    return [
        (
            Chain(tuple(tuple(dice.randint(-60, 60) for _ in range(3)) for _ in range(3)), 0.05),
            [[dice.randint(-60, 60) for _ in range(3)] for _ in range(length)],
        )
        for length in (1, 2, 3, 4, 5, 6)
    ]


def weight(chain: Chain, scores: list[list[int]], path: tuple[int, ...]) -> int:
    return sum(row[at] for row, at in zip(scores, path, strict=True)) + sum(
        chain.steps[a][b] for a, b in itertools.pairwise(path)
    )


@pytest.mark.parametrize(("chain", "scores"), chains())
def test_best_and_likely_are_those_of_brute_force(chain: Chain, scores: list[list[int]]) -> None:
    paths = list(itertools.product(range(3), repeat=len(scores)))
    weights = {path: weight(chain, scores, path) for path in paths}
    assert weights[tuple(chain.best(scores))] == max(weights.values())
    shares = {path: math.exp(one * chain.unit) for path, one in weights.items()}
    for at, likely in enumerate(chain.likely(scores, frozenset({1, 2}))):
        wanted = sum(share for path, share in shares.items() if path[at] in (1, 2)) / sum(shares.values())
        assert likely == pytest.approx(wanted, abs=0.00051)


def test_an_empty_chain() -> None:
    chain = chains()[0][0]
    assert chain.best([]) == [] and chain.likely([], frozenset({1})) == []


@given(st.dictionaries(st.text(max_size=8), st.integers(1, 255), max_size=60))
def test_a_table_is_a_dictionary(values: dict[str, int]) -> None:
    content = packed(values)
    assert content == packed(dict(reversed(values.items())))
    table = Table(content)
    assert all(table.get(word) == value for word, value in values.items())


@pytest.mark.parametrize(("kinds", "most"), [(9, 6), (60, 20), (255, 6)])
def test_a_table_is_small_and_rarely_takes_other_words_for_its_own(kinds: int, most: int) -> None:
    values = {f"Wort{number}": 1 + number % kinds for number in range(5000)}
    content = packed(values)
    assert len(content) < 5000 * (3.0 if kinds < 64 else 4.5)
    table = Table(content)
    assert all(table.get(word) == value for word, value in values.items())
    assert sum(table.get(f"Name{number}") != 0 for number in range(10000)) <= most


def test_words_that_no_checksum_tells_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stadtstimme.checker.learned.table.crc32", len)
    with pytest.raises(ValueError, match="same checksums"):
        packed({"Moll": 1, "Bohm": 2})


def test_bytes_of_weights_are_squares() -> None:
    meant = levels(1000)
    assert (meant[0], meant[127], meant[129], meant[64]) == (0, 1000, -1000, 254)
    assert meant[128:] == sorted(meant[128:]) and meant[:128] == sorted(meant[:128])


def test_a_table_takes_values_of_one_byte() -> None:
    with pytest.raises(ValueError, match="Moll: 256"):
        packed({"Moll": 256})


@pytest.mark.parametrize(
    ("word", "shape"), [("Moll", "Xx"), ("SPD", "X"), ("Meier-Moll", "Xx-Xx"), ("3b", "9x"), ("", "")]
)
def test_shapes(word: str, shape: str) -> None:
    assert shape_of(word) == shape


@pytest.mark.parametrize("word", ["Wiegemann", "Krutschinna", "Demirović"])
def test_a_family_name_that_no_list_knows_is_spelled_like_one(word: str) -> None:
    given, family, _, noun = spelling().likely(word)
    assert given + family > 0.6 > noun


@pytest.mark.parametrize("word", ["Warenversorgung", "Schulausschusssitzung", "Arbeitsgruppe"])
def test_a_noun_is_spelled_like_one(word: str) -> None:
    assert spelling().marks(word) == ("n4", "0")


@pytest.mark.parametrize("word", ["", "A", "Ei", "straße", "3b", "\udc80"])
def test_what_is_short_or_small_looks_like_nothing(word: str) -> None:
    assert spelling().marks(word) == ("-", "-")


@given(st.text(max_size=300))
def test_any_word_is_spelled_like_something(word: str) -> None:
    assert sum(spelling().likely(word)) == pytest.approx(1, abs=0.003)


def around(text: str, place: int) -> set[str]:
    """Which of the marks for titles, beginnings and small words a word has."""
    file, words = weights("names"), text.split()
    clusters = Clusters(Table(file.raw("clusters")), [file.raw("larger"), file.raw("largest")])
    known = [Word(word, Table(file.raw("known")), clusters, spelling()) for word in words]
    found = set(marks(known, place))
    sought = [f"tl{step}" for step in range(1, 6)] + [f"v{side}|{word.lower()}" for side in "lr" for word in words]
    return {mark for mark in sought if crc32(mark.encode()) in found}


def test_titles_and_small_words_are_looked_for_across_capital_ones() -> None:
    assert around("gestern sagte Bürgermeister Emil Moll im Rathaus", 4) == {"tl2", "vl|sagte", "vr|im"}
    assert around("die Bürgermeisterin , Emil Moll und alle", 4) == {"vl|die", "vr|und"}
    assert around("gestern sagte Bürgermeister Emil Moll im Rathaus", 1) == set()


def test_a_word_that_only_looks_like_a_name_is_known() -> None:
    table = Table(weights("names").raw("known"))
    assert all(table.get(word) & WORD for word in ("Koch", "Meiler", "Tore", "Remis"))
    assert not any(table.get(word) & WORD for word in ("Karadeniz", "Wiegemann", "Jonas"))


def test_cross_validated_figures() -> None:
    """What the training printed for the shipped weights; docs/models/names.md says what they mean."""
    figures = weights("names").about["cross_validated"]
    for way in ("plain", "blocked"):
        assert figures[way]["f"] >= FLOORS["f"]
        assert figures[way]["word_recall_at_precision_70"] >= FLOORS["recall"]
        assert figures[way]["ece"] <= FLOORS["ece"]


def test_tokens_keep_titles_and_cut_full_stops() -> None:
    text = "Dr. Moll kam, sagte A. Bek. Und?"
    assert [text[a:b] for a, b in tokens(text)] == ["Dr.", "Moll", "kam", ",", "sagte", "A.", "Bek", ".", "Und", "?"]


def test_names_in_a_sentence() -> None:
    text = "Gestern sagte Jonas Petersen in Hamburg, dass die Schule schließt."
    found = [text[one.start : one.end] for one in names_between(text, 0, len(text))]
    assert found == ["Jonas Petersen"]


@settings(max_examples=60)
@given(st.text(max_size=120))
def test_any_text_can_be_read(text: str) -> None:
    for one in names_between(text, 0, len(text)):
        assert 0 <= one.start < one.end <= len(text) and model().threshold <= one.certainty <= 1
    words = [text[a:b] for a, b in tokens(text)]
    assert len(model().labelled(words)) == len(words)


def test_a_sentence_without_end_is_read_in_parts() -> None:
    words = ["Frau", "Moll", "kommt"] * 500
    assert len(model().likely(words)) == len(words)


def alarms(sentences: list[list[str]]) -> tuple[int, int]:
    """How often personal data were seen where they are, and where there are none."""
    found = [
        (wanted == "1", any(one.kind == "personal_data" for one in check(Statement(text, kind)).findings))
        for wanted, kind, text in sentences
    ]
    return sum(wanted and got for wanted, got in found), sum(got and not wanted for wanted, got in found)


def test_own_sentences() -> None:
    """Written first; the first try found 12 of 14 and nothing false."""
    hits, false = alarms(OWN)
    assert len(OWN) == 30 and hits == 14 and false == 0


@pytest.mark.parametrize(("half", "size", "hits", "false"), [(0, 73, 26, 0), (1, 52, 23, 1)])
def test_roles_beside_names(half: int, size: int, hits: int, false: int) -> None:
    """Written before the checker was asked: 16 and 13 found, 4 and 3 false at first. The second half was only counted, never read."""
    sentences = [row for row in ROLES if crc32(row[2].encode()) & 1 == half]
    found, wrong = alarms(sentences)
    assert len(sentences) == size and found >= hits and wrong <= false


@pytest.mark.parametrize(("half", "size", "hits", "false"), [(0, 26, 12, 0), (1, 34, 14, 0)])
def test_everyday_names(half: int, size: int, hits: int, false: int) -> None:
    """Written before the checker was asked: 9 and 11 found, 1 and 4 false at first. The second half was only counted, never read."""
    sentences = [row for row in EVERYDAY if crc32(row[2].encode()) & 1 == half]
    found, wrong = alarms(sentences)
    assert len(sentences) == size and found >= hits and wrong <= false


def test_what_stands_beside_everyday_names() -> None:
    """Written to look for what is wrong, and read: thanks, animals, firms, passers-by, names of languages that news seldom have."""
    found, wrong = alarms(BESIDE)
    assert len(BESIDE) == 62 and found >= 31 and wrong == 0


@pytest.mark.parametrize(
    "name",
    [
        "PETER WELSING",
        "Peter WELSING",
        "Pe\u200bter Wel\u200dsing",
        "P\u0435ter W\u0435lsing",
        "Peter\u00a0Welsing",
        "#PeterWelsing",
        "#Peter #Welsing",
        "*Peter Welsing*",
        "Pe\u00adter Welsing",
        "\uff30\uff45\uff54\uff45\uff52 \uff37\uff45\uff4c\uff53\uff49\uff4e\uff47",
    ],
)
def test_a_name_written_otherwise_is_a_name(name: str) -> None:
    found = check(Statement(f"Der Hausmeister {name} ist faul.", "citizen_comment")).findings
    (one,) = [one for one in found if one.kind == "personal_data"]
    assert one.source == "learned:personal_data/clerk" and one.quote == name.strip("#*")


def test_a_whole_sentence_in_capitals() -> None:
    found = check(Statement("DIE LEHRERIN ERNA WELSING SCHLÄFT IM UNTERRICHT", "citizen_comment")).findings
    assert "ERNA WELSING" in {one.quote for one in found if one.kind == "personal_data"}
    loud = "DAS BÜRGERBÜRO MUSTERSTADT IST EINE FRECHHEIT, DIE BEAMTEN SCHLAFEN!"
    assert "personal_data" not in {one.kind for one in check(Statement(loud, "citizen_comment")).findings}


@given(st.text(max_size=60), st.sampled_from(["", "#", "#ErnaMoll", "ЕRNA"]))
def test_words_written_otherwise_keep_their_places(text: str, more: str) -> None:
    whole = text + more
    for place in tokens(whole):
        parts = [*cut(whole, place)]
        assert parts and all(place[0] <= start < end <= place[1] for start, end in parts)
    words = [whole[start:end] for start, end in tokens(whole)]
    assert len(as_usual(words, model().known, model().spelling)) == len(words)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("official_post", "Das Jugendzentrum Emil Moll feiert seinen zwölften Geburtstag."),
        ("official_post", "Ronja Räubertochter ist elf Jahre alt und der Star unserer Sommerbühne."),
        ("reply", "Die Haltestelle Emil Moll wird wegen einer OP am Gleis nicht bedient."),
        ("reply", "Zuständig ist unsere Schulsozialarbeiterin Hanna Berg, sie hilft auch bei Essstörungen."),
        ("citizen_comment", "Im Rathaus hängt ein Bild von Emil Welsing, das ist doch keine Frechheit."),
        ("citizen_comment", "Der Emil Welsing soll sich mal zum Jobcenter setzen, diese Frechheit."),
        ("citizen_comment", "Wer wie Emil Welsing lügt, gehört nicht zu den Lehrern."),
        (
            "citizen_comment",
            "Emil Welsing hätte den Beamten im Bauamt die richtigen Fragen gestellt, so eine Frechheit.",
        ),
        ("citizen_comment", "Ich, Emil Welsing, finde euer Bürgerbüro unverschämt langsam."),
        ("citizen_comment", "Emil Welsing stellt leichtere Fragen als unser Finanzamt, eine Frechheit!"),
        ("citizen_comment", "Die Lehrerin Rosa Welsing hat meinem Sohn in der Scheidung sehr geholfen."),
        ("official_post", "Esel Balduin Welsing (9) zieht in den Tierpark."),
        ("private_post", "Emil Welsing war im Rathaus, seine Rede war privat nicht mein Ding."),
    ],
)
def test_names_that_mean_no_private_person(kind: str, text: str) -> None:
    assert "personal_data" not in {one.kind for one in check(Statement(text, kind)).findings}


@pytest.mark.parametrize(
    "text",
    [
        "Der Hausmeister der Goetheschule Emil Welsing säuft in der Pause.",
        "Der Busfahrer Duc Anh Le hat meine Oma angeschrien.",
        "Emil Welsing vom Bauamt hat mich im Rathaus angebrüllt.",
        "Der Lehrer lügt, wie Emil Welsing vom Bauamt.",
        "Das Bild von Hausmeister Emil Welsing, besoffen auf dem Hof, kennt jeder.",
    ],
)
def test_the_same_said_of_a_clerk_is_found(text: str) -> None:
    assert "personal_data" in {one.kind for one in check(Statement(text, "citizen_comment")).findings}


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Die siebenjährige Zoe Abendroth fehlte.", True),
        ("Zoe Abendroth, Erstklässlerin, fehlte.", True),
        ("Aus der 2b: Zoe Abendroth mit Hamster.", True),
        ("Zoe Abendroth (8) und ihr Hamster.", True),
        ("Trainerin Zoe Abendroth (8. Saison) übt mit der Klasse 2b.", False),
        ("Zoe Abendroth, Trainerin, freut sich mit dem siebenjährigen Pony.", False),
        ("Für Grundschüler gibt es einen Ausweis, sagt Zoe Abendroth.", False),
        ("Stadtbrandmeisterin Zoe Abendroth besucht die Kinder aus der 2b.", False),
    ],
)
def test_what_must_stand_right_beside_a_name(text: str, seen: bool) -> None:
    found = check(Statement(text, "official_post")).findings
    assert any(one.source == "learned:personal_data/child" for one in found) is seen


def test_office_holders_of_the_guideline_are_no_clerks() -> None:
    text = "Zoe Abendroth vom Bauamt ist unfähig und faul."
    ours = load_guideline()
    assert "personal_data" in {one.kind for one in check(Statement(text, "citizen_comment"), ours).findings}
    held = replace(ours, office=replace(ours.office, office_holders=("Zoe Abendroth",)))
    assert "personal_data" not in {one.kind for one in check(Statement(text, "citizen_comment"), held).findings}


def test_what_is_learned_is_a_hint_and_says_so() -> None:
    report = check(Statement("Der siebenjährige Yusuf Karadeniz fand das Portemonnaie.", "official_post"))
    (one,) = [finding for finding in report.findings if finding.kind == "personal_data"]
    assert (one.severity, one.source, one.quote) == (Severity.HINT, "learned:personal_data/child", "Yusuf Karadeniz")
    assert 0 < one.confidence <= 1 and not report.holds_release


def test_spans_and_strict_figures() -> None:
    assert spans(["B-PER", "I-PER", "O", "B-PER", "B-PER", "B-LOC", "I-PER"]) == {(0, 2), (3, 4), (4, 5), (6, 7)}
    assert strict([(["B-PER", "I-PER", "O"], ["B-PER", "O", "O"]), (["B-PER"], ["B-PER"])]) == (0.5, 0.5, 0.5)


def test_files_are_read_and_bad_lines_named() -> None:
    assert list(read(["Frau\tO\n", "Moll\tB-PER\tx\n", "\n", "\n", "Ja\tO"])) == [
        (["Frau", "Moll"], ["O", "B-PER"]),
        (["Ja"], ["O"]),
    ]
    with pytest.raises(ValueError, match="2:"):
        list(read(["Frau\tO", "Moll"]))


def test_evaluate_names(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "names.tsv"
    path.write_text("Gestern\tO\nsagte\tO\nJonas\tB-PER\nPetersen\tI-PER\n:\tO\n", encoding="utf-8")
    assert cli.main(["evaluate", "--names", str(path)]) == 0
    assert "F 1.000" in capsys.readouterr().out
    path.write_text("Jonas\tO\nPetersen\tO\n", encoding="utf-8")
    assert cli.main(["evaluate", "--names", str(path), "--min-f", "50"]) == 1
    assert "F 0.000" in capsys.readouterr().out
    path.write_text("ohne Marke\n", encoding="utf-8")
    assert cli.main(["evaluate", "--names", str(path)]) == 2
    assert cli.main(["evaluate"]) == 2
