"""What all models share, paging, and the shape of an error."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from ...core.paging import Page, is_cursor, page_of
from ..problems import ApiError

LARGEST_PAGE = 100
TEXT_MAX = 100_000


def _without_nul(value: str) -> str:
    if "\0" in value:
        raise PydanticCustomError("nul", "no NUL characters")
    return value


def _in_a_calendar(value: dt.datetime) -> dt.datetime:
    # Near the ends of time, the way into another time zone leads over the edge.
    if not 1970 <= value.year < 9000:
        raise PydanticCustomError("datetime_far", "no such time")
    # PostgreSQL takes no offset of 16 hours and more, which ISO 8601 allows.
    return value.astimezone(dt.UTC)


def _only_text(value: object) -> object:
    # pydantic would take a number for seconds since 1970.
    if not isinstance(value, str):
        raise PydanticCustomError("string_type", "a text is needed")
    return value


def words(longest: int, *, shortest: int = 0) -> Any:
    """A text of so many characters, without the one that databases do not take."""
    return Annotated[str, Field(min_length=shortest or None, max_length=longest), AfterValidator(_without_nul)]


Moment = Annotated[
    AwareDatetime, BeforeValidator(_only_text, json_schema_input_type=AwareDatetime), AfterValidator(_in_a_calendar)
]
Day = Annotated[dt.date, BeforeValidator(_only_text, json_schema_input_type=dt.date)]
Flag = Annotated[bool, Field(strict=True)]
Limit = Annotated[int, Field(ge=1, le=LARGEST_PAGE, description="How many at most.")]
Cursor = Annotated[str | None, Field(description="`next_cursor` of the page before; opaque.", max_length=600)]
Number = Annotated[int, Field(ge=1, le=2**63 - 1, strict=True)]


class In(BaseModel):
    """What a program sends: an unknown member is an error, so that no typing mistake goes unnoticed."""

    model_config = ConfigDict(extra="forbid")


class Out(BaseModel):
    """What a program gets. Members may be added later; a program has to pass over those it does not know."""

    model_config = ConfigDict(frozen=True)


class FieldProblem(Out):
    """One thing that is wrong with the input: where (a path such as `body.title`), what, and a code for programs."""

    field: str
    code: str
    message: str


class Problem(Out):
    """An error (RFC 9457). `type` is stable; `title` and `detail` are in the language of Accept-Language, else German."""

    model_config = ConfigDict(frozen=True, extra="allow")

    type: str
    title: str
    status: int
    detail: str
    errors: list[FieldProblem] = []


def paged(rows: QuerySet[Any], *, order: tuple[str, ...], cursor: str | None, limit: int) -> Page[Any]:
    """One page. A cursor that leads nowhere is an error here: a program that began anew unnoticed would never end."""
    if cursor is not None and not is_cursor(cursor, rows, order):
        raise invalid("query.cursor", _("Diese Marke führt zu keiner Seite."))
    return page_of(rows, order=order, cursor=cursor, size=limit)


def invalid(field: str, message: str, code: str = "refused") -> ApiError:
    """422 with one thing that is wrong."""
    return ApiError("invalid", message, errors=[{"field": field, "code": code, "message": message}])
