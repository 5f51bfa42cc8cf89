"""clingo, behind one door: answers for closed cases, and what remains possible for open ones."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

import clingo

from engine.answer.limits import (
    GROUND_LIMIT,
    SECONDS,
    SHAPES_KEPT,
    WARM_LIMIT,
    EngineError,
    TooLargeError,
    UnfinishedError,
)
from engine.answer.possible import Possible
from engine.program.inputs import Cell, Inputs, Turn
from engine.program.model import Program
from engine.program.questions import closed_text, open_text, shown_text, warm_text
from engine.record import field, mutable_record

Args = tuple[int | str, ...]

# Where what nothing feeds is left out, a predicate without a head is expected and no slip.
_EMPTY_ALLOWED = "--warn=no-atom-undefined"


def _args(symbol: clingo.Symbol) -> Args:
    # One text for the whole atom: asking for argument after argument costs twice as much.
    inner = str(symbol).partition("(")[2][:-1]
    return tuple([int(x) if x.isdecimal() else x for x in inner.split(",")]) if inner else ()


def _control(text: str, *options: str) -> clingo.Control:
    """Ground a text. TRAP: a rule instance can vanish with a mere remark, so any remark is an error."""
    remarks: list[str] = []
    control = clingo.Control([*options], logger=lambda _, text: remarks.append(text))
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
                _args(atom.symbol): (atom.literal, atom.is_fact)
                for arity in self._arities.get(predicate, ())
                for atom in self._atoms.by_signature(predicate, arity)
            }
            self._read[predicate] = known
        return known


@mutable_record
class Answer:
    """The one answer set of a closed case: which generated atoms are true in it.

    Valid only inside the ``with`` that made it.
    """

    _table: _Table
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
    _check_size(inputs, program)
    if inputs.open:
        raise EngineError("answer: an open case has no single answer")
    control = _control(closed_text(program, inputs), _EMPTY_ALLOWED)
    with control.solve(yield_=True) as handle:
        yield Answer(_Table(control), _one_model(handle))


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


class Solver:
    """Answers many cases of one program; keeps the ground program of the last few shapes.

    Not to be shared between threads: a solver of this kind can end the process when it is.
    """

    def __init__(self, program: Program) -> None:
        self._program = program
        self._shapes: OrderedDict[tuple[str, ...], _Shape] = OrderedDict()
        self._seen: set[int] = set()

    @contextmanager
    def answer(self, inputs: Inputs) -> Iterator[Answer]:
        """Give the answer of a closed case, warm from the second case of a shape on."""
        size = _check_size(inputs, self._program)
        shape = self._shape(inputs) if size <= WARM_LIMIT and not inputs.open else None
        if shape is None:
            with decided_answer(self._program, inputs) as answer:
                yield answer
            return
        self._assign(shape, frozenset(inputs.given))
        with shape.control.solve(yield_=True) as handle:
            yield Answer(shape.table, _one_model(handle))

    def _shape(self, inputs: Inputs) -> _Shape | None:
        known = self._shapes.get(inputs.frame)
        if known is not None:
            self._shapes.move_to_end(inputs.frame)
            return known
        # Grounding with everything open costs several fresh decisions: only worth it for a shape
        # that comes back.
        mark = hash(inputs.frame)
        if mark not in self._seen:
            self._seen.add(mark)
            return None
        control = _control(warm_text(self._program, inputs))
        table = _Table(control)
        literals = {str(atom.symbol): atom.literal for atom in control.symbolic_atoms if atom.is_external}
        shape = self._shapes[inputs.frame] = _Shape(control, table, literals)
        if len(self._shapes) > SHAPES_KEPT:
            self._shapes.popitem(last=False)
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


# ---------------------------------------------------------------------------- open cases


def open_answers(
    program: Program,
    inputs: Inputs,
    telling: Iterable[str],
    watched: Iterable[str],
    limit: int = 10_000,
    seconds: float = SECONDS,
) -> Possible:
    """Return what an open case still allows, for atoms given as predicate names.

    Raises UnfinishedError when the time is up or there are more than ``limit`` outcomes.
    """
    _check_size(inputs, program)
    deadline = time.monotonic() + seconds
    control = _control(open_text(program, inputs) + shown_text(program, watched), "0", _EMPTY_ALLOWED)
    sure = _consequences(control, "cautious", deadline, seconds)
    possible = _consequences(control, "brave", deadline, seconds)
    outcomes = _outcomes(control, inputs, frozenset(telling), limit, deadline, seconds)
    return Possible(sure, possible, outcomes)


def consequences(text: str, mode: str, deadline: float, seconds: float) -> frozenset[str]:
    """Return the shown atoms true in some (``brave``) or all (``cautious``) answer sets of a text.

    Raises UnfinishedError when the deadline passes.
    """
    return _consequences(_control(text, "0"), mode, deadline, seconds)


def _consequences(control: clingo.Control, mode: str, deadline: float, seconds: float) -> frozenset[str]:
    # clingo types every node of its configuration as "a value or a node"; these are nodes.
    control.configuration.solve.enum_mode = mode  # type: ignore[union-attr]
    last: Sequence[clingo.Symbol] = ()
    with control.solve(yield_=True, async_=True) as handle:
        for model in _models(handle, deadline, seconds):
            last = model.symbols(shown=True)
    return frozenset(map(str, last))


def _models(handle: clingo.SolveHandle, deadline: float, seconds: float) -> Iterator[clingo.Model]:
    """Yield models until there are none. TRAP: ``wait`` may return early, so we keep our own clock."""
    while True:
        handle.resume()
        while not handle.wait(min(0.5, max(0.0, deadline - time.monotonic()))):
            if time.monotonic() > deadline:
                handle.cancel()
                raise UnfinishedError(seconds)
        model = handle.model()
        if model is None:
            return
        yield model


def _outcomes(
    control: clingo.Control,
    inputs: Inputs,
    telling: frozenset[str],
    limit: int,
    deadline: float,
    seconds: float,
) -> tuple[tuple[frozenset[str], dict[Cell, Turn]], ...]:
    """Return every different set of telling atoms; each one found is ruled out for the rest.

    TRAP: a ``#project`` in the text would also narrow the two questions before, without a word.
    """
    control.configuration.solve.enum_mode = "auto"  # type: ignore[union-attr]
    tells = [a for a in control.symbolic_atoms if a.symbol.name in telling]
    always = frozenset(str(a.symbol) for a in tells if a.is_fact)
    literals = {str(a.symbol): a.literal for a in tells if not a.is_fact}
    turns = [
        (a.literal, *(n.number for n in a.symbol.arguments))
        for a in control.symbolic_atoms.by_signature("al", 2)
    ]
    found: dict[frozenset[str], dict[Cell, Turn]] = {}
    with control.solve(yield_=True, async_=True) as handle:
        for model in _models(handle, deadline, seconds):
            key = always | {a for a, n in literals.items() if model.is_true(n)}
            taken = [(i, k) for literal, i, k in turns if model.is_true(literal)]
            found[key] = {inputs.open[i][0]: inputs.open[i][1][k] for i, k in taken}
            if len(found) > limit:
                raise UnfinishedError(seconds)
            model.context.add_clause([-n if a in key else n for a, n in literals.items()])
    return tuple(sorted(found.items(), key=lambda item: sorted(item[0])))
