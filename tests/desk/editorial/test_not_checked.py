"""A kind that could not be checked holds a release like what it could have found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from stadtstimme.checker.rule import Context, Hit
from stadtstimme.checker.rules import rules
from stadtstimme.desk.core.errors import Invalid
from stadtstimme.desk.editorial.models import Post

from ..world import World
from .scenes import CALM, decide, fresh, step_of, submitted

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("kind", "held"), [("credential", True), ("shouting", False)])
def test_a_rule_that_could_not_check_holds_like_what_it_could_have_found(
    world: World, monkeypatch: pytest.MonkeyPatch, kind: str, held: bool
) -> None:
    def crash(_context: Context) -> list[Hit]:
        raise RuntimeError

    broken = rules() | {kind: replace(rules()[kind], check=crash)}
    monkeypatch.setattr("stadtstimme.checker.engine.rules", lambda: broken)
    post = submitted(world, CALM)
    if not held:
        decide(world.bernd, step_of(post))
        assert fresh(post).state == Post.State.APPROVED
        return
    with pytest.raises(Invalid) as refused:
        decide(world.bernd, step_of(post))
    assert refused.value.field == "findings"
    assert fresh(post).state == Post.State.SUBMITTED
