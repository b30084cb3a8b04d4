"""A week of posts, in every state there is."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from ..editorial.actions import add_remark, correct_post, discard_post, withdraw_post
from ..editorial.draft import Draft
from .pictures import bridge, fire, market, orchard
from .stage import Stage

ZONE = "Europe/Berlin"
ORCHARD_ALT = "Zeichnung: vier blühende Apfelbäume auf einer hügeligen Wiese, darüber die Morgensonne."
BRIDGE_ALT = "Zeichnung: die steinerne Kaibrücke über dem Fluss, davor eine rot-weiße Absperrung."
FIRE_ALT = "Zeichnung: Eine Gartenlaube brennt in der Nacht, daneben löscht ein Feuerwehrauto mit einem Wasserstrahl."
MARKET_ALT = "Zeichnung: vier beleuchtete Holzbuden am Abend vor dem Rathaus, darüber Lichterketten."


def play_posts(stage: Stage) -> None:
    """Enters all deeds around posts."""
    _orchard(stage)
    _bridge(stage)
    _thanks(stage)
    _fire(stage)
    _corrected_and_withdrawn(stage)
    _story(stage)
    _award(stage)
    _soon(stage)
    _slippery(stage)
    _market(stage)
    _trees(stage)
    _returned(stage)
    _cards(stage)
    _no_alt(stage)
    _discarded(stage)


def _orchard(stage: Stage) -> None:
    stage.write(
        "orchard",
        -53,
        "miriam",
        "green",
        Draft(
            title="Obstbäume schneiden lernen",
            text=(
                f"Am {stage.day(stage.saturday())}, zeigt Ihnen das Team Grün "
                "auf der Streuobstwiese am Mühlenweg, wie man Obstbäume schneidet. "
                "Wir beginnen um 10 Uhr am Eingang Mühlenweg.\n\n"
                "Die Teilnahme ist kostenlos und ohne Anmeldung. Der Weg ist mit dem Rollstuhl befahrbar, Scheren bringen wir mit.\n\n"
                "Mehr dazu: https://musterstadt.example/obst"
            ),
        ),
        to=("page", "mastodon"),
        picture=(orchard, ORCHARD_ALT),
    )
    stage.publish("orchard", -51, "miriam", "bernd")
    stage.by_hand("orchard", -49, "aylin", "mastodon", "https://mastodon.example/@musterstadt/114000000000000001")


def _bridge(stage: Stage) -> None:
    stage.write(
        "bridge",
        -99,
        "jonas",
        "roads",
        Draft(
            title="Kaibrücke wird saniert",
            text=(
                f"Die Kaibrücke wird ab {stage.day(5)}, saniert und ist dann für Autos gesperrt. "
                "Zu Fuß und mit dem Fahrrad kommen Sie weiter hinüber.\n\n"
                "Die Umleitung führt über die Hafenstraße und ist ausgeschildert. Die Arbeiten dauern etwa acht Wochen.\n\n"
                "Fragen beantwortet das Tiefbauamt: +49 69 90009 310"
            ),
        ),
        to=("page", "facebook"),
        picture=(bridge, BRIDGE_ALT),
    )
    stage.publish("bridge", -97, "jonas", "bernd")
    stage.by_hand("bridge", -95, "aylin", "facebook", "https://www.facebook.com/musterstadt.example/posts/1001")


def _thanks(stage: Stage) -> None:
    stage.write(
        "thanks",
        -147,
        "aylin",
        "general",
        Draft(
            title="Danke an alle Helferinnen und Helfer",
            text=(
                "80 Menschen haben am Wochenende das Flussufer aufgeräumt. Zusammengekommen sind 46 Säcke Müll und ein Fahrrad.\n\n"
                "Herzlichen Dank an alle, die dabei waren! Der nächste Aktionstag ist im Frühjahr."
            ),
        ),
    )
    stage.publish("thanks", -146, "aylin", "bernd")


def _fire(stage: Stage) -> None:
    """Behind a content warning: whoever does not want to see a fire does not have to."""
    stage.write(
        "fire",
        -43,
        "carla",
        "general",
        Draft(
            title="Brand in der Kleingartenanlage gelöscht",
            warning="Bild eines Brandes",
            text=(
                "In der Kleingartenanlage am Hang hat in der Nacht eine Laube gebrannt. Die Feuerwehr hat das Feuer "
                "nach einer Stunde gelöscht. Verletzt wurde niemand.\n\n"
                "Der Weg am Hang ist bis heute Abend gesperrt. Wer einen Garten dort hat, erreicht die Feuerwehr unter "
                "+49 69 90009 120."
            ),
        ),
        to=("page", "mastodon"),
        picture=(fire, FIRE_ALT),
    )
    stage.publish("fire", -42.5, "carla", "bernd")
    stage.by_hand("fire", -41, "aylin", "mastodon", "https://mastodon.example/@musterstadt/114000000000000002")


def _corrected_and_withdrawn(stage: Stage) -> None:
    wrong, right = stage.day(3), stage.day(5)
    stage.write(
        "closed",
        -75,
        "aylin",
        "citizens",
        Draft(
            title="Bürgeramt einen Tag geschlossen",
            text=(
                f"Das Bürgeramt ist am {wrong}, wegen einer Schulung geschlossen. "
                "Ausweise, die fertig sind, können Sie an den Tagen davor und danach abholen."
            ),
        ),
    )
    stage.publish("closed", -74, "aylin", "bernd")

    def correct(now: dt.datetime) -> None:
        stage.posts["correction"] = correct_post(stage.city.people["aylin"], stage.fresh("closed"), now=now)

    stage.at(-26, correct)
    text = (
        f"Das Bürgeramt ist am {right}, geschlossen, nicht am {wrong}. "
        "Wir hatten uns im Datum vertan. Bitte entschuldigen Sie das."
    )
    title = "Berichtigung: Bürgeramt einen Tag geschlossen"
    stage.change("correction", -25.8, "aylin", lambda draft: replace(draft, text=text, title=title))
    stage.publish("correction", -25.5, "aylin", "carla")
    stage.write(
        "bulky",
        -121,
        "tarik",
        "citizens",
        Draft(
            title="Sperrmüll in der Südstadt", text=f"In der Südstadt wird der Sperrmüll am {stage.day(-1)}, abgeholt."
        ),
    )
    stage.publish("bulky", -120, "tarik", "bernd")
    reason = "Der Termin galt für die Nordstadt. Die richtigen Termine stehen im Abfallkalender."
    stage.at(-117, lambda now: void(withdraw_post(stage.city.people["bernd"], stage.fresh("bulky"), reason, now=now)))


def _planned(stage: Stage, hours: float) -> dict[str, Any]:
    return {"publish_at": stage.now + dt.timedelta(hours=hours), "publish_zone": ZONE}


def _story(stage: Stage) -> None:
    stage.write(
        "story",
        -30,
        "carla",
        "library",
        Draft(
            title="Vorlesestunde in der Stadtbibliothek",
            text=(
                f"Am {stage.day(1)}, lesen wir in der Stadtbibliothek Wintergeschichten für Kinder ab vier Jahren. "
                "Der Eintritt ist frei. Die Bibliothek hat einen Aufzug, eine Gebärdendolmetscherin ist dabei."
            ),
            **_planned(stage, 20),
        ),
        to=("page", "facebook"),
    )
    stage.publish("story", -28, "carla", "bernd")


def _award(stage: Stage) -> None:
    stage.write(
        "award",
        -22,
        "aylin",
        "general",
        Draft(
            title="Wer hat den Ehrenamtspreis verdient?",
            text=(
                f"Bis {stage.day(20)}, können Sie Menschen für den Ehrenamtspreis der Stadt vorschlagen. "
                "Ein kurzer Brief oder eine E-Mail genügt: onlineteam@musterstadt.example"
            ),
            **_planned(stage, 68),
        ),
        to=("page", "mastodon"),
    )
    stage.publish("award", -21, "aylin", "bernd")


def _soon(stage: Stage) -> None:
    stage.write(
        "soon",
        -6,
        "jonas",
        "roads",
        Draft(
            title="Hafenstraße: neue Ampel",
            text=(
                "An der Ecke Hafenstraße und Lindenallee geht heute die neue Ampel in Betrieb. "
                "Sie hat einen Signalton und ein Tastfeld für blinde und sehbehinderte Menschen."
            ),
            **_planned(stage, 2),
        ),
    )
    stage.publish("soon", -5, "jonas", "carla")


def _slippery(stage: Stage) -> None:
    stage.write(
        "slippery",
        -4,
        "carla",
        "general",
        Draft(
            title="Glätte am Morgen",
            text="In der Nacht wird es glatt. Der Winterdienst streut ab 4 Uhr. Planen Sie bitte mehr Zeit für Ihren Weg ein.",
        ),
        to=("page", "whatsapp"),
    )
    stage.publish("slippery", -3.5, "carla", "bernd")


def _market(stage: Stage) -> None:
    stage.write(
        "market",
        -9,
        "aylin",
        "general",
        Draft(
            title="Der Weihnachtsmarkt öffnet",
            text=(
                f"Ab {stage.day(4)}, leuchtet wieder der Weihnachtsmarkt auf dem Rathausplatz, täglich von 11 bis 21 Uhr. "
                "Alle Wege sind stufenlos. Eine barrierefreie Toilette finden Sie im Rathaus."
            ),
        ),
        to=("page", "facebook", "mastodon"),
        picture=(market, MARKET_ALT),
    )
    stage.submit("market", -7, "aylin")


def _trees(stage: Stage) -> None:
    stage.write(
        "trees",
        -8,
        "aylin",
        "green",
        Draft(
            title="Neue Linden für die Lindenallee",
            text=(
                "In der Lindenallee pflanzen wir in dieser Woche 14 junge Linden. "
                "Sie ersetzen Bäume, die der Sturm im Sommer umgeworfen hat."
            ),
        ),
        to=("page", "mastodon"),
    )
    stage.submit("trees", -6.5, "aylin")


def _returned(stage: Stage) -> None:
    stage.write(
        "returned",
        -27,
        "tarik",
        "citizens",
        Draft(
            title="Kürzere Wartezeiten im Bürgeramt",
            text="Im Bürgeramt warten Sie jetzt viel kürzer. Kommen Sie gern auch ohne Termin vorbei.",
        ),
    )
    stage.submit("returned", -26, "tarik")
    remark = "Bitte eine Zahl nennen: Wie lange wartet man jetzt im Durchschnitt, und seit wann?"
    stage.decide("returned", -24, "bernd", approve=False, remark=remark)


def _cards(stage: Stage) -> None:
    stage.write(
        "cards",
        -3,
        "tarik",
        "citizens",
        Draft(
            title="Ausweise online beantragen",
            text=(
                "ENDLICH IST ES SO WEIT!!! Ihren neuen Ausweis können Sie jetzt von zu Hause aus beantragen. "
                "Fragen an Herrn Bense, tarik.bense@freemail.example"
            ),
        ),
    )


def _no_alt(stage: Stage) -> None:
    stage.write(
        "no_alt",
        -2,
        "aylin",
        "green",
        Draft(
            title="Die Streuobstwiese im Winter",
            text="Auch im Winter lohnt sich ein Spaziergang über die Streuobstwiese am Mühlenweg.",
        ),
        picture=(orchard, ""),
    )

    def remark(now: dt.datetime) -> None:
        add_remark(
            stage.city.people["miriam"],
            stage.fresh("no_alt"),
            "Ein schöner Gedanke! Bitte noch den Alternativtext.",
            now=now,
        )

    stage.at(-1.5, remark)


def _discarded(stage: Stage) -> None:
    stage.write(
        "discarded",
        -60,
        "carla",
        "general",
        Draft(title="Aktion zum Tag des Kaffees", text="Heute ist Tag des Kaffees. Wie trinken Sie Ihren?"),
    )
    stage.at(-58, lambda now: void(discard_post(stage.city.people["carla"], stage.fresh("discarded"), now=now)))


def void(_result: object) -> None:
    """A deed has no result."""
