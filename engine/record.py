"""Record: frozen, slotted classes of named values, made in microseconds.

``dataclasses`` compiles six functions for every class, half a millisecond each time a process starts;
with two hundred nouns that was a third of what a decision took. Here a constructor is compiled once
for every number of fields and then only renamed. To ``dataclasses.fields``, ``replace`` and ``asdict``
a record is a dataclass.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from types import CellType, CodeType, FunctionType
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from dataclasses import replace
else:

    def replace(record, /, **changes):
        """Return a copy of a record with some values changed."""
        made = type(record)
        return made(**({name: getattr(record, name) for name in made.__match_args__} | changes))


__all__ = ["field", "mutable_record", "ordered_record", "record", "replace"]

_T = TypeVar("_T")
_ABSENT: Any = object()


class _Made:
    """The mark of a field whose value is made anew for every record that is not given one."""

    def __init__(self, factory: Callable[[], object]) -> None:
        self.factory = factory


def field(*, default_factory: Callable[[], _T]) -> _T:
    """Return the mark of a field that gets a value of its own from a factory."""
    made: Any = _Made(default_factory)
    return made  # type: ignore[no-any-return]  # stands where the value will be


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[_T]) -> type[_T]:
    """Return the class with its annotated names as slots, frozen, comparable, hashable.

    It has no base but ``object`` and no ``__post_init__``.
    """
    return _made(cls, _FROZEN)


@dataclass_transform(frozen_default=True, order_default=True, field_specifiers=(field,))
def ordered_record(cls: type[_T]) -> type[_T]:
    """Return the class as a record that also has an order: that of its values."""
    return _made(cls, _FROZEN | _ORDERING)


@dataclass_transform(field_specifiers=(field,))
def mutable_record(cls: type[_T]) -> type[_T]:
    """Return the class as a record whose values may change, and which therefore has no hash."""
    return _made(cls, {"__hash__": None})


def _made(cls: type[Any], more: dict[str, Any]) -> type[Any]:
    names = tuple(cls.__annotations__)
    own = dict(cls.__dict__)
    defaults = [own.pop(name, _ABSENT) for name in names]
    del own["__dict__"], own["__weakref__"]
    body = {"__slots__": names, "__match_args__": names, "__dataclass_fields__": _FIELDS}
    body |= _methods(names)
    made = type(cls.__name__, (), body | more | own)
    _put_constructor(made, names, defaults)
    return made


# ---------------------------------------------------------------------------- the constructor


def _put_constructor(cls: type[Any], names: tuple[str, ...], defaults: list[Any]) -> None:
    made = tuple(i for i, value in enumerate(defaults) if isinstance(value, _Made))
    # The names of arguments are mere labels of a code object: everything else in it goes by number.
    code = _template(len(names), made).replace(co_varnames=("self", *names))
    free = {f"set{i}": cls.__dict__[name].__set__ for i, name in enumerate(names)}
    free |= {f"make{i}": defaults[i].factory for i in made}
    closure = tuple(CellType(free[name]) for name in code.co_freevars)
    given = tuple(_ABSENT if isinstance(d, _Made) else d for d in _tail(cls, names, defaults))
    function = FunctionType(code, {"absent": _ABSENT}, "__init__", given, closure)
    function.__qualname__ = f"{cls.__qualname__}.__init__"
    cls.__init__ = function


def _tail(cls: type[Any], names: tuple[str, ...], defaults: list[Any]) -> list[Any]:
    """Return the defaults, which must all stand at the end."""
    first = next((i for i, value in enumerate(defaults) if value is not _ABSENT), len(defaults))
    if _ABSENT in defaults[first:]:
        raise TypeError(f"{cls.__name__}: a field without a default after {names[first]!r}")
    return defaults[first:]


@cache
def _template(count: int, made: tuple[int, ...]) -> CodeType:
    """Return the code of a constructor of so many fields; some are made where nothing is given."""
    lines = [f"  if v{i} is absent: v{i} = make{i}()" for i in made]
    lines += [f"  set{i}(self, v{i})" for i in range(count)] or ["  pass"]
    inner = f" def __init__({', '.join(['self', *(f'v{i}' for i in range(count))])}):\n"
    outer = ", ".join([*(f"set{i}" for i in range(count)), *(f"make{i}" for i in made)])
    space: dict[str, Any] = {}
    exec(f"def outer({outer}):\n{inner}" + "\n".join(lines) + "\n return __init__", space)
    arguments = [None] * (count + len(made))
    code: CodeType = space["outer"](*arguments).__code__
    return code


# ---------------------------------------------------------------------------- everything else


def _methods(names: tuple[str, ...]) -> dict[str, Any]:
    """Return what depends on the fields: how records compare, and what they are made of."""
    one = attrgetter(*names) if names else None
    # Of a single name the getter gives the value itself.
    values: Callable[[Any], Any] = one if one is not None else lambda _: ()

    def __eq__(self: Any, other: object) -> Any:  # noqa: N807 - becomes a method below
        if other.__class__ is self.__class__:
            return self is other or values(self) == values(other)
        return NotImplemented

    def __hash__(self: Any) -> int:  # noqa: N807 - likewise
        return hash(values(self))

    return {"__eq__": __eq__, "__hash__": __hash__, "__repr__": _repr, "__reduce__": _reduce}


def _values(record: Any) -> tuple[Any, ...]:
    return tuple([getattr(record, name) for name in record.__match_args__])


def _repr(self: Any) -> str:
    parts = (f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
    return f"{type(self).__qualname__}({', '.join(parts)})"


def _reduce(self: Any) -> tuple[Any, ...]:
    return type(self), _values(self)


def _refuse(self: Any, name: str, *_: object) -> NoReturn:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot assign to field {name!r}")


_FROZEN = {"__setattr__": _refuse, "__delattr__": _refuse}


def _ordered(compare: Callable[[Any, Any], bool]) -> Callable[[Any, Any], Any]:
    def method(self: Any, other: object) -> Any:
        if other.__class__ is self.__class__:
            return compare(_values(self), _values(other))
        return NotImplemented

    return method


_ORDERING = {
    "__lt__": _ordered(lambda a, b: a < b),
    "__le__": _ordered(lambda a, b: a <= b),
    "__gt__": _ordered(lambda a, b: a > b),
    "__ge__": _ordered(lambda a, b: a >= b),
}


class _Fields:
    """What ``dataclasses`` looks for in a class; made when it first looks."""

    def __get__(self, instance: object, cls: type[Any]) -> dict[str, Any]:
        from dataclasses import fields, make_dataclass

        twin = make_dataclass(cls.__name__, list(cls.__annotations__.items()))
        found = {each.name: each for each in fields(twin)}
        cls.__dataclass_fields__ = found
        return found


_FIELDS = _Fields()
