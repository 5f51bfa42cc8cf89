"""Case: what each side showed in one case, typed and checked against the vocabulary.

Enters: the text of a case file, RuleBase. Leaves: Case and diagnostics. Never here: deciding.
"""
