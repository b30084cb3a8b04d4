"""Foreign works by their way into the post: a work, where it comes from, how it was taken."""

from __future__ import annotations

from ..mixture import Mixture, bag
from ..pattern import Pattern

WORK = bag(
    "bild bilder titelbild *foto *fotos film konzertfilm *video *videos lied lieder song songs text texte gedicht gedichte artikel "
    "logo logos wappen trikot "
    "grafik grafiken musik melodie hit *hit rezept *karte comic cartoon karikatur zeichnung illustration illustrationen plakat cover "
    "poster "
    "kapitel folge serie hörspiel hörbuch liedtext strophe noten partitur stadtplan spruch meme sticker schriftart muster kinofilm "
    "spielfilm reportage mitschnitt"
)
SOURCE = bag(
    "internet netz google *suche suchmaschine homepage webseite website internetseite instagram pinterest facebook tiktok youtube "
    "reiseführer *zeitung reiseseite *seite autorin kinderbuchautorin *autor zeichner* karikaturist* bildband buch band zeitung "
    "magazin "
    "zeitschrift katalog stream netflix kino konzert fernsehen tv blog onlineshop shop agenturseite fotograf fotografin hersteller "
    "verlag museum anderen_seiten "
    "andere_seite fremden_seite nachbarstadt kollegen verein vereins profil fanpage lehrbuch schulbuch liederbuch kochbuch album "
    "dessen_seite deren_seite wikipedia"
)
TAKE = bag(
    "gefunden entdeckt kopiert rauskopiert abgetippt abgeschrieben abfotografiert abgefilmt mitgefilmt mitgeschnitten aufgenommen "
    "übernommen runtergeladen "
    "heruntergeladen gezogen gespeichert geliehen ausgeliehen geborgt geklaut gemopst stibitzt eingescannt gescannt nachgedruckt "
    "zusammengestellt "
    "screenshot gescreenshottet abgemalt nachgezeichnet gerippt gezogen rausgesucht geholt genommen bedient besorgt ausgeschnitten "
    "mitgenommen"
)
RIGHT = bag(
    "genehmigung erlaubnis lizenz lizenzen lizenziert freundlicher nutzungsrecht* einverständnis selbst selber eigene eigenes "
    "eigenen unser unserem unsere unserer gekauft "
    "erworben zur_verfügung gemeinfrei public_domain creative cc abgesprochen vereinbart ausdrücklich zugestimmt urheberrecht* bitte_nicht "
    "nicht_kopieren darf_man dürfen_sie vorsicht bücherei ausleihen ausgeliehen_werden fundbüro verloren stadtarchiv stadt_musterstadt"
)
UNKNOWN = Pattern(
    "quelle|fotograf|urheber|künstler|foto:|bild:|von wem|wem |ahnung|wer der|wer das|wer die|wer es|"
    "autor|grafik:|video:|text:|gemalt|egal|gemacht|geschrieben|gehört",
    r"\b(?:bild|foto|text)?-?quelle(?:n?angabe)?:? ?(?:ist )?(?:uns )?(?:leider )?(?:unbekannt|internet|netz|google\w*|pinterest|"
    r"facebook|irgendwo|www|whatsapp)\b|"
    r"\b(?:foto|bild|grafik|video|text): ?(?:unbekannt|internet|netz|google\w*|pinterest|facebook|netzfund|irgendwo|www)\b|"
    r"\b(?:wer|wem) (?:der |die |das |dieses |es )?(?:\w+ )?(?:fotograf\w*|urheber\w*|künstler\w*|autor\w*|gemacht|fotografiert|"
    r"gemalt|gehört|geschrieben)\b[^.!?]{0,25}\b(?:wissen|weiß|wissen wir|keine ahnung|egal)\b|"
    r"\b(?:fotograf\w*|urheber\w*|künstler\w*|autor\w*) (?:ist |bleibt )?(?:uns |mir )?(?:leider )?unbekannt\b|\bkeine ahnung,? "
    r"(?:wer|wem|von wem)\b[^.!?]{0,40}\b(?:foto\w*|bild\w*|gemacht|gehört|gemalt)\b",
)
UPLOAD = Pattern(
    "hoch|online|stream|gestellt|geteilt|auf instagram|auf facebook|auf youtube|auf tiktok|ins netz|live",
    r"\b(?:lade\w?|laden|stelle?n?|teile?n?|streame?n?) (?:\w+ ){0,6}(?:hoch|online|ins netz|live|auf (?:youtube|tiktok|instagram|"
    r"facebook))\b|\bhochgeladen\b|\bins netz gestellt\b|\bstreame\w? (?:ich|wir)\b",
)
SHOW = bag(
    "konzert* film kinofilm serie folge spiel bundesliga musical theater* premiere aufführung match halbfinale finale hörspiel album "
    "hörbuch"
)
_OWN_SHOW = bag(
    "eigen* unser unsere unserer unseren erlaubnis genehmigung lizenz schul* trailer offiziell* link premiere_der_stadt mein_sohn"
)
LAID = Pattern(
    "gelegt|unterlegt|drunter|hinterlegt|untermalt|läuft|unter unser video|unter mein video|unter das video",
    r"\b(?:drunter ?gelegt|unterlegt|hinterlegt|untermalt|gelegt|unter (?:das|mein|unser) video)\b",
)
SOUND = bag("hit *hit song lied musik titel charts track melodie soundtrack *musik refrain beatles queen helene *song")
_FREE_SOUND = bag(
    "gemafrei gema-frei lizenz lizenziert gema rechte blasorchester musikschule stadtkapelle band_der eigen* selbst unsere unserer chor "
    "orchester"
)

