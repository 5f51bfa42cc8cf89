"""Command line: arguments in, words and exit statuses out.

Enters: argv. Leaves: text on stdout, messages on stderr, a status.
Never here: law, deciding, wording of decisions.
"""
