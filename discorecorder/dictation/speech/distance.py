"""How far what was heard is from what was said, item by item: words or phones."""

from __future__ import annotations

from operator import ne

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def distance(
    said: Sequence[str], heard: Sequence[str], cost: Callable[[str, str], float] = ne, alone: float = 1
) -> float:
    """Return what it costs at least to make of what was said what was heard.

    ``cost`` is that of hearing one for another, 0 for the same; ``alone`` that of one too many or too few.
    """
    row = [at * alone for at in range(len(heard) + 1)]
    for one in said:
        before, row = row, [row[0] + alone]
        for at, other in enumerate(heard):
            row.append(min(before[at] + cost(one, other), before[at + 1] + alone, row[at] + alone))
    return row[-1]
