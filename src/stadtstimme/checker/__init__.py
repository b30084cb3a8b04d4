"""The guidelines as code. Standard library only: the same files run on the server and in the browser.

    from stadtstimme.checker import Statement, check
    report = check(Statement("Unser Passwort ist Sommer2026."))
    report.holds_release  # True

docs/checker/README.md leads on.
"""

from .engine import check
from .finding import Advice, Finding, Question, Report, Severity
from .guideline import GuidelineError, load_guideline, read_guideline
from .guideline_data import Clause, Guideline
from .statement import AiText, Media, Statement, StatementError

__all__ = [
    "Advice",
    "AiText",
    "Clause",
    "Finding",
    "Guideline",
    "GuidelineError",
    "Media",
    "Question",
    "Report",
    "Severity",
    "Statement",
    "StatementError",
    "check",
    "load_guideline",
    "read_guideline",
]
