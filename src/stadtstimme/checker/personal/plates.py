"""Number plates, by the table of districts. Source: Fahrzeug-Zulassungsverordnung, list of distinguishing signs."""

from __future__ import annotations

from collections.abc import Iterator

from ..guideline_data import Office
from ..pattern import Pattern, rx, words
from ..text import Text
from .found import Found

PREFIXES = words(
    "A AA AB ABG ABI AC AE AH AIB AIC AK ALF ALZ AM AN ANA ANG ANK AÖ AP APD ARN ART AS ASL ASZ AT AU AUR AW AZ AZE B BA BAD BAR BB "
    "BBG BBL BC BCH BE BED BER BF BGD BGL BH BI BID BIN BIR BIT BIW BK BKS BL BLB BLK BM BN BNA BO BÖ BOG BOH BOR "
    "BOT BRA BRB BRG BRI BRK BRL BRV BS BSB BSK BT BTF BÜD BUL BÜR BÜS BÜZ BZ BZA C CA CAS CB CE CHA CLP CLZ CO COC COE CR CUX CW D DA "
    "DAH DAN DAU DBR DD DE DEG DEL DGF DH DI DIL DIN DIZ DKB DL DLG DM DN DO DON DU DÜW DW DZ E EA EB EBE EBN EBS ECK ED "
    "EE EF EG EH EI EIC EIL EIN EIS EL EM EMD EMS EN ER ERB ERH ERK ERZ ES ESB ESW EU EUT EW F FB FD FDB FDS FEU FF FFB FG FH FI FKB "
    "FL FLÖ FN FO FOR FR FRG FRI FRW FS FT FTL FÜ FÜS FW FZ G GA GAN GAP GC GD GDB GE GEL GEM GEO GER GF GG GHA GHC GI GK GL GLA GM "
    "GMN GN "
    "GNT GÖ GOA GOH GP GR GRA GRH GRI GRM GRZ GS GT GTH GÜ GUB GUN GV GVM GW GZ H HA HAB HAL HAM HAS HB HBN HBS HC HCH HD HDH HDL HE "
    "HEB HEF HEI HEL HER HET HF HG HGN HGW HH HHM HI HIG HIP HK HL HM HMÜ HN HO HOG HOH HOL HOM HOR HÖS HOT HP HR HRO HS HSK HST HU "
    "HUN HUS HV HVL HWI "
    "HX HY HZ IGB IK IL ILL IN IZ J JB JE JL JÜL K KA KAR KB KC KE KEH KEL KEM KF KG KH KI KIB KK KL KLE KLZ KM KN KO KÖN KÖT KÖZ KR "
    "KRU KS KT KU KÜN KUS KW KY KYF L LA LAN LAU LB LBS LBZ LC LD LDK LDS LEO LER LEV LF LG LH LI LIB LIF LIN LIP LL LM LN LÖ LÖB LOS "
    "LP LR LRO LSA LSN LSZ LÜN LUP LWL M MA MAB MAI MAK MAL MAR MB "
    "MC MD ME MED MEG MEI MEK MEL MER MET MG MGH MGN MH MHL MI MIL MK MKK ML MM MN MO MOD MOL MON MOS MQ MR MS MSE MSH MSP MST MTK MTL "
    "MÜ MÜB MÜL MÜN MÜR MVL MW MY MYK MZ MZG N NAB NAI NAU NB ND NDH NE NEA NEB NEC NEN NES NEU NEW NF NH NI NK NL NM NMB NMS NÖ NOH "
    "NOL NOM NOR NP NR NRW NT NU NVP NW NWM NY NZ OA OAL OB OBB OBG OC OCH OD "
    "OE OF OG OH OHA ÖHR OHV OHZ OK OL OP OPR OR OS OSL OTW OVI OVL OVP OZ P PA PAF PAN PAR PB PCH PE PEG PER PF PI PIR PL PLÖ PM PN "
    "PR PRÜ PS PW PZ QFT QLB R RA RC RD RDG RE REG REH REI RG RH RI RID RIE RL RM RN RO ROD ROF ROK ROL ROS ROT ROW RP RPL RS RSL RT "
    "RU RÜD RÜG RV RW RY RZ S SAB SAD SAL SAN SAW SB SBG SBK SC SCZ SDH SDL SDT SE SEB SEE SEF SEL SFB "
    "SFT SG SGH SH SHA SHG SHK SHL SI SIG SIM SK SL SLE SLF SLK SLN SLS SLÜ SLZ SM SMÜ SN SO SOB SOG SOK SÖM SON SP SPB SPN SR SRB SRO "
    "ST STA STB STD STE STL STO SU SUL SÜW SW SWA SY SZ SZB TBB TDO TE TET TF TG TIR TO TÖL TP TR TS TT TÜ TÜN TUT UE UEM UER UFF UH "
    "UL UM UN USI V VAI VB VEC VER VG VIB VIE VIT VK VOH VR VS W WA WAF WAK WAN WAR WAT WB WBS WDA "
    "WE WEL WEN WER WES WF WG WHV WI WIL WIS WIT WIV WIZ WK WL WLG WM WMS WN WND WO WOB WOH WOL WOR WOS WR WRN WS WSF WST WSW WT WTL "
    "WTM WÜ WUG WÜM WUN WUR WW WZ WZL X Y Z ZE ZEL ZI ZIG ZP ZR ZS ZW ZZ"
)
_SHAPE = rx(
    r"(?<![\w-])(?P<prefix>[A-ZÄÖÜ]{1,3})(?P<gap>[ :·-]{1,2})(?P<letters>[A-Z]{1,2})[ "
    r"-]?(?P<digits>[1-9]\d{0,3})(?P<kind>[EH])?(?![\w]|[.,/-]\d)"
)
_LABELLED = rx(
    r"\b(?:kennzeichen|nummernschild|kfz|autonummer|auto mit|"
    r"wagen mit)[\w ]{0,20}?:?\s?(?P<plate>(?P<prefix>[a-zäöü]{1,3})[ :-]{0,2}(?P<letters>[a-z]{1,2})[ "
    r":-]{0,2}(?P<digits>[1-9]\d{0,3}))(?!\w)"
)
_SMALL = Pattern(
    "auto|wagen|pkw|lkw|transporter|kombi|suv|fahrer|park|halter|audi|bmw|vw|golf|mercedes|opel|ford|porsche|tesla|roller|motorrad|"
    "sprinter|bulli|anhänger|wohnmobil|kennzeichen|nummernschild",
    r"(?<![\w-])(?P<prefix>[a-zäöü]{1,3})[-:](?P<letters>[a-z]{1,2})[ -]{0,2}(?P<digits>[1-9]\d{1,3})[eh]?(?![\w]|[.,/-]\d)",
)
_CAR = rx(
    r"\b(?:kennzeichen|nummernschild\w*|kfz|auto|wagen|pkw|lkw|transporter|kombi|suv|fahrer\w*|parkt|parkte|geparkt|halter\w*|audi|bmw|"
    r"vw|golf|mercedes|opel|ford|porsche|tesla|roller|motorrad|kastenwagen|sprinter|falschparker\w*|steht (?:immer|seit|ständig)|"
    r"unfall\w*|bulli|anhänger|wohnmobil|taxi)\b"
)
_VEHICLE = rx(
    r"\b(?:kennzeichen|nummernschild|auto|wagen|pkw|lkw|transporter|kombi|suv|audi|bmw|vw|golf|polo|passat|mercedes|opel|corsa|astra|ford|"
    r"fiesta|focus|porsche|tesla|skoda|seat|fiat|renault|peugeot|citroën|toyota|mazda|hyundai|kia|volvo|dacia|nissan|smart|roller|"
    r"motorrad|sprinter|bulli|anhänger|wohnmobil|cabrio|kastenwagen)(?: mit(?: dem)?(?: kennzeichen)?)?[ ,(:]{1,3}$"
)
"""Behind these words even a prefix that no district has is a plate: a mistyped one leads to its holder as well."""
_OTHER = rx(
    r"(?:\b(?:linie|bus|bahn|bebauungsplan|b-plan|plan|raum|zimmer|vorlage|drucksache|din|iso|en|norm|baugebiet|gewerbegebiet|saal|"
    r"halle|gebäude|block|modell|typ|merkzeichen|version|klasse|aktenzeichen|az|paragraf|gleis|tor|stand|bstr|bauabschnitt|parzelle|"
    r"flurstück|artikel|nr)\.?[ :]{1,2}(?:\w{1,3}[ -])?)$"
)
_EXAMPLE = rx(r"\b(?:wunschkennzeichen|zum beispiel|z\. ?b\.|beispielsweise|muster\w*|etwa|reservier\w*)\b")

