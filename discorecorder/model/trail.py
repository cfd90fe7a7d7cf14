"""A sequence that only grows: each step is a new value, and all steps share one list.

Adding to the newest step takes the same time whatever its length; adding to an older step copies it first, so no
step ever changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar, overload

Item = TypeVar("Item")


class Trail(Sequence[Item], Generic[Item]):
    """A read-only sequence; ``plus`` returns the next, one item longer."""

    __slots__ = ("_grown", "_length")

    def __init__(self, items: Iterable[Item] = ()) -> None:
        self._grown = list(items)
        self._length = len(self._grown)

    def plus(self, item: Item) -> Trail[Item]:
        """Return the sequence with one item more; this one stays as it is."""
        grown = self._grown if len(self._grown) == self._length else self._grown[: self._length]
        grown.append(item)
        longer: Trail[Item] = Trail.__new__(Trail)
        longer._grown = grown
        longer._length = self._length + 1
        return longer

    @property
    def last(self) -> Item | None:
        """The newest item, or None while there is none."""
        return self._grown[self._length - 1] if self._length else None

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, at: int) -> Item: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Item]: ...

    def __getitem__(self, at: int | slice) -> Item | Sequence[Item]:
        if isinstance(at, slice):
            return self._grown[: self._length][at]
        if not -self._length <= at < self._length:
            raise IndexError(at)
        return self._grown[at if at >= 0 else self._length + at]

    def __iter__(self) -> Iterator[Item]:
        grown = self._grown
        return iter(grown) if len(grown) == self._length else iter(grown[: self._length])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Trail) and list(self) == list(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"Trail({list(self)!r})"
