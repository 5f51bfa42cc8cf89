"""Mutation: what is noticed when a rule is wrong in one point."""
