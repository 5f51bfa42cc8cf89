"""Case: what each side showed in one case, typed and checked against the vocabulary.

Enters: the text of a case file, RuleBase. Leaves: Case and diagnostics. Never here: deciding.
"""

from engine.case.lint import lint_case
from engine.case.load import load_case, read_case
from engine.case.model import Case
from engine.case.template import new_case_text

__all__ = ["Case", "lint_case", "load_case", "new_case_text", "read_case"]
