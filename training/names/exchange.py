"""Clusters of words that follow and precede the same clusters, from the pool: exchange, then Brown's merges of whole clusters.

A word moves to the cluster in which the pairs of clusters become likeliest, the most frequent word first, a few rounds long. Then the two
clusters whose merging costs least become one, over and over. No dice: the same pool gives the same clusters.
Sources: Martin, Liermann, Ney 1998 (exchange); Brown and others 1992 (merges).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

ROUNDS = 5
_FORMS = 4
"""Further clusters that nothing leaves: the end of a sentence; rare words in capitals, in small letters, and anything else that is rare."""

Neighbours = tuple[np.ndarray, np.ndarray]
"""Words beside one, and how often each stands there."""


def exchanged(sentences: Sequence[Sequence[str]], number: int, least: int) -> dict[str, int]:
    """The cluster (1 to `number`) of each word that occurs at least so often."""
    words = _frequent(sentences, least)
    exchange = _Exchange(_pairs(sentences, {word: at for at, word in enumerate(words)}), len(words), number)
    for _ in range(ROUNDS):
        for word in range(len(words)):
            exchange.move(word)
    return {word: int(exchange.of[at]) + 1 for at, word in enumerate(words)}


def merged(sentences: Sequence[Sequence[str]], clusters: Mapping[str, int], wanted: int) -> list[int]:
    """For each cluster, from 0 (none) on, to which of so many larger ones it belongs (1 to `wanted`), 0 for 0."""
    number = max(clusters.values())
    counts = np.zeros((number + _FORMS, number + _FORMS))
    for (before, word), times in _pairs(sentences, {word: one - 1 for word, one in clusters.items()}, number).items():
        counts[before, word] += times
    groups = [[at] for at in range(number)]
    while len(groups) > wanted:
        first, second = _cheapest(counts, len(groups))
        for axis in (0, 1):
            counts = _together(counts, first, second, axis)
        groups[first] += groups.pop(second)
    place = {cluster: group for group, members in enumerate(groups) for cluster in members}
    return [0, *(place[cluster] + 1 for cluster in range(number))]


def _frequent(sentences: Iterable[Sequence[str]], least: int) -> list[str]:
    counted = Counter(word for words in sentences for word in words)
    return sorted((word for word in counted if counted[word] >= least), key=lambda word: (-counted[word], word))


def _pairs(
    sentences: Iterable[Sequence[str]], known: Mapping[str, int], number: int | None = None
) -> Counter[tuple[int, int]]:
    """How often each follows each; the forms of rare words are counted from `number` on, else from the number of words on."""
    end = len(known) if number is None else number
    found: Counter[tuple[int, int]] = Counter()
    for words in sentences:
        before = end
        for word in words:
            here = known.get(word)
            if here is None:
                here = end + (1 if word[:1].isupper() else 2 if word[:1].islower() else 3)
            found[before, here] += 1
            before = here
        found[before, end] += 1
    return found


class _Exchange:
    """The clusters of words, and how often each cluster follows each."""

    def __init__(self, pairs: Mapping[tuple[int, int], int], words: int, number: int) -> None:
        self.number = number
        self.of = np.array([*(at % number for at in range(words)), *range(number, number + _FORMS)])
        before: list[list[tuple[int, int]]] = [[] for _ in self.of]
        behind: list[list[tuple[int, int]]] = [[] for _ in self.of]
        self._twice, self._times = np.zeros(len(self.of), int), np.zeros(len(self.of), int)
        self._counts = np.zeros((number + _FORMS, number + _FORMS), int)
        for (left, right), times in sorted(pairs.items()):
            self._counts[self.of[left], self.of[right]] += times
            self._times[left] += times
            if left == right:
                self._twice[left] = times
            else:
                behind[left].append((right, times))
                before[right].append((left, times))
        self._sizes = self._counts.sum(1)
        self._before, self._behind = _arrays(before), _arrays(behind)
        every = np.arange(1, self._sizes.sum() + 1, dtype=float)
        self._weigh = np.concatenate([[0.0], every * np.log(every)])
        """n log n for every count there can be."""

    def move(self, word: int) -> None:
        """Put the word where the pairs of clusters become likeliest; where it gains nothing it stays."""
        old = int(self.of[word])
        behind, before = self._clusters(self._behind[word]), self._clusters(self._before[word])
        self._add(word, old, behind, before, -1)
        gains = self._gains(word, behind, before)
        best = int(gains.argmax())
        new = best if gains[best] > gains[old] + 1e-9 else old
        self.of[word] = new
        self._add(word, new, behind, before, 1)

    def _clusters(self, neighbours: Neighbours) -> Neighbours:
        words, times = neighbours
        clusters, place = np.unique(self.of[words], return_inverse=True)
        return clusters, np.bincount(place, times, len(clusters)).astype(int)

    def _add(self, word: int, cluster: int, behind: Neighbours, before: Neighbours, sign: int) -> None:
        self._counts[cluster, behind[0]] += sign * behind[1]
        self._counts[before[0], cluster] += sign * before[1]
        self._counts[cluster, cluster] += sign * self._twice[word]
        self._sizes[cluster] += sign * self._times[word]

    def _gains(self, word: int, behind: Neighbours, before: Neighbours) -> np.ndarray:
        """What each cluster gains by the word, which is in none now. A cluster's pairs with itself are counted apart."""
        weigh, number, counts = self._weigh, self.number, self._counts
        own = np.zeros(number, int)
        gains = np.zeros(number)
        for (clusters, times), table in ((behind, counts), (before, counts.T)):
            there = table[:number, clusters]
            more = weigh[there + times] - weigh[there]
            inside = np.nonzero(clusters < number)[0]
            gains += more.sum(1)
            gains[clusters[inside]] -= more[clusters[inside], inside]
            own[clusters[inside]] += times[inside]
        itself, sizes = counts.diagonal()[:number], self._sizes[:number]
        gains += weigh[itself + own + self._twice[word]] - weigh[itself]
        return gains - 2 * (weigh[sizes + self._times[word]] - weigh[sizes])


