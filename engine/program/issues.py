"""Issues, arguments, limbs: who reads at which standard, what is live, what is found, who wins."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from engine.program.burden import bearers, pairs
from engine.program.conditions import ConditionWriter, Scope, atom
from engine.program.limbs import LimbWriter
from engine.program.marks import MarkWriter
from engine.program.model import Context, Letter, letter, other
from engine.rulebase import model as rb


class IssueWriter:
    """Writes one issue after another with the arguments about it."""

    def __init__(self, writer: ConditionWriter) -> None:
        self.w = writer
        self.rules = writer.rules
        self.contexts: dict[str, tuple[Context, ...]] = {}
        self.limbs = LimbWriter(writer)
        self.marks = MarkWriter(writer)
        self.rounds: dict[str, int] = {}

    def write(self, issue: rb.Issue) -> None:
        """Write everything about one issue."""
        number = self.w.ids["issue"][issue.name.en]
        self._attributes(issue, number)
        about = [a for a in self.rules.arguments.values() if a.issue == issue.name.en]
        for argument in about:
            self._holding(argument, issue)
        self._rounds(issue, about)
        for bearer in bearers(issue):
            self._live(issue, number, about, bearer)
        self.limbs.write(issue, number)
        self._finding(issue, number, about)

    def argument(self, argument: rb.Argument) -> None:
        """Write what hangs on the conditions of one argument alone: when it holds, what evidence it shows."""
        issue = self.rules.issues[argument.issue]
        self._holding(argument, issue)
        for bearer in bearers(issue):
            self._evidence(argument, issue, bearer)

    # -------------------------------------------------------------- burden, standards, mode

    def _variants(self, issue: rb.Issue) -> tuple[rb.IssueVariant, ...]:
        return (issue.base, *issue.variants)

    def last_wins(self, name: str, cases: Sequence[tuple[tuple[rb.Chosen, ...], str]]) -> None:
        """Write ``name(value)`` for the last of the guarded cases whose guards hold."""
        for i, (guards, value) in enumerate(cases):
            literals = [self.w.chosen(g) for g in guards]
            later = [f"{name}_{j}" for j in range(i + 1, len(cases))]
            if i or guards:  # the first is never "later"; a later one without guards always holds
                self.w.lines.append(f"{name}_{i}{' :- ' + ', '.join(literals) if literals else ''}.")
            body = [*literals, *(f"not {at}" for at in later)]
            self.w.lines.append(f"{name}({value}){' :- ' + ', '.join(body) if body else ''}.")

    def _attributes(self, issue: rb.Issue, number: int) -> None:
        variants = self._variants(issue)
        base = issue.base
        if not issue.variants and base.burden is not None and base.standard is not None:
            self._settled(number, base.burden.on, base.standard, base.counter or base.standard)
            self.last_wins(f"lb{number}", [((), "0")] if base.limbs else [])
            return
        self.last_wins(f"bn{number}", [(v.guards, letter(v.burden.on)) for v in variants if v.burden])
        self.last_wins(f"sd{number}", [(v.guards, str(v.standard.level)) for v in variants if v.standard])
        counters = [(v.guards, str(v.counter.level)) for v in variants if v.counter]
        self.last_wins(f"ct{number}", counters)
        same = f"ct{number}(S) :- sd{number}(S)"
        if any(not guards for guards, _ in counters):
            same = ""
        elif counters:
            same += "".join(f", not ct{number}_{i}" for i in range(len(counters)))
        if same:
            self.w.lines.append(f"{same}.")
        for side, first, second in (("p", "O", "T"), ("d", "O", "T")):
            self.w.lines.append(
                f"rd{number}({side},{first},{second}) :- bn{number}({side}), "
                f"sd{number}({first}), ct{number}({second})."
            )
            self.w.lines.append(
                f"rd{number}({side},{first},{second}) :- bn{number}(B), B != {side}, "
                f"ct{number}({first}), sd{number}({second})."
            )
        modes = [(v.guards, str(i)) for i, v in enumerate(variants) if v.limbs]
        self.last_wins(f"lb{number}", modes)

    def _settled(self, number: int, on: rb.Side, proof: rb.StandardRule, against: rb.StandardRule) -> None:
        """Write burden and standards that hang on no option: nothing is left to be derived."""
        for side, own, theirs in ((on, proof, against), (other(on), against, proof)):
            self.w.lines.append(f"rd{number}({letter(side)},{own.level},{theirs.level}).")
        self.w.lines.append(f"bn{number}({letter(on)}).")

    # -------------------------------------------------------------- arguments

    def _holding(self, argument: rb.Argument, issue: rb.Issue) -> None:
        name = argument.name.en
        number, about = self.w.ids["argument"][name], self.w.ids["issue"][issue.name.en]
        scope = Scope().with_params(argument.params)
        xs = [scope.asp(p.name) for p in argument.params]
        head = atom(f"h{number}", *xs, "D")
        self.contexts[name] = pairs(issue, argument.side)
        for context in self.contexts[name]:
            reading = f"rd{about}({letter(argument.side)},{context.own},{context.other})"
            owner = f"argument:{name}"
            own = atom(f"g{number}_{context.tag}", *xs, "D")
            when = self.w.literals(argument.when, context, scope, owner, "/when")
            self.w.rule(own, when, scope, scope.sorts)
            body = [reading, own]
            if argument.shakes is not None:
                body += self.w.literals(argument.shakes, context, scope, owner, "/shakes")
            if argument.raised:
                body.append(atom(f"ra{number}", *xs, "D"))
            self.w.rule(head, body, scope, scope.sorts)

    def _rounds(self, issue: rb.Issue, about: list[rb.Argument]) -> None:
        for bearer in bearers(issue):
            for argument in about:
                at = argument
                while at.role == "answers":
                    at = self.rules.arguments[at.target]
                first = 0 if at.side == bearer else 1
                self.rounds[f"{letter(bearer)}:{argument.name.en}"] = first + argument.depth

    def _live(self, issue: rb.Issue, number: int, about: list[rb.Argument], bearer: rb.Side) -> None:
        b = letter(bearer)
        order = {a.name.en: self.rounds[f"{b}:{a.name.en}"] for a in about}
        last = max(order.values(), default=0)
        for cut in range(last + 1):
            for argument in about:
                if order[argument.name.en] <= cut:
                    self._live_at(argument, about, order, cut, b)
            self._poles(issue, number, about, order, cut, b)
        self.rounds[f"{b}#{issue.name.en}"] = last

    def _live_at(
        self,
        argument: rb.Argument,
        about: list[rb.Argument],
        order: dict[str, int],
        cut: int,
        b: Letter,
    ) -> None:
        number = self.w.ids["argument"][argument.name.en]
        scope = Scope().with_params(argument.params)
        xs = [scope.asp(p.name) for p in argument.params]
        hit = f"x{number}_{b}{cut}"
        answered = False
        for answer in about:
            if answer.role == "answers" and answer.target == argument.name.en:
                if order[answer.name.en] > cut:
                    continue
                answered = True
                inner = Scope().with_params(answer.params)
                ys = [inner.asp(p.name) for p in answer.params]
                source = atom(f"l{self.w.ids['argument'][answer.name.en]}_{b}{cut}", *ys, "D")
                self.w.rule(atom(hit, *self.w.terms(answer.target_args, inner), "D"), [source], inner, ())
        held = atom(f"h{number}", *xs, "D")
        blocked = f", not {atom(hit, *xs, 'D')}" if answered else ""
        self.w.lines.append(f"{atom(f'l{number}_{b}{cut}', *xs, 'D')} :- {held}{blocked}.")

    def _poles(
        self,
        issue: rb.Issue,
        number: int,
        about: list[rb.Argument],
        order: dict[str, int],
        cut: int,
        b: Letter,
    ) -> None:
        scope = Scope().with_params(issue.params)
        xs = [scope.asp(p.name) for p in issue.params]
        for argument in about:
            if argument.role != "answers" and order[argument.name.en] <= cut:
                pole = "pr" if argument.role == "for" else "co"
                inner = Scope().with_params(argument.params)
                ys = [inner.asp(p.name) for p in argument.params]
                live = atom(f"l{self.w.ids['argument'][argument.name.en]}_{b}{cut}", *ys, "D")
                at = self.w.terms(argument.target_args, inner)
                self.w.rule(atom(f"{pole}{number}_{b}{cut}", *at, "D"), [live], inner, ())
        won, lost = ("pr", "co") if letter(issue.favours) == b else ("co", "pr")
        self.w.rule(
            atom(f"bw{number}_{b}{cut}", *xs, "D"),
            [
                atom(f"{won}{number}_{b}{cut}", *xs, "D"),
                "not " + atom(f"{lost}{number}_{b}{cut}", *xs, "D"),
            ],
            scope,
            scope.sorts,
        )

    # -------------------------------------------------------------- findings

    def _finding(self, issue: rb.Issue, number: int, about: list[rb.Argument]) -> None:
        scope = Scope().with_params(issue.params)
        xs = [scope.asp(p.name) for p in issue.params]

        def put(head: str, *body: str, extra: Sequence[str] = ()) -> None:
            self.w.rule(atom(head, *xs, *extra, "D"), body, scope, scope.sorts)

        def at(name: str, *extra: str) -> str:
            return atom(name, *xs, *extra, "D")

        limbs = any(v.limbs for v in self._variants(issue))
        if limbs:
            put(f"fp{number}", f"lb{number}(_)", at(f"lp{number}"))
            put(f"fn{number}", f"lb{number}(_)", at(f"ln{number}"))
        args_mode = [f"not lb{number}(_)"] if limbs else []
        for bearer in bearers(issue):
            b = letter(bearer)
            last = f"{b}{self.rounds[f'{b}#{issue.name.en}']}"
            pro, con = at(f"pr{number}_{last}"), at(f"co{number}_{last}")
            mine = [*args_mode, f"bn{number}({b})"]
            put(f"fp{number}", *mine, pro, f"not {con}")
            put(f"fn{number}", *mine, con, f"not {pro}")
            self._because(issue, about, bearer, mine, (pro, con), put, at)
        put(f"fu{number}", f"not {at(f'fp{number}')}", f"not {at(f'fn{number}')}")
        if limbs:
            put(f"bc{number}", f"lb{number}(_)", at(f"fu{number}"), at(f"lbc{number}", "R"), extra=("R",))
        bearing = [letter(bearer) for bearer in bearers(issue)]
        for side in ("p", "d"):
            favoured = letter(issue.favours) == side
            rival = "d" if side == "p" else "p"
            shown, denied = ("fp", "fn") if favoured else ("fn", "fp")
            if side in bearing:
                put(f"w{side}{number}", f"bn{number}({side})", at(f"{shown}{number}"))
            if rival in bearing:
                put(f"w{side}{number}", f"bn{number}({rival})", f"not {at(f'{denied}{number}')}")

    def _because(
        self,
        issue: rb.Issue,
        about: list[rb.Argument],
        bearer: rb.Side,
        mine: list[str],
        poles: tuple[str, str],
        put: Callable[..., None],
        at: Callable[..., str],
    ) -> None:
        number, b = self.w.ids["issue"][issue.name.en], letter(bearer)
        for argument in about:
            self._evidence(argument, issue, bearer)
        unclear = [*mine, at(f"fu{number}")]
        shaken, mark = at(f"oh{number}_{b}"), [at(f"mk{number}_{b}", m) for m in "scv"]
        both = ", ".join(poles)
        put(f"bc{number}", *unclear, both, extra=("3",))
        free = [*unclear, f"not {at(f'bb{number}_{b}')}"]
        put(f"bb{number}_{b}", both)
        put(f"bc{number}", *free, shaken, extra=("2",))
        free.append(f"not {shaken}")
        put(f"bc{number}", *free, mark[0], extra=("2",))
        free.append(f"not {mark[0]}")
        put(f"bc{number}", *free, mark[1], extra=("3",))
        free.append(f"not {mark[1]}")
        put(f"bc{number}", *free, mark[2], extra=("1",))
        put(f"bc{number}", *free, f"not {mark[2]}", extra=("0",))

    def _evidence(self, argument: rb.Argument, issue: rb.Issue, bearer: rb.Side) -> None:
        """Write that a reason of the bearer's own holds, and the marks on the facts it reads."""
        if argument.role == "answers" or argument.side != bearer:
            return
        number, b = self.w.ids["issue"][issue.name.en], letter(bearer)
        scope = Scope().with_params(argument.params)
        ys = [scope.asp(p.name) for p in argument.params]
        target = self.w.terms(argument.target_args, scope)
        held = atom(f"h{self.w.ids['argument'][argument.name.en]}", *ys, "D")
        self.w.rule(atom(f"oh{number}_{b}", *target, "D"), [held], scope, ())
        self.marks.write(argument.when, bearer, scope, atom(f"mk{number}_{b}", *target, "M", "D"))
