"""ASP that belongs to a question and not to the rules: what may vary, what is to be shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from engine.program.flow import predicate_of
from engine.program.inputs import Inputs, cell_atoms
from engine.program.model import Program

# What the twin of an open case shares with it: things, disputes, options, dates, what was raised or claimed.
_SHARED = re.compile(r"s\d+|dsp|sib|o|bf|nb|ra\d+|cl\d+")
_NAME = re.compile(r"(?<![A-Za-z0-9_])([a-z][a-z0-9_]*)(?=\()")
_TWIN = "_twin"


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
    """Return what stands beside the open text ``own``: a twin of it, one cell of which turns out otherwise.

    chg(I): that is cell I. Only what makes a difference to an atom that tells is left.
    """
    signatures = sorted(telling)
    lines = [
        _NAME.sub(_of_twin, line)
        for line in _bearing_on([name for name, _ in signatures], own)
        if not _SHARED.fullmatch(predicate_of(line))
    ]
    for i, (_, turns) in enumerate(inputs.open):
        lines.append(f"{{ chg({i}) }}.")
        lines.append(f"al{_TWIN}({i},K) :- al({i},K), not chg({i}).")
        lines.append(f"1 {{ al{_TWIN}({i},0..{len(turns) - 1}) }} 1 :- chg({i}).")
    lines.append(":- not 1 <= #count { I : chg(I) } <= 1.")
    for name, arity in signatures:
        atom = f"{name}({','.join(f'X{i}' for i in range(arity))})"
        twin = _NAME.sub(_of_twin, atom)
        lines += [f"diff :- {atom}, not {twin}.", f"diff :- {twin}, not {atom}."]
    return "\n".join([*lines, "diff :- fail. #defined fail/0. :- not diff.", ""])


def _bearing_on(goals: Iterable[str], text: str) -> list[str]:
    """Return the rules on which these predicates can depend; no choices, no directives."""
    rules = [line for line in text.splitlines() if not line.startswith(("#", "1 {"))]
    named = [_NAME.findall(line) for line in rules]
    about: dict[str, list[int]] = {}
    for i, names in enumerate(named):
        about.setdefault(names[0], []).append(i)
    queue = list(goals)
    seen = set(queue)
    kept: set[int] = set()
    while queue:
        at = about.get(queue.pop(), ())
        kept.update(at)
        fresh = {name for i in at for name in named[i]} - seen
        seen |= fresh
        queue += fresh
    return [rules[i] for i in sorted(kept)]


def _of_twin(found: re.Match[str]) -> str:
    name = found.group(1)
    return name if _SHARED.fullmatch(name) else name + _TWIN


def shown_text(program: Program, predicates: Iterable[str]) -> str:
    """Return the directives that show these predicates and nothing else."""
    wanted = set(predicates)
    named = sorted({(name, arity) for name, arity in program.signatures if name in wanted})
    return "".join(f"#show {name}/{arity}.\n" for name, arity in named) + "#show.\n"
