"""ASP that belongs to a question and not to the rules: what may vary, what is to be shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from engine.program.flow import predicate_of
from engine.program.inputs import Inputs, cell_atoms
from engine.program.model import Program


def closed_text(program: Program, inputs: Inputs) -> str:
    """Return the rules that a case can feed, with its facts; some predicates in them have no head."""
    return _fed_text(program, inputs, [])


def open_text(program: Program, inputs: Inputs) -> str:
    """Return the same for an open case, with the ways its open cells may turn out."""
    return _fed_text(program, inputs, choice_text(program, inputs).splitlines())


def _fed_text(program: Program, inputs: Inputs, choices: list[str]) -> str:
    given = [*inputs.frame, *(f"{atom}." for atom in dict.fromkeys(inputs.given))]
    heads = (line for line in choices if not line.startswith("1 {"))
    fed = program.fed({predicate_of(atom) for atom in (*given, *heads)})
    return fed + "\n".join([*given, *choices]) + "\n"


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


def shown_text(program: Program, predicates: Iterable[str]) -> str:
    """Return the directives that show these predicates and nothing else."""
    wanted = set(predicates)
    named = sorted({(name, arity) for name, arity in program.signatures if name in wanted})
    return "".join(f"#show {name}/{arity}.\n" for name, arity in named) + "#show.\n"
