"""What the networks say, in English: by the German sentence, with the places of what varies as {name}.

The desk keeps the German sentence with the row it belongs to and says it again in the reader's language. A test looks
whether every sentence of this folder stands here.
"""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    # http.py, fetching
    "Der Server hat nicht rechtzeitig geantwortet.": "The server did not answer in time.",
    "Das Netzwerk meldet einen Fehler.": "The network reports an error.",
    "Das Netzwerk hat abgelehnt.": "The network refused.",
    "Der Server verweist an eine andere Adresse. Bitte prüfen Sie die Adresse des Profils.": (
        "The server points to another address. Please check the address of the profile."
    ),
    "Die Zugangsdaten gelten nicht mehr. Bitte verbinden Sie den Kanal neu.": (
        "The credentials are no longer valid. Please connect the channel again."
    ),
    "Das Netzwerk nimmt gerade nichts mehr an.": "The network takes nothing more right now.",
    "Das Netzwerk ist gerade nicht erreichbar.": "The network cannot be reached right now.",
    "Das Zertifikat des Servers ist nicht gültig. Es wurde nichts gesendet.": (
        "The server's certificate is not valid. Nothing was sent."
    ),
    "Der Server ist nicht erreichbar. Es wurde nichts gesendet.": "The server cannot be reached. Nothing was sent.",
    "Diese Adresse darf nicht aufgerufen werden.": "This address must not be called.",
    # what may go out
    "Ein Bild lässt sich nicht genug verkleinern.": "A picture cannot be made small enough.",
    "Ein Bild lässt sich nicht lesen und darum nicht verkleinern.": (
        "A picture cannot be read and therefore not be made smaller."
    ),
    "Der Text ist leer.": "The text is empty.",
    "Hier kann nicht so geantwortet werden, dass nur eine Person es liest.": (
        "Here nobody can answer so that only one person reads it."
    ),
    "Antworten können hier keine Bilder enthalten.": "Replies cannot contain pictures here.",
    "Der Text ist um {over} Zeichen zu lang (erlaubt sind {room}).": (
        "The text is {over} characters too long ({room} are allowed)."
    ),
    "Der Text belegt {size} Bytes, erlaubt sind {room}. Bitte kürzen.": (
        "The text takes {size} bytes, {room} are allowed. Please shorten it."
    ),
    "Hier sind höchstens {most} Bilder möglich.": "Here at most {most} pictures are possible.",
    "Der Alternativtext von Bild {number} ist länger als {most} Zeichen.": (
        "The alternative text of picture {number} is longer than {most} characters."
    ),
    "Bild {number} hat ein Format, das hier nicht geht. Möglich sind {known}.": (
        "Picture {number} has a format that does not work here. Possible are {known}."
    ),
    "Bild {number} ist für dieses Netzwerk zu groß und wird dort kleiner gezeigt.": (
        "Picture {number} is too large for this network and is shown smaller there."
    ),
    "Bild {number} ist für dieses Netzwerk zu groß. Bitte verkleinern Sie es.": (
        "Picture {number} is too large for this network. Please make it smaller."
    ),
    "Bild {number} ist für dieses Netzwerk zu {shape}. Bitte schneiden Sie es zu.": (
        "Picture {number} is too {shape} for this network. Please crop it."
    ),
    "schmal": "narrow",
    "breit": "wide",
    "Mit dem Namen der angesprochenen Person ist der Text zu lang. Bitte kürzen.": (
        "With the name of the person addressed the text is too long. Please shorten it."
    ),
    "Hier lässt sich der Text nicht hinter einem Hinweis verbergen. Er ist gleich zu sehen.": (
        "Here the text cannot be hidden behind a warning. It is seen at once."
    ),
    # networks without an interface, and those that cannot do something
    "Dieses Netzwerk kann das nicht sagen.": "This network cannot say that.",
    "Diesen Beitrag gibt es nicht.": "This post does not exist.",
    "Dieser Kanal wird von Hand bedient.": "This channel is served by hand.",
    "Bitte sehen Sie auf dem Kanal nach.": "Please look at the channel.",
    "Bitte ändern Sie den Beitrag von Hand und bestätigen Sie es.": "Please change the post by hand and confirm it.",
    "Bitte löschen Sie den Beitrag von Hand und bestätigen Sie es.": "Please delete the post by hand and confirm it.",
    "Bitte erledigen Sie das von Hand.": "Please do that by hand.",
    # connecting
    "Server": "Server",
    "Name des Kontos": "Name of the account",
    "App-Passwort": "App password",
    "Die Adresse des Servers, auf dem das Konto liegt, zum Beispiel social.example": (
        "The address of the server that the account lies on, for instance social.example"
    ),
    "Dieses App-Passwort gilt nicht.": "This app password is not valid.",
    "Sie haben im Netzwerk nicht zugestimmt.": "You did not agree on the network.",
    "Der Code der Anmeldung gilt nicht.": "The code of the sign-in is not valid.",
    "Die Zugangsdaten gelten nicht mehr.": "The credentials are no longer valid.",
    "Dieser Kanal ist noch nicht verbunden.": "This channel is not connected yet.",
    "Der Kanal ist noch nicht verbunden.": "The channel is not connected yet.",
    # Mastodon
    "Unter dieser Adresse antwortet kein Server, der Mastodons Schnittstelle spricht.": (
        "At this address no server answers that speaks Mastodon's interface."
    ),
    "Der Server hat die Anmeldung nicht bestätigt. Bitte verbinden Sie den Kanal noch einmal.": (
        "The server did not confirm the sign-in. Please connect the channel once more."
    ),
    "Der Zugang wurde auf dem Server nicht erlaubt. Bitte verbinden Sie den Kanal noch einmal und stimmen Sie dort zu.": (
        "The access was not allowed on the server. Please connect the channel once more and agree there."
    ),
    "Der Server hat den Zugang nicht beendet.": "The server did not end the access.",
    "Auf dem Kanal steht zu viel, um es zu vergleichen. Bitte sehen Sie dort nach.": (
        "There is too much on the channel to compare it. Please look there."
    ),
    "Auf dem Kanal steht derselbe Text mehrmals. Bitte sehen Sie dort nach.": (
        "The same text stands on the channel several times. Please look there."
    ),
    "Der Server arbeitet noch an einem Bild. Es wurde nichts veröffentlicht.": (
        "The server is still working on a picture. Nothing was published."
    ),
    "Das gibt es auf dem Server nicht mehr.": "That is no longer on the server.",
    "Die Datei ist für den Server zu groß.": "The file is too large for the server.",
    "Der Server nimmt das so nicht an.": "The server does not take this as it is.",
    "Der Server hat unverständlich geantwortet.": "The server's answer could not be understood.",
    "Der Zugang darf das nicht (mehr). Bitte verbinden Sie den Kanal neu.": (
        "The access may not do that (any more). Please connect the channel again."
    ),
    "Mastodon kann Kommentare anderer nicht ausblenden. Sie können das Konto auf Mastodon blockieren oder den "
    "Kommentar dem Server melden.": (
        "Mastodon cannot hide other people's comments. You can block the account on Mastodon or report the comment to "
        "the server."
    ),
    "Der Server hat den Beitrag nicht gelöscht. Bitte löschen Sie ihn dort von Hand.": (
        "The server did not delete the post. Please delete it there by hand."
    ),
    "sehen, welches Konto verbunden ist": "see which account is connected",
    "eigene Beiträge und die Kommentare darunter lesen": "read own posts and the comments below them",
    "Erwähnungen und Antworten lesen": "read mentions and replies",
    "Bilder hochladen": "upload pictures",
    "Beiträge und Antworten veröffentlichen, ändern und löschen": "publish, change and delete posts and replies",
    # Bluesky
    "Ausgeblendet werden kann nur, was unter einem eigenen Beitrag steht.": (
        "Only what stands below a post of your own can be hidden."
    ),
    "Unter einem Beitrag lassen sich höchstens {most} Antworten ausblenden.": (
        "Below one post at most {most} replies can be hidden."
    ),
    "Das Konto ist bei Bluesky gesperrt oder stillgelegt. Bitte klären Sie das dort.": (
        "The account is locked or deactivated at Bluesky. Please settle that there."
    ),
    "Das gibt es auf Bluesky nicht (mehr).": "That is not on Bluesky (any more).",
    "Dieses Bildformat nimmt Bluesky nicht an.": "Bluesky does not take this format of picture.",
    "Der Eintrag wurde inzwischen geändert.": "The entry was changed meanwhile.",
    "Bluesky hat den Beitrag so nicht angenommen.": "Bluesky did not take the post as it is.",
    "Ein Bild ist für Bluesky zu groß.": "A picture is too large for Bluesky.",
    "Bluesky nimmt gerade nichts mehr an.": "Bluesky takes nothing more right now.",
    "Bluesky hat die Anmeldung nicht bestätigt.": "Bluesky did not confirm the sign-in.",
    "Bluesky hat ein Bild nicht bestätigt.": "Bluesky did not confirm a picture.",
    "Bluesky hat den Beitrag nicht bestätigt.": "Bluesky did not confirm the post.",
    "Auf Bluesky lassen sich Beiträge nicht ändern. Bitte berichtigen Sie ihn.": (
        "Posts cannot be changed on Bluesky. Please correct it."
    ),
    "Das ist kein App-Passwort. Sie legen eines bei Bluesky an: Einstellungen, Datenschutz und Sicherheit, App-Passwörter.": (
        "That is no app password. You make one at Bluesky: settings, privacy and security, app passwords."
    ),
    "Zum Beispiel musterstadt.example oder musterstadt.bsky.social.": (
        "For instance musterstadt.example or musterstadt.bsky.social."
    ),
    "Bei Bluesky unter Einstellungen, Datenschutz und Sicherheit, App-Passwörter anlegen. Nicht das Passwort des Kontos.": (
        "Make one at Bluesky under settings, privacy and security, app passwords. Not the account's password."
    ),
    "Nur nötig, wenn das Konto auf einem eigenen Server (PDS) liegt.": (
        "Needed only where the account lies on a server of its own (PDS)."
    ),
    "Bluesky wird ohne Weiterleitung verbunden.": "Bluesky is connected without a redirect.",
    "Name und App-Passwort passen nicht zusammen.": "Name and app password do not fit together.",
    "Dieses Konto ist bei Bluesky nicht zu finden. Liegt es auf einem eigenen Server, geben Sie dessen Adresse an.": (
        "This account is not to be found at Bluesky. If it lies on a server of its own, give that address."
    ),
    "Bitte geben Sie den Namen des Kontos an, zum Beispiel musterstadt.example.": (
        "Please give the name of the account, for instance musterstadt.example."
    ),
    "Bitte geben Sie den Server als https-Adresse an, zum Beispiel https://bsky.social.": (
        "Please give the server as an https address, for instance https://bsky.social."
    ),
}
