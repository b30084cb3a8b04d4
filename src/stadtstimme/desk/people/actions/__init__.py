"""Changing persons, roles, departments and responsibilities."""

from .departments import change_department, create_department
from .mail import choose_mail
from .persons import change_person, create_person, deactivate_person, reactivate_person, remove_second_factor
from .responsibilities import (
    ResponsibilityData,
    change_responsibility,
    create_responsibility,
    retire_responsibility,
)
from .roles import assign_role, withdraw_role

__all__ = [
    "ResponsibilityData",
    "assign_role",
    "change_department",
    "change_person",
    "change_responsibility",
    "choose_mail",
    "create_department",
    "create_person",
    "create_responsibility",
    "deactivate_person",
    "reactivate_person",
    "remove_second_factor",
    "retire_responsibility",
    "withdraw_role",
]
