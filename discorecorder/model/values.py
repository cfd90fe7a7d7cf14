"""Frozen value classes that cost nothing to create.

They behave like ``@dataclass(frozen=True, slots=True)``. The standard decorator is not used here because
importing it and decorating the sixty kinds of entry takes longer than ``discorecorder parse`` may take in
all (see ``docs/performance.md``); a metaclass does the same from the annotations alone.

Errors::

    ValueError
    └── EntryError         what was said, typed or read cannot stand; its text names the place and the remedy
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Self, dataclass_transform
else:

    def dataclass_transform(**_marks: object) -> Any:
        """Stand in for the type checker's mark, which does nothing at run time."""
        return lambda cls: cls


class EntryError(ValueError):
    """Raised when something cannot be recorded; the text names the place and the remedy."""


@dataclass_transform(frozen_default=True, eq_default=True)
class ValueType(type):
    """Turn the annotations of a class into its slots, its constructor's arguments and its equality."""

    def __new__(mcs, name: str, bases: tuple[type, ...], space: dict[str, Any]) -> ValueType:
        """Make the class with its fields as slots and its defaults aside."""
        inherited: dict[str, str] = {}
        defaults: dict[str, Any] = {}
        for base in reversed(bases):
            inherited |= getattr(base, "types_", {})
            defaults |= getattr(base, "defaults_", {})
        own = {field: kind for field, kind in space.get("__annotations__", {}).items() if not kind.startswith("Class")}
        for field in own:
            if field in space:
                defaults[field] = space.pop(field)
        space["types_"] = inherited | own
        space["fields_"] = tuple(inherited | own)
        space["defaults_"] = defaults
        space["__slots__"] = tuple(field for field in own if field not in inherited)
        space["__match_args__"] = space["fields_"]
        return super().__new__(mcs, name, bases, space)


class Value(metaclass=ValueType):
    """A frozen set of named fields, equal to another of the same class with the same fields."""

    fields_: ClassVar[tuple[str, ...]] = ()
    types_: ClassVar[dict[str, str]] = {}
    defaults_: ClassVar[dict[str, Any]] = {}

    def __init__(self, *positional: Any, **named: Any) -> None:
        put = object.__setattr__
        fields = self.fields_
        if len(positional) > len(fields):
            raise TypeError(f"{type(self).__name__} takes {len(fields)} values, not {len(positional)}")
        for field, given in zip(fields, positional, strict=False):
            put(self, field, given)
        for field in fields[len(positional) :]:
            if field in named:
                put(self, field, named.pop(field))
            elif field in self.defaults_:
                put(self, field, self.defaults_[field])
            else:
                raise TypeError(f"{type(self).__name__} needs {field}")
        if named:
            raise TypeError(f"{type(self).__name__} has no {', '.join(named)}")
        self.check()

    def check(self) -> None:
        """Refuse what cannot be, with EntryError; the default accepts everything."""

    def with_(self, **changes: Any) -> Self:
        """Return the same value with some fields changed, checked again."""
        fields = {field: getattr(self, field) for field in self.fields_}
        return type(self)(**(fields | changes))

    def __setattr__(self, field: str, given: object) -> None:
        raise AttributeError(f"{type(self).__name__}.{field} is frozen")

    def __delattr__(self, field: str) -> None:
        raise AttributeError(f"{type(self).__name__}.{field} is frozen")

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if type(self) is not type(other):
            return NotImplemented
        return all(getattr(self, field) == getattr(other, field) for field in self.fields_)

    def __hash__(self) -> int:
        return hash((type(self), *(getattr(self, field) for field in self.fields_)))

    def __repr__(self) -> str:
        said = ", ".join(f"{field}={getattr(self, field)!r}" for field in self.fields_)
        return f"{type(self).__name__}({said})"

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), tuple(getattr(self, field) for field in self.fields_)