UNASKED = Pattern(
    "gefragt|merken|merkt|müsst ihr nicht|bezahlschranke|ohne abo|für alle ohne|kostet euch nichts|"
    "google maps|irgendeine|musst|müsst du|müsst ihr dafür|ohne zu fragen",
    r"\bgefragt (?:haben|hab\w?) (?:wir|ich) (?:\w+ )?nicht\b|\bungefragt\b|\bohne zu fragen\b|\b(?:merken|merkt) (?:die|das|es|ja|"
    r"eh|doch|da|sicher|hoffentlich| )*(?:nicht|keiner|niemand|nie)\b|"
    r"\b(?:müsst|musst) (?:ihr|du) (?:dafür )?nicht(?:s)? (?:zahlen|bezahlen|kaufen)\b|\bohne bezahlschranke\b|\b(?:für alle )?ohne "
    r"abo\b|\b(?:karte|kartenausschnitt|ausschnitt|screenshot) (?:von|aus) google maps\b|"
    r"\bvon irgendeine[rm] \w+\b",
)
PIECE = bag(
    "bild foto *foto *fotos logo comic karte *karte folge film serie artikel text buch hörbuch lied song plakat musik gedicht grafik "
    "spruch seite reiseseite video"
)
_OWN_WORK = bag("eigen* unser_foto selbst stadtarchiv geoportal bücherei ausleihen lizenz genehmigung")
STREAM = Pattern(
    "stream|live|übertrag", r"\b(?:stream\w*|(?:läuft|zeige|übertrage\w?|überträgt)\b[^.!?]{0,25}\blive)\b"
)
MATCH = bag("pokalfinale finale bundesliga spiel länderspiel champions sky dazn film serie konzert boxkampf formel")
_FAIR_STREAM = bag(
    "ratssitzung rat sitzung gottesdienst leinwand public_viewing kino vereinsheim stadtbücherei verein unser unsere unserer "
    "hochschule lizenz"
)
FULL = Pattern(
    "ganze|komplett|vollständig|gesamte",
    r"\b(?:ganze\w?|komplette\w?|vollständige\w?|gesamte\w?) (?:seite\w?|kapitel|folge|film|buch|album|artikel|gedicht|heft|serie)\b",
)
HELPED = Pattern(
    "bedient|ausgeliehen|geborgt|genommen|stell|rein|pack|lad",
    r"\b(?:bedient|geborgt|genommen|(?:stell\w?|lad\w?|pack\w?) (?:ich|wir|euch|hier)\b[^.!?]{0,40}\b(?:rein|hoch|online|hier))\b|\b"
    r"(?:stell|lad|pack)\w? euch\b",
)

