"""Pipeline: the walk from files to decisions.

Enters: paths. Leaves: decisions and diagnostics. Never here: what any room below does itself.
"""

from engine.pipeline.decide import DisagreementError, Judge, choices_of
from engine.pipeline.expectations import missed, money_text
from engine.pipeline.walk import CaseResult, Checked, check_cases, find_cases, judge, judge_file

__all__ = [
    "CaseResult",
    "Checked",
    "DisagreementError",
    "Judge",
    "check_cases",
    "choices_of",
    "find_cases",
    "judge",
    "judge_file",
    "missed",
    "money_text",
]
