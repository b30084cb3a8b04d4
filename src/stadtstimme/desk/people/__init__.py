"""Persons, departments, roles, responsibilities and deputies, sign-in."""
