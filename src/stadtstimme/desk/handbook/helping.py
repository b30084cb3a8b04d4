"""Who helps: places by their function, from the guideline file; where it names none, those of the installation."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _

from ...checker import Clause, Guideline
from ...duties import serves
from .reading import Said, said


@dataclass(frozen=True)
class Place:
    """One place with its function mailbox; never a person. `about` says with what it helps."""

    id: str
    name: Said
    about: Said
    mail: str


@serves("M2", how="register")
def places(guideline: Guideline, language: str) -> list[Place]:
    """Every place that helps, the first is the one for everything else."""
    found = [
        Place(one.id, said(one.name, one.name_en, language), said(one.about, one.about_en, language), one.mail)
        for one in guideline.reading.help
    ]
    return found or _of_the_installation(guideline, language)


def _of_the_installation(guideline: Guideline, language: str) -> list[Place]:
    house = settings.INSTALLATION
    press = house.press_mail or guideline.office.press_office or house.contact_mail
    return [
        Place("", Said(_("Onlineteam"), language), Said(_("bei allen Fragen"), language), house.contact_mail),
        Place("", Said(_("Pressestelle"), language), Said(_("wenn die Presse fragt"), language), press),
    ]


def places_for(clause: Clause, every: list[Place]) -> list[Place]:
    """Those who help with this clause: the ones it names, else the first."""
    return [one for one in every if one.id in clause.help] or every[:1]
