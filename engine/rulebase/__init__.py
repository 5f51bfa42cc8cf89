"""Rule base: declarations resolved against each other and checked as a whole.

Enters: syntax documents. Leaves: RuleBase and diagnostics. Never here: text of rules, ASP, cases.
"""
