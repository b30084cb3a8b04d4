"""A connection and a delivery hold what the network said, in German."""

from __future__ import annotations

from ...networks.english import SENTENCES
from ..core.saying import keep_sentences

keep_sentences(SENTENCES)
