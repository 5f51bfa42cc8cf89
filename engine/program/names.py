"""Numbers for everything that has a name, so that programs of two rule bases can speak of the same things."""

from __future__ import annotations

from datetime import date

from engine.record import field, record
from engine.rulebase.model import RuleBase
from engine.rulebase.walk import conditions_of_remedy, references

_KINDS = (
    ("sort", "sorts"),
    ("fact", "facts"),
    ("concept", "concepts"),
    ("issue", "issues"),
    ("argument", "arguments"),
    ("cause", "causes"),
    ("remedy", "remedies"),
    ("option", "options"),
    ("explain", "explains"),
)


@record
class Names:
    """The numbers given so far: of declarations by kind, of choices, date literals, nodes of conditions.

    A number once given stays. INVARIANT (names): programs compiled with the same names differ only where
    their rules do, line by line.
    """

    ids: dict[str, dict[str, int]] = field(default_factory=dict)
    choices: dict[str, dict[str, int]] = field(default_factory=dict)
    days: dict[date, int] = field(default_factory=dict)
    nodes: dict[str, int] = field(default_factory=dict)

    def declare(self, rules: RuleBase) -> None:
        """Number what these rules declare and earlier ones did not."""
        for kind, where in _KINDS:
            numbers = self.ids.setdefault(kind, {})
            for name in getattr(rules, where):
                numbers.setdefault(name, len(numbers))
        # What is only asked about as claimed need not be among the rules, but has a number.
        numbers = self.ids["remedy"]
        for remedy in rules.remedies.values():
            for condition in conditions_of_remedy(remedy):
                for kind, name in references(condition):
                    if kind == "remedy":
                        numbers.setdefault(name, len(numbers))
        for option in rules.options.values():
            numbers = self.choices.setdefault(option.name.en, {})
            for choice in option.choices:
                numbers.setdefault(choice.name.en, len(numbers))

    def day(self, day: date) -> int:
        """Return the number of a date literal."""
        return self.days.setdefault(day, len(self.days))

    def node(self, key: str) -> int:
        """Return the number of a place in a condition."""
        return self.nodes.setdefault(key, len(self.nodes) + 1)