FILMED = bag("mitgefilmt abgefilmt mitgeschnitten abgefilmten mitgefilmten")
LYRICS = Pattern(
    "strophen|kapitel|hier der|text",
    r"\b(?:hier|unten|anbei) (?:kommen |folgen |stehen )?(?:alle strophen|alle kapitel|der (?:ganze|komplette|volle) (?:text|"
    r"songtext|liedtext))\b",
)
FROM_HIT = bag("hit song lied liedtext songtext band album charts roman buch bestseller *hit")

WHOLE_TEXT = Pattern(
    "gedicht|roman|artikel|kapitel|text|rezept|geschichte|reportage|kolumne|predigt",
    r"\b(?:songtext|liedtext|gedicht|roman|artikel|kapitel|text|kurzgeschichte|reportage|kolumne|predigt)\b[^.!?]{0,60}\b(?:in "
    r"voller länge|komplett|vollständig|von anfang bis ende|wort für wort|ungekürzt|abgetippt|abgeschrieben|eingescannt|reinkopiert)"
    r"\b|"
    r"\b(?:komplette[nrs]?|vollständige[nrs]?|ganze[nrs]?|ungekürzte[nrs]?) (?:\w+ )?(?:songtext|liedtext|gedicht|roman|artikel|"
    r"kapitel|kurzgeschichte|reportage|kolumne)\b",
)
FOUND_AT = bag(
    "fanseite gefunden kopiert abgetippt abgeschrieben aus_dem_netz internet seite zeitung echo magazin buch band album website blog "
    "bezahlschranke paywall eingescannt"
)
GOT = Pattern(
    "besorgt|gezogen|gerippt|geleakt|runtergeladen|gebrannt|kopiert|mitgeschnitten|als pdf|als datei|"
    "zugang teilen|account teilen|login teil|download|epub|mp3",
    r"\b(?:roman|buch|bücher|film|serie|album|hörbuch|spiel|kurs|ebook|e-book|zeitung|magazin|lehrbuch|schulbuch|song|lied|konzert|"
    r"software|photoshop|office)\w{0,3}\b[^.!?]{0,40}\b(?:als (?:pdf|datei|mp3|download|epub)|gezogen|gerippt|geleakt|(?:herunter|"
    r"runter)geladen|gebrannt|kopiert|mitgeschnitten)\b",
)
HAND_OUT = bag(
    "wer haben_will schreibt_mir schick schicke schicken link teile teilen gern_melden gebe_ich verteil* gratis umsonst kostenlos "
    "melden usb stick gruppe"
)
MIXTURES = (
    Mixture(WHOLE_TEXT, FOUND_AT, veto=RIGHT, confidence=0.7),
    Mixture(GOT, HAND_OUT, veto=RIGHT, confidence=0.7),
    Mixture(FILMED, SHOW, veto=_OWN_SHOW, confidence=0.75),
    Mixture(LYRICS, FROM_HIT, veto=RIGHT, confidence=0.7),
    Mixture(UNASKED, PIECE, veto=_OWN_WORK, confidence=0.7, reach=1),
    Mixture(PIECE, UNASKED, veto=_OWN_WORK, confidence=0.7, reach=1),
    Mixture(STREAM, MATCH, veto=_FAIR_STREAM, confidence=0.65),
    Mixture(FULL, HELPED, veto=_OWN_WORK, confidence=0.7),
    Mixture(TAKE, WORK, SOURCE, veto=RIGHT, confidence=0.7),
    Mixture(UNKNOWN, confidence=0.8),
    Mixture(UPLOAD, SHOW, veto=_OWN_SHOW, confidence=0.7),
    Mixture(LAID, SOUND, veto=_FREE_SOUND, confidence=0.7),
)
