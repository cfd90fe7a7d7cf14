"""A grammar as a recogniser walks it: states, and the words that lead from one to the next, as few as can be.

The rules are written as the JSpeech Grammar Format writes them: ``a | b``, ``[a]`` may be left out, ``(a b)``,
``<rule>`` another rule, ``/0.1/`` in front of a word its weight. A recogniser that is given such rules
needs half a minute to work out where it can be after each word; here that is a few tens of milliseconds.
"""

from __future__ import annotations

from functools import lru_cache

from discorecorder.model.values import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Label = tuple[str, float]

_SIGNS = "()[]|"


class Automaton(Value):
    """What can be said, word by word: it begins in state 0.

    ``arcs`` are (from, to, weight, word), the word empty where nothing is said; ``ends`` the states in which all is
    said.
    """

    count: int
    arcs: tuple[tuple[int, int, float, str], ...]
    ends: tuple[int, ...]

    @property
    def words(self) -> set[str]:
        """The words that can be said."""
        return {word for _, _, _, word in self.arcs if word}

    def accepts(self, words: str) -> bool:
        """Return whether these words, between spaces, are said by the grammar from beginning to end."""
        following = _following(self)
        at = {0}
        for word in [*words.split(), ""]:
            waiting = list(at)
            while waiting:
                for to in following[waiting.pop()].get("", ()):
                    if to not in at:
                        at.add(to)
                        waiting.append(to)
            if word:
                at = {to for state in at for to in following[state].get(word, ())}
        return not at.isdisjoint(self.ends)


@lru_cache(maxsize=8)
def _following(grammar: Automaton) -> list[dict[str, list[int]]]:
    following: list[dict[str, list[int]]] = [{} for _ in range(grammar.count)]
    for start, to, _, word in grammar.arcs:
        following[start].setdefault(word, []).append(to)
    return following


class _Network:
    """States that words lead between, or nothing at all (the empty word)."""

    def __init__(self, rules: Mapping[str, str]) -> None:
        self.rules = {name: _pieces(text) for name, text in rules.items()}
        self.silent: list[list[int]] = []
        self.spoken: list[list[tuple[Label, int]]] = []
        self.end = -1
        self._closures: dict[int, frozenset[int]] = {}

    def state(self) -> int:
        self.silent.append([])
        self.spoken.append([])
        return len(self.silent) - 1

    def rule(self, name: str, start: int) -> int:
        end, at = self.ways(self.rules[name], 0, start)
        assert at == len(self.rules[name]), f"the rule {name} ends with a bracket that was not opened"
        return end

    def ways(self, pieces: list[str], at: int, start: int) -> tuple[int, int]:
        """Add alternatives from a state on; return the state behind them, and the place in the rule."""
        end = self.state()
        here = self.branch(start)
        while at < len(pieces) and pieces[at] not in ")]":
            if pieces[at] == "|":
                self.silent[here].append(end)
                here, at = self.branch(start), at + 1
            else:
                here, at = self.one(pieces, at, here)
        self.silent[here].append(end)
        return end, at

    def branch(self, start: int) -> int:
        here = self.state()
        self.silent[start].append(here)
        return here

    def one(self, pieces: list[str], at: int, start: int) -> tuple[int, int]:
        piece = pieces[at]
        if piece in "([":
            end, at = self.ways(pieces, at + 1, start)
            if piece == "[":
                self.silent[start].append(end)
        elif piece.startswith("<"):
            start = self.branch(start)
            end = self.rule(piece[1:-1], start)
        else:
            weight = 1.0
            if piece.startswith("/"):
                weight, at = float(piece.strip("/")), at + 1
            end = self.state()
            self.spoken[start].append(((pieces[at], weight), end))
        return end, at + 1

    def closure(self, states: Iterable[int]) -> frozenset[int]:
        """Return the states that are reached from some by saying nothing; only those from which a word leads matter."""
        return frozenset().union(*(self._reached(state) for state in states))

    def _reached(self, state: int) -> frozenset[int]:
        known = self._closures.get(state)
        if known is None:
            found, waiting = {state}, [state]
            while waiting:
                for to in self.silent[waiting.pop()]:
                    if to not in found:
                        found.add(to)
                        waiting.append(to)
            known = frozenset(one for one in found if self.spoken[one] or one == self.end)
            self._closures[state] = known
        return known


def words_of(rules: Mapping[str, str]) -> set[str]:
    """Return the words of rules."""
    pieces = {piece for text in rules.values() for piece in _pieces(text)}
    return {piece for piece in pieces if piece[0] not in f"{_SIGNS}</"}


def _pieces(text: str) -> list[str]:
    for sign in _SIGNS:
        text = text.replace(sign, f" {sign} ")
    return text.split()


def automaton(rules: Mapping[str, str], public: str) -> Automaton:
    """Return what a rule says, and the rules that it names, with as few states as can be."""
    network = _Network(rules)
    network.end = network.rule(public, network.state())
    steps, ends = _determined(network)
    classes = _alike(steps, ends)
    arcs = {
        (classes[at], classes[to], weight, word) for at, row in enumerate(steps) for (word, weight), to in row.items()
    }
    return Automaton(max(classes) + 1, tuple(sorted(arcs)), tuple(sorted({classes[at] for at in ends})))


def _determined(network: _Network) -> tuple[list[dict[Label, int]], set[int]]:
    """Return where each word leads from each state, with one state for all in which one can be at once."""
    first = network.closure([0])
    numbers = {first: 0}
    steps: list[dict[Label, int]] = []
    waiting = [first]
    while len(steps) < len(waiting):
        here = waiting[len(steps)]
        reached: dict[Label, set[int]] = {}
        for state in here:
            for label, to in network.spoken[state]:
                reached.setdefault(label, set()).add(to)
        row: dict[Label, int] = {}
        for label, states in reached.items():
            there = network.closure(states)
            if there not in numbers:
                numbers[there] = len(waiting)
                waiting.append(there)
            row[label] = numbers[there]
        steps.append(row)
    return steps, {number for states, number in numbers.items() if network.end in states}


def _alike(steps: list[dict[Label, int]], ends: set[int]) -> list[int]:
    """Return for each state the number of its class: states from which the same can be said are one; the first is 0."""
    classes = [int(at in ends) for at in range(len(steps))]
    count = 0
    while True:
        signs: dict[object, int] = {}
        told = [
            (classes[at], frozenset((label, classes[to]) for label, to in row.items())) for at, row in enumerate(steps)
        ]
        classes = [signs.setdefault(sign, len(signs)) for sign in told]
        if len(signs) == count:
            return classes
        count = len(signs)


def joined(
    parts: Mapping[str, Automaton], first: Mapping[str, float], then: Mapping[str, Mapping[str, float]]
) -> Automaton:
    """Return parts said one after the other, each with its weight: first one of ``first``, then what ``then`` names.

    Behind each part nothing more may be said as well; its weight is 1.
    """
    begins: dict[str, int] = {}
    count = 2
    for name, part in parts.items():
        begins[name], count = count, count + part.count
    arcs = [(0, begins[name], weight, "") for name, weight in first.items()]
    for name, part in parts.items():
        base = begins[name]
        arcs += [(base + start, base + to, weight, word) for start, to, weight, word in part.arcs]
        for end in part.ends:
            arcs += [(base + end, 1, 1.0, "")]
            arcs += [(base + end, begins[after], weight, "") for after, weight in then.get(name, {}).items()]
    return Automaton(count, tuple(arcs), (1,))
