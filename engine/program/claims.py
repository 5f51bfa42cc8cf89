"""Causes and remedies, properties and explanations: what rests on findings alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from engine.program.conditions import ConditionWriter, Scope, atom
from engine.program.model import PLAIN
from engine.rulebase import model as rb


class ClaimWriter:
    """Writes causes, remedies, properties and explanations."""

    def __init__(
        self,
        writer: ConditionWriter,
        last_wins: Callable[[str, Sequence[tuple[tuple[rb.Chosen, ...], str]]], None],
    ) -> None:
        self.w = writer
        self.last_wins = last_wins

    # -------------------------------------------------------------- causes

    def cause(self, cause: rb.Cause) -> None:
        """Write whether a cause applies, what stands against it, whether it is made out."""
        number = self.w.ids["cause"][cause.name.en]
        variants = (cause.base, *cause.variants)
        parts = ["dsp(D,Pl,Df,Ac)"]
        for name, word in (("start", "cs"), ("end", "ce")):
            cases = [
                (v.guards, f"y{self.w.day(day)}")
                for v in variants
                if (day := v.start if name == "start" else v.end) is not None
            ]
            if cases:
                self.last_wins(f"{word}{number}", cases)
                order, way = ("Ac,Y", ".,y") if name == "start" else ("Y,Ac", "y,.")
                self.w.day_tests |= {(f"nb({way})", int(day[1:])) for _, day in cases}
                self.w.lines.append(f"{word}m{number}(D) :- dsp(D,Pl,Df,Ac), {word}{number}(Y), nb({order}).")
                unset = f"{word}m{number}(D) :- dsp(D,Pl,Df,Ac), not {word}{number}(_)."
                self.w.lines.append(unset)
                parts.append(f"{word}m{number}(D)")
        gated = [(v.guards, str(i)) for i, v in enumerate(variants) if v.gates is not None]
        self.last_wins(f"cg{number}", gated)
        for i, variant in enumerate(variants):
            for j, gate in enumerate(variant.gates or ()):
                key, path = f"cause:{cause.name.en}", f"/gates{i}/{j}"
                literals = self.w.literals(gate.condition, PLAIN, Scope(), key, path)
                self.w.rule(f"gm{number}_{i}_{j}(D)", literals, Scope())
                self.w.rule(f"gx{number}(D)", [f"cg{number}({i})", f"not gm{number}_{i}_{j}(D)"], Scope())
        self.w.lines.append(f"ap{number}(D) :- {', '.join(parts)}, not gx{number}(D).")
        self._grounds(number, variants)
        self.w.rule(f"mo{number}(D)", [f"ap{number}(D)", f"not gr{number}(_,D)"], Scope())

    def _grounds(self, number: int, variants: tuple[rb.CauseVariant, ...]) -> None:
        for word, side in (("rq", "p"), ("ul", "d")):
            lists = [v.requires if word == "rq" else v.unless for v in variants]
            cases = [(v.guards, str(i)) for i, v in enumerate(variants) if lists[i] is not None]
            self.last_wins(f"{word}{number}", cases)
            for i, named in enumerate(lists):
                for issue in named.issues if named else ():
                    at = self.w.ids["issue"][issue]
                    won = f"w{side}{at}(D)"
                    test = f"not {won}" if side == "p" else won
                    self.w.rule(f"gr{number}({at},D)", [f"{word}{number}({i})", test], Scope())

    # -------------------------------------------------------------- remedies

    def remedy(self, remedy: rb.Remedy) -> None:
        """Write when a remedy is granted if claimed, and everything that shapes it."""
        number = self.w.ids["remedy"][remedy.name.en]
        key = f"remedy:{remedy.name.en}"
        body: list[str] = []
        if remedy.causes:
            for cause in remedy.causes:
                made_out = f"mo{self.w.ids['cause'][cause]}(D)"
                self.w.rule(f"rc{number}(D)", [made_out], Scope())
            body.append(f"rc{number}(D)")
        body += [f"wp{self.w.ids['issue'][i]}(D)" for i in remedy.requires.issues]
        body += [f"not wd{self.w.ids['issue'][i]}(D)" for i in remedy.unless.issues]
        if remedy.when is not None:
            body += self.w.literals(remedy.when, PLAIN, Scope(), key, "/when")
        self.w.rule(f"rm{number}(D)", body, Scope())
        self._tests(f"rk{number}", [c.when for c in remedy.ceilings], key, "/ceiling")
        self._tests(f"rr{number}", [g.condition for g in remedy.reduced], key, "/reduced")
        self._tests(f"rp{number}", [p.when for p in remedy.partly], key, "/partly")
        self._tests(f"rn{number}", [m.when for m in remedy.manners], key, "/manner")
        for i, mode in enumerate(remedy.modes):
            self._mode(number, i, mode, key)
        if remedy.amount is not None:
            for i, part in enumerate((remedy.amount.plus, *remedy.amount.minus)):
                scope = Scope().with_params((part.var,))
                literals = self.w.literals(part.where, PLAIN, scope, key, f"/sum{i}")
                self.w.rule(f"rs{number}_{i}(V0,D)", literals, scope, scope.sorts)
        self._telling(remedy, number)

    def _telling(self, remedy: rb.Remedy, number: int) -> None:
        """Write what tells one disposition from another: the grant, and what shapes it if granted."""
        granted = f"rm{number}(D)"
        self.w.rule(f"tm{number}(D)", [granted], Scope())
        for letter, kind, count in (("p", "rp", len(remedy.partly)), ("o", "ro", len(remedy.modes))):
            for i in range(count):
                earlier = [f"not {kind}{number}_{j}(D)" for j in range(i)]
                told = [granted, f"{kind}{number}_{i}(D)", *earlier]
                self.w.rule(f"t{letter}{number}_{i}(D)", told, Scope())
        for i, mode in enumerate(remedy.modes):
            if mode.partners is not None:
                partner = [f"to{number}_{i}(D)", f"rj{number}_{i}(X,D)"]
                self.w.rule(f"tj{number}_{i}(X,D)", partner, Scope())
        for i in range(len(remedy.manners)):
            self.w.rule(f"tn{number}_{i}(D)", [granted, f"rn{number}_{i}(D)"], Scope())
        for i in range(len(remedy.ceilings)):
            self.w.rule(f"tk{number}_{i}(D)", [granted, f"rk{number}_{i}(D)"], Scope())
        if remedy.amount is None:
            return
        for i in range(len(remedy.reduced)):
            self.w.rule(f"tr{number}(D)", [granted, f"rr{number}_{i}(D)"], Scope())
        for i in range(1 + len(remedy.amount.minus)):
            self.w.rule(f"ts{number}_{i}(X,D)", [granted, f"rs{number}_{i}(X,D)"], Scope())

    def _tests(self, name: str, conditions: Sequence[rb.Condition | None], key: str, path: str) -> None:
        for i, condition in enumerate(conditions):
            literals = (
                [] if condition is None else self.w.literals(condition, PLAIN, Scope(), key, f"{path}{i}")
            )
            self.w.rule(f"{name}_{i}(D)", literals, Scope())

    def _mode(self, number: int, i: int, mode: rb.Mode, key: str) -> None:
        scope = Scope().with_params((mode.partners,)) if mode.partners else Scope()
        literals = [] if mode.when is None else self.w.literals(mode.when, PLAIN, scope, key, f"/mode{i}")
        if mode.partners is None:
            self.w.rule(f"ro{number}_{i}(D)", literals, scope)
            return
        self.w.rule(f"rj{number}_{i}(V0,D)", literals, scope, scope.sorts)
        self.w.lines.append(f"ro{number}_{i}(D) :- rj{number}_{i}(_,D).")

    # -------------------------------------------------------------- properties, explanations

    def explain(self, explain: rb.Explain) -> None:
        """Write what is to be explained and who explains what."""
        number = self.w.ids["explain"][explain.name.en]
        key = f"explain:{explain.name.en}"
        over = Scope().with_params((explain.over,))
        guard = self.w.literals(explain.guard, PLAIN, over, key, "/guard")
        self.w.rule(f"xg{number}(V0,D)", guard, over, over.sorts)
        both = Scope().with_params((explain.by, explain.over))
        body = self.w.literals(explain.body, PLAIN, both, key, "/body")
        at = [atom("xb" + str(number), "V0", "V1", "D")]
        self.w.rule(at[0], [f"xg{number}(V1,D)", *body], both, both.sorts)
