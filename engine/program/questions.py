"""ASP that belongs to a question and not to the rules: what may vary, what is to be shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from engine.program.inputs import Inputs, cell_atoms
from engine.program.model import Program
from engine.program.predicates import predicate_of


def closed_text(program: Program, ways: Sequence[Inputs]) -> str:
    """Return the rules that a case can feed, with its facts; some predicates in them have no head.

    ``ways`` differ in the order of their dates alone; where they do, it is left to be set.
    """
    return _fed_text(program, ways, [])


def open_text(program: Program, ways: Sequence[Inputs]) -> str:
    """Return the same for an open case, with the ways its open cells may turn out."""
    return _fed_text(program, ways, choice_text(program, ways[0]).splitlines())


def batch_text(program: Program, every: Sequence[Inputs]) -> str:
    """Return the rules that some of these closed inputs can feed; what not all have is left to be set."""
    lines = [dict.fromkeys((*one.frame, *(f"{atom}." for atom in one.given))) for one in every]
    common = set(lines[0]).intersection(*lines)
    facts = [line for line in lines[0] if line in common]
    free = {line: None for one in lines for line in one if line not in common}
    fed = program.fed({predicate_of(line) for line in (*facts, *free)})
    return fed + "\n".join([*facts, *(f"#external {line}" for line in free)]) + "\n"


def varying(ways: Sequence[Inputs]) -> dict[str, None]:
    """Return the lines of the frame that not all ways have, in order."""
    common = set(ways[0].frame).intersection(*(way.frame for way in ways))
    return {line: None for way in ways for line in way.frame if line not in common}


def _fed_text(program: Program, ways: Sequence[Inputs], choices: list[str]) -> str:
    free = varying(ways)
    known = [line for line in ways[0].frame if line not in free]
    facts = [*known, *(f"{atom}." for atom in dict.fromkeys(ways[0].given))]
    heads = (line for line in choices if not line.startswith("1 {"))
    fed = program.fed({predicate_of(atom) for atom in (*facts, *free, *heads)})
    return fed + "\n".join([*facts, *(f"#external {line}" for line in free), *choices]) + "\n"


def warm_text(program: Program, inputs: Inputs) -> str:
    """Return the program with the things of a case, every state of every cell left to be set."""
    return program.text + "\n".join(inputs.frame) + "\n" + "".join(_externals(program))


def _externals(program: Program) -> Iterator[str]:
    sort = program.ids["sort"]
    for fact, sorts in program.fact_sorts.items():
        number = program.ids["fact"][fact]
        xs = [f"X{i}" for i in range(len(sorts))]
        ties = "".join(f"s{sort[s]}({x}), " for s, x in zip(sorts, xs, strict=True))
        lead = "".join(f"{x}," for x in xs)
        reads = program.reads[fact]
        for letter, values in (("v", reads.found), ("w", reads.denied), ("m", "scv" if reads.marks else "")):
            for value in values:
                yield f"#external {letter}{number}({lead}{value}){' : ' + ties[:-2] if ties else ''}.\n"
        if not reads.found:
            continue
        yield f"#external a{number}({lead}P) : {ties}dsp(_,P,_,_).\n"
        yield f"#external a{number}({lead}P) : {ties}dsp(_,_,P,_).\n"
    for number, sorts in program.raised:
        xs = [f"X{i}" for i in range(len(sorts))]
        ties = "".join(f"s{sort[s]}({x}), " for s, x in zip(sorts, xs, strict=True))
        yield f"#external ra{number}({''.join(f'{x},' for x in xs)}D) : {ties}dsp(D,_,_,_).\n"


def choice_text(program: Program, inputs: Inputs) -> str:
    """Return the rules by which every open cell turns out in one way."""
    lines = []
    for i, (cell, turns) in enumerate(inputs.open):
        number = program.ids["fact"][cell[0]]
        args = [inputs.slots[a] for a in cell[1]]
        lines.append(f"1 {{ al({i},0..{len(turns) - 1}) }} 1.")
        for k, turn in enumerate(turns):
            lines += [f"{atom} :- al({i},{k})." for atom in cell_atoms(number, args, turn)]
            if turn[0] != "neither":
                xs = "".join(f"{a}," for a in args)
                lines.append(f"m{number}({xs}v) :- al({i},{k}).")
    return "\n".join(lines) + "\n"


def twin_text(inputs: Inputs, own: str, telling: Iterable[tuple[str, int]]) -> str:
    """Return what stands beside the open text ``own``: a copy of it, one cell of which turns out otherwise.

    chg(I): that is cell I. Only what makes a difference to an atom that tells is left.
    """
    # Imported here: a closed case has no twin.
    from engine.program.copies import GIVEN, copied, differing, one_apart
    from engine.program.reach import reach_of

    signatures = sorted(telling)
    rules = [line for line in own.splitlines() if not line.startswith(("#", "1 {"))]
    bearing = reach_of(rules).of(name for name, _ in signatures)
    second = [copied(line, GIVEN) for line in bearing if not GIVEN.fullmatch(predicate_of(line))]
    ways = [len(turns) for _, turns in inputs.open]
    return "\n".join([*second, *one_apart(ways, range(len(ways))), *differing(signatures), ""])


def shown_text(program: Program, predicates: Iterable[str]) -> str:
    """Return the directives that show these predicates and nothing else."""
    wanted = set(predicates)
    named = sorted({(name, arity) for name, arity in program.signatures if name in wanted})
    return "".join(f"#show {name}/{arity}.\n" for name, arity in named) + "#show.\n"
