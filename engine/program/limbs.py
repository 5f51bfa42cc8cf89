"""Limbs: an issue that is found by finding others, all of them or any."""

from __future__ import annotations

from engine.program.burden import bearers, pairs
from engine.program.conditions import ConditionWriter, Scope, atom
from engine.program.model import Context, letter
from engine.rulebase import model as rb


class LimbWriter:
    """Writes the limbs of one issue after another, for every variant that has some."""

    def __init__(self, writer: ConditionWriter) -> None:
        self.w = writer
        self.contexts: dict[str, tuple[Context, ...]] = {}

    def write(self, issue: rb.Issue, number: int) -> None:
        """Write when the limbs prove or disprove an issue, and why they leave it unclear."""
        for i, variant in enumerate((issue.base, *issue.variants)):
            if variant.limbs is None:
                continue
            scope = Scope().with_params(issue.params)
            xs = [scope.asp(p.name) for p in issue.params]
            for j, limb in enumerate(variant.limbs.items):
                self._limb(issue, number, (i, j), limb, scope, xs)
            at = f"{number}_{i}"
            every = variant.limbs.every
            some = atom(f"lsp{at}", *xs, "D")
            none_fails = f"not {atom(f'lsu{at}', *xs, 'D')}, not {atom(f'lsn{at}', *xs, 'D')}"
            denied = atom(f"lsn{at}", *xs, "D")
            mode = f"lb{number}({i})"
            if every:
                self.w.rule(atom(f"lp{number}", *xs, "D"), [mode, some, none_fails], scope, scope.sorts)
                self.w.rule(atom(f"ln{number}", *xs, "D"), [mode, denied], scope, scope.sorts)
            else:
                only = f"not {some}, not {atom(f'lsu{at}', *xs, 'D')}"
                self.w.rule(atom(f"lp{number}", *xs, "D"), [mode, some], scope, scope.sorts)
                self.w.rule(atom(f"ln{number}", *xs, "D"), [mode, denied, only], scope, scope.sorts)
            self._limb_because(number, at, scope, xs, mode)

    def _limb(
        self,
        issue: rb.Issue,
        number: int,
        place: tuple[int, int],
        limb: rb.Limb,
        scope: Scope,
        xs: list[str],
    ) -> None:
        i, j = place
        target = self.w.ids["issue"][limb.issue]
        inner = scope if limb.var is None else scope.with_params((limb.var,))
        args = self.w.terms(limb.args, inner)
        picked = atom(f"lr{number}_{i}_{j}", *(inner.asp(v) for v in inner.sorts), "D")
        if limb.guard is None:
            self.w.rule(picked, [], inner, inner.sorts)
        for bearer in bearers(issue) if limb.guard is not None else []:
            for context in pairs(issue, bearer):
                key = f"issue:{issue.name.en}"
                known = self.contexts.get(key, ())
                self.contexts[key] = known if context in known else (*known, context)
                body = self.w.literals(
                    limb.guard or rb.AllOf((), limb.span),
                    context.swapped(),
                    inner,
                    key,
                    f"/limbs{i}/{j}",
                )
                b = letter(bearer)
                own = [f"rd{number}({b},{context.own},{context.other})", f"bn{number}({b})"]
                self.w.rule(picked, [*own, *body], inner, inner.sorts)
        for value, source in (("p", "fp"), ("n", "fn"), ("u", "fu")):
            found = atom(f"{source}{target}", *args, "D")
            self.w.rule(atom(f"ls{value}{number}_{i}", *xs, "D"), [picked, found], inner, inner.sorts)
        reason = atom(f"bc{target}", *args, "R", "D")
        self.w.rule(atom(f"lsb{number}_{i}", *xs, "R", "D"), [picked, reason], inner, inner.sorts)

    def _limb_because(self, number: int, at: str, scope: Scope, xs: list[str], mode: str) -> None:
        """Of several reasons none speaks for the whole; some proof shown is more than no evidence."""
        reason = [atom(f"lsb{at}", *xs, str(k), "D") for k in range(4)]
        head = f"lbc{number}"
        some = atom(f"lsp{at}", *xs, "D")
        for k in range(4):
            rest = [f"not {reason[m]}" for m in range(4) if m != k]
            body = [mode, reason[k], *rest]
            if k == 0:
                self.w.rule(atom(head, *xs, "1", "D"), [*body, some], scope, scope.sorts)
                body.append(f"not {some}")
            self.w.rule(atom(head, *xs, str(k), "D"), body, scope, scope.sorts)
        for k, m in ((a, b) for a in range(4) for b in range(a + 1, 4)):
            self.w.rule(atom(head, *xs, "1", "D"), [mode, reason[k], reason[m]], scope, scope.sorts)
        nothing = [f"not {r}" for r in reason]
        self.w.rule(atom(head, *xs, "0", "D"), [mode, *nothing], scope, scope.sorts)
