"""clingo, behind one door: answers for closed cases, and the ways to ask for many."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from typing import cast

import clingo

from engine.answer.limits import (
    GROUND_LIMIT,
    SHAPES_KEPT,
    WARM_LIMIT,
    EngineError,
    TooLargeError,
    UnfinishedError,
)
from engine.program.inputs import Inputs
from engine.program.model import Program
from engine.program.questions import closed_text, warm_text
from engine.record import field, mutable_record

Args = tuple[int | str, ...]

# Where what nothing feeds is left out, a predicate without a head is expected and no slip.
_EMPTY_ALLOWED = "--warn=no-atom-undefined"


def _parts(symbol: clingo.Symbol) -> tuple[str, Args]:
    # One text for the whole atom: asking for argument after argument costs twice as much.
    name, _, inner = str(symbol).partition("(")
    return name, tuple([int(x) if x.isdecimal() else x for x in inner[:-1].split(",")]) if inner else ()


def _control(text: str, *options: str, observer: object = None) -> clingo.Control:
    """Ground a text. TRAP: a rule instance can vanish with a mere remark, so any remark is an error."""
    remarks: list[str] = []
    control = clingo.Control([*options], logger=lambda _, text: remarks.append(text))
    if observer is not None:
        control.register_observer(cast(clingo.Observer, observer))
    try:
        control.add("base", [], text)
        control.ground([("base", [])])
    except RuntimeError as error:
        raise EngineError(f"program: {error}: {' '.join(remarks)}") from error
    if remarks:
        raise EngineError(f"program: {' '.join(remarks)}")
    return control


class _Table:
    """The atoms of a ground program by predicate, read when first asked for."""

    def __init__(self, control: clingo.Control) -> None:
        self._atoms = control.symbolic_atoms
        self._arities: dict[str, list[int]] = {}
        for name, arity, _ in self._atoms.signatures:
            self._arities.setdefault(name, []).append(arity)
        self._read: dict[str, dict[Args, tuple[int, bool]]] = {}

    def rows(self, predicate: str) -> dict[Args, tuple[int, bool]]:
        """Return {arguments: (literal, whether it is a fact)}."""
        known = self._read.get(predicate)
        if known is None:
            known = {
                _parts(atom.symbol)[1]: (atom.literal, atom.is_fact)
                for arity in self._arities.get(predicate, ())
                for atom in self._atoms.by_signature(predicate, arity)
            }
            self._read[predicate] = known
        return known


class _Whole:
    """The atoms that are true in a single answer, read in one go: half of what asking for each costs."""

    def __init__(self, model: clingo.Model) -> None:
        self._read: dict[str, dict[Args, tuple[int, bool]]] = {}
        for symbol in model.symbols(atoms=True):
            name, args = _parts(symbol)
            self._read.setdefault(name, {})[args] = (0, True)

    def rows(self, predicate: str) -> dict[Args, tuple[int, bool]]:
        """Return {arguments: (no literal, a fact of this answer)}."""
        return self._read.get(predicate, {})


@mutable_record
class Answer:
    """The one answer set of a closed case: which generated atoms are true in it.

    Valid only inside the ``with`` that made it.
    """

    _table: _Table | _Whole
    _model: clingo.Model
    _known: dict[str, list[Args]] = field(default_factory=dict)

    def true(self, predicate: str, *args: int | str) -> bool:
        """Return whether the atom is in the answer set."""
        row = self._table.rows(predicate).get(args)
        return row is not None and (row[1] or self._model.is_true(row[0]))

    def rows(self, predicate: str) -> list[Args]:
        """Return the arguments of all true atoms of a predicate, sorted."""
        known = self._known.get(predicate)
        if known is None:
            is_true = self._model.is_true
            found = [
                args
                for args, (literal, fact) in self._table.rows(predicate).items()
                if fact or is_true(literal)
            ]
            known = self._known[predicate] = sorted(found, key=_order)
        return known


def _order(row: Args) -> tuple[tuple[bool, int | str], ...]:
    """Sort numbers before names, so that rows of mixed arguments have an order at all."""
    return tuple((isinstance(x, str), x) for x in row)


def _check_size(inputs: Inputs, program: Program) -> int:
    size = inputs.ground_size(program)
    if size > GROUND_LIMIT:
        raise TooLargeError(size)
    return size


@contextmanager
def decided_answer(program: Program, inputs: Inputs) -> Iterator[Answer]:
    """Give the answer of a closed case from a fresh solver."""
    with closing(_decided_answers(program, [inputs])) as answers:
        yield next(answers)


def _decided_answers(program: Program, ways: Sequence[Inputs]) -> Generator[Answer, None, None]:
    """Yield the answer for each of the ways dates may lie; ground once. Each is valid until the next."""
    _check_size(ways[0], program)
    if ways[0].open:
        raise EngineError("answer: an open case has no single answer")
    control = _control(closed_text(program, ways), _EMPTY_ALLOWED)
    table = _Table(control) if len(ways) > 1 else None
    free = _externals(control) if len(ways) > 1 else {}
    for way in ways:
        frame = set(way.frame)
        for atom, literal in free.items():
            control.assign_external(literal, f"{atom}." in frame)
        with control.solve(yield_=True) as handle:
            model = _one_model(handle)
            yield Answer(table or _Whole(model), model)


def _externals(control: clingo.Control) -> dict[str, int]:
    """Return the atoms that are left to be set, with their literals."""
    return {str(atom.symbol): atom.literal for atom in control.symbolic_atoms if atom.is_external}


def _one_model(handle: clingo.SolveHandle) -> clingo.Model:
    model = handle.model()
    if model is None:
        raise EngineError("answer: a stratified program without an answer set")
    return model


# ---------------------------------------------------------------------------- warm solvers


@mutable_record
class _Shape:
    """A ground program kept for all cases of one shape; states come and go as externals."""

    control: clingo.Control
    table: _Table
    literals: dict[str, int]
    given: frozenset[str] = field(default_factory=frozenset)


class Shelf:
    """The ground programs kept, of all the solvers that share the shelf: the last few used.

    ``met`` has the shapes met last for which there is none.
    """

    def __init__(self) -> None:
        self.shapes: OrderedDict[tuple[object, tuple[str, ...]], _Shape] = OrderedDict()
        self.met: OrderedDict[tuple[object, tuple[str, ...]], None] = OrderedDict()


class Solver:
    """Answers many cases of one program; keeps the ground program of shapes that soon come back on a shelf.

    Not to be shared between threads: a solver of this kind can end the process when it is.
    """

    def __init__(self, program: Program, shelf: Shelf | None = None) -> None:
        self._program = program
        self._shelf = shelf or Shelf()
        # TRAP: an id() could come back for another solver; this object lives as long as what it marks.
        self._mark = object()

    @contextmanager
    def answer(self, inputs: Inputs) -> Iterator[Answer]:
        """Give the answer of a closed case, warm from the second case of a shape on."""
        with closing(self.answers([inputs])) as answers:
            yield next(answers)

    def answers(self, ways: Sequence[Inputs]) -> Generator[Answer, None, None]:
        """Yield the answer of a closed case for each way its dates may lie, each valid until the next."""
        size = _check_size(ways[0], self._program)
        small = size <= WARM_LIMIT and not ways[0].open
        shapes = [self._shape(inputs) if small else None for inputs in ways]
        if None in shapes:
            yield from _decided_answers(self._program, ways)
            return
        for shape, inputs in zip(filter(None, shapes), ways, strict=True):
            self._assign(shape, frozenset(inputs.given))
            with shape.control.solve(yield_=True) as handle:
                yield Answer(shape.table, _one_model(handle))

    def _shape(self, inputs: Inputs) -> _Shape | None:
        shapes, met, key = self._shelf.shapes, self._shelf.met, (self._mark, inputs.frame)
        known = shapes.get(key)
        if known is not None:
            shapes.move_to_end(key)
            return known
        # Grounding with everything open costs several fresh decisions: only worth it for a shape that
        # comes back before as many others as the shelf can hold. One that comes later would not stay.
        if key not in met:
            met[key] = None
            if len(met) > SHAPES_KEPT:
                met.popitem(last=False)
            return None
        del met[key]
        control = _control(warm_text(self._program, inputs))
        table = _Table(control)
        shape = shapes[key] = _Shape(control, table, _externals(control))
        if len(shapes) > SHAPES_KEPT:
            shapes.popitem(last=False)
        return shape

    def _assign(self, shape: _Shape, given: frozenset[str]) -> None:
        """Set the states of this case; what the last case had and this one has not is taken back."""
        literals = shape.literals
        for atom in shape.given - given:
            if atom in literals:
                shape.control.assign_external(literals[atom], False)
        for atom in given - shape.given:
            if atom in literals:
                shape.control.assign_external(literals[atom], True)
        shape.given = given


# ---------------------------------------------------------------------------- many answers


def _consequences(control: clingo.Control, mode: str, deadline: float, seconds: float) -> frozenset[str]:
    """Return the shown atoms true in some (``brave``) or all (``cautious``) answer sets.

    Raises UnfinishedError when the deadline passes.
    """
    # clingo types every node of its configuration as "a value or a node"; these are nodes.
    control.configuration.solve.enum_mode = mode  # type: ignore[union-attr]
    with control.solve(async_=True) as handle:
        _wait(handle, deadline, seconds)
        last = handle.last()
        return frozenset(map(str, last.symbols(shown=True))) if last else frozenset()


def _models(handle: clingo.SolveHandle, deadline: float, seconds: float) -> Iterator[clingo.Model]:
    """Yield models until there are none."""
    while True:
        handle.resume()
        _wait(handle, deadline, seconds)
        model = handle.model()
        if model is None:
            return
        yield model


def _wait(handle: clingo.SolveHandle, deadline: float, seconds: float) -> None:
    """Wait for the next result. TRAP: ``wait`` may return early, so we keep our own clock."""
    while not handle.wait(min(0.5, max(0.0, deadline - time.monotonic()))):
        if time.monotonic() > deadline:
            handle.cancel()
            raise UnfinishedError(seconds)
