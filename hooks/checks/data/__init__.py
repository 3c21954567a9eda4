"""Checks of the course's data: facts, terms, references to them."""
