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
    from collections.abc import Callable
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
        if bases:
            space.setdefault("__init__", Value.__init__)  # the parent's may have been compiled for its own fields
        return super().__new__(mcs, name, bases, space)


class Value(metaclass=ValueType):
    """A frozen set of named fields, equal to another of the same class with the same fields."""

    fields_: ClassVar[tuple[str, ...]] = ()
    types_: ClassVar[dict[str, str]] = {}
    defaults_: ClassVar[dict[str, Any]] = {}

    def __init__(self, *positional: Any, **named: Any) -> None:
        _compile(type(self))(self, *positional, **named)

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


def _compile(cls: type[Value]) -> Callable[..., None]:
    """Give a class the constructor that is made for its fields, and return it.

    This is done when the first of its values is made, not when the class is: most runs of the program need few of
    the kinds. A plain constructor is several times as fast as one that looks at its fields each time.
    """
    known: dict[str, Any] = {f"default_{field}": default for field, default in cls.defaults_.items()}
    known |= {f"put_{field}": getattr(cls, field).__set__ for field in cls.fields_}
    wanted = [f"{field}=default_{field}" if field in cls.defaults_ else field for field in cls.fields_]
    steps = [f"put_{field}(self, {field})" for field in cls.fields_]
    if cls.check is not Value.check:
        steps.append("self.check()")
    text = f"def __init__({', '.join(['self', *wanted])}):\n " + "\n ".join(steps or ["pass"])
    exec(text, known)
    made: Callable[..., None] = known["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    cls.__init__ = made  # type: ignore[method-assign]
    return made
