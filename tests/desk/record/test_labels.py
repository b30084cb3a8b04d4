"""Those who read the trail first are no programmers: every action has words."""

from __future__ import annotations

import re
from pathlib import Path

import stadtstimme.desk
from stadtstimme.desk.record.labels import ACTIONS, DATA, OBJECTS

ACTION = re.compile(r'record_event\([^"\n]*\s*[^"\n]*"((?:channels|dialogue|editorial|media|people|record)\.[a-z_]+)"')
SOURCES = Path(stadtstimme.desk.__file__).parent.rglob("actions/*.py")


def test_every_recorded_action_has_words() -> None:
    recorded = {name for path in SOURCES for name in ACTION.findall(path.read_text(encoding="utf-8"))}
    assert len(recorded) > 30
    assert recorded - set(ACTIONS) == set()


def test_what_the_trail_tells_of_comments_has_words() -> None:
    assert {"dialogue.comment_shown", "dialogue.comment_hidden"} <= set(ACTIONS)
    assert {"dialogue.comment", "dialogue.question", "dialogue.answer"} <= set(OBJECTS)
    assert "questions" in DATA
