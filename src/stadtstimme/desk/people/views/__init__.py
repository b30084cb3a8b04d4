"""Pages of the administration."""

from .departments import department, departments
from .mail import mail
from .persons import assign, deactivate, new_person, overview, person, reactivate, remove_second_factor, withdraw
from .responsibilities import new_responsibility, responsibilities, responsibility, retire

__all__ = [
    "assign",
    "deactivate",
    "department",
    "departments",
    "mail",
    "new_person",
    "new_responsibility",
    "overview",
    "person",
    "reactivate",
    "remove_second_factor",
    "responsibilities",
    "responsibility",
    "retire",
    "withdraw",
]