def _arrays(lists: Iterable[Sequence[tuple[int, int]]]) -> list[Neighbours]:
    return [(np.array([word for word, _ in one], int), np.array([times for _, times in one], int)) for one in lists]


def _weighed(counts: np.ndarray) -> np.ndarray:
    return counts * np.log(np.maximum(counts, 1))


def _together(counts: np.ndarray, first: int, second: int, axis: int) -> np.ndarray:
    """The table with two rows (or columns) as one."""
    both = np.delete(counts, second, axis)
    at = (first, slice(None)) if axis == 0 else (slice(None), first)
    both[at] += counts.take(second, axis)
    return both


def _cheapest(counts: np.ndarray, number: int) -> tuple[int, int]:
    """The two of the first so many clusters whose merging leaves the pairs likeliest."""
    weighed, sizes = _weighed(counts), counts.sum(1)
    whole = weighed.sum(1) + weighed.sum(0) - 2 * _weighed(sizes)
    best, found = -np.inf, (0, 1)
    for first in range(number - 1):
        others = np.arange(first + 1, number)
        rows, columns = _weighed(counts[first] + counts[others]), _weighed(counts[:, [first]] + counts[:, others])
        line = np.arange(len(others))
        twice = rows[line, first] + rows[line, others] + columns[first, line] + columns[others, line]
        old = weighed[first, first] + weighed[first, others] + weighed[others, first] + weighed[others, others]
        corner = counts[first, first] + counts[first, others] + counts[others, first] + counts[others, others]
        gains = rows.sum(1) + columns.sum(0) - twice + _weighed(corner) - 2 * _weighed(sizes[first] + sizes[others])
        gains += old - whole[first] - whole[others]
        if gains.max() > best:
            best, found = float(gains.max()), (first, int(others[gains.argmax()]))
    return found