_ON_OFFER = rx(r"\b(?:kennzeichen wie|reservier(?:en|t|ung|bar)|zum beispiel|z\. ?b\.|beispielsweise)(?!\w)")


def plates(text: Text, office: Office) -> Iterator[Found]:
    """Plates of the table or of the office's own list. Without a word about cars, the shape must be unmistakable."""
    known = {plate.upper() for plate in office.plates}
    for match in _SHAPE.near_digits(text, folded=False):
        prefix, size = match["prefix"], len(match["prefix"]) + len(match["letters"]) + len(match["digits"])
        before = text.folded[max(0, match.start() - 25) : match.start()]
        if (prefix not in PREFIXES and prefix not in known and not _VEHICLE.search(before)) or size > 8:
            continue
        start, end = text.sentence_at(match.start())
        if _OTHER.search(before) or _EXAMPLE.search(text.folded, start, end):
            continue
        car = bool(_CAR.search(text.folded, start, end))
        if car or (match["gap"] == "-" and size >= 5 and len(prefix) > 1):
            yield Found(match.start(), match.end(), "plate", 0.95 if car else 0.8)
    for match in _SMALL.find(text):
        if match["prefix"].upper() in PREFIXES and not _OTHER.search(
            text.folded, max(0, match.start() - 25), match.start()
        ):
            yield Found(*match.span(), "plate", 0.85)
    for match in _LABELLED.near_digits(text):
        if _ON_OFFER.search(text.folded, *text.sentence_at(match.start())):
            continue
        if match["prefix"].upper() in PREFIXES or match["prefix"].upper() in known:
            yield Found(match.start("plate"), match.end("plate"), "plate", 0.9)
