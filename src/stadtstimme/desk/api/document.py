"""The interface as a whole: its routers, what becomes of errors, and its OpenAPI 3.1 document."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.operation import Operation

from ..core.errors import ActionError, Conflict, Invalid, NotAllowed
from .problems import MEDIA_TYPE, ApiError, problem_for
from .routes import audit, channels, check, decisions, dialogue, posts, versions, webhooks
from .validation import field_problems

VERSION = "1.0"
PROBLEM = {"$ref": "#/components/schemas/Problem"}
DESCRIPTION = (
    "The desk for other programs. Each request needs a token (`Authorization: Bearer …`) that a person made in the desk; the "
    "person's roles decide what it may do, its scopes narrow that. Every error is application/problem+json (RFC 9457) with a "
    "stable `type`; any operation may besides answer 500 that way. `Accept-Language: en` gives English sentences."
)


class Interface(NinjaAPI):
    """NinjaAPI with our names of operations and problems in its document."""

    def get_openapi_operation_id(self, operation: Operation) -> str:
        """The name of the function, which is the name of its address as well."""
        return operation.view_func.__name__

    def get_openapi_schema(self, **_more: Any) -> Any:
        """The document, made once."""
        return self._document

    @cached_property
    def _document(self) -> Any:
        document = super().get_openapi_schema()
        for path in document["paths"].values():
            for operation in path.values():
                for status, answer in operation["responses"].items():
                    _correct_media_type(operation["operationId"], int(status), answer)
        return document


def _correct_media_type(name: str, status: int, answer: dict[str, Any]) -> None:
    content = answer.get("content", {}).get("application/json")
    if content is None:
        return
    if content["schema"] == PROBLEM:
        answer["content"] = {MEDIA_TYPE: content}
    elif name == "export_trail":
        answer["content"] = {audit.MEDIA_TYPE: content}
    if status == 429:
        answer["headers"] = {"Retry-After": {"schema": {"type": "integer"}, "description": "Seconds to wait."}}


api = Interface(
    title="Stadtstimme",
    version=VERSION,
    description=DESCRIPTION,
    # Its page would load scripts from elsewhere; the document alone says it all.
    docs_url=None,
    urls_namespace="rest",
)
for part in (check, posts, versions, decisions, channels, dialogue, audit, webhooks):
    api.add_router("", part.router)


@api.exception_handler(ApiError)
def _api_error(_request: HttpRequest, error: ApiError) -> HttpResponse:
    return error.response()


@api.exception_handler(ActionError)
def _action_error(_request: HttpRequest, error: ActionError) -> HttpResponse:
    """What an action refused, with its own sentence."""
    if isinstance(error, Invalid):
        told = {"field": f"body.{error.field}" if error.field else "", "code": "refused", "message": str(error)}
        return ApiError("invalid", str(error), errors=[told]).response()
    code = {NotAllowed: "not-allowed", Conflict: "conflict"}
    found = next((name for kind, name in code.items() if isinstance(error, kind)), "bad-request")
    return ApiError(found, str(error)).response()


@api.exception_handler(Http404)
def _not_found(_request: HttpRequest, _error: Http404) -> HttpResponse:
    return ApiError("not-found").response()


@api.exception_handler(ValidationError)
def _validation_error(_request: HttpRequest, error: ValidationError) -> HttpResponse:
    return ApiError("invalid", errors=field_problems(error.errors)).response()


@api.exception_handler(HttpError)
def _http_error(_request: HttpRequest, error: HttpError) -> HttpResponse:
    return (ApiError("unreadable") if error.status_code == 400 else problem_for(error.status_code)).response()
