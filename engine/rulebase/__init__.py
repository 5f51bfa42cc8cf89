"""Rule base: declarations resolved against each other and checked as a whole.

Enters: syntax documents. Leaves: RuleBase and diagnostics. Never here: text of rules, ASP, cases.
"""

from engine.rulebase.load import load_rules, names_below
from engine.rulebase.model import RuleBase

__all__ = ["RuleBase", "load_rules", "names_below"]
