"""Messages: the wording of every code, one table for each room that reports.

Each module holds ``MESSAGES: dict[str, Message]``; the register puts them together.
"""
