"""Checks that both languages say the same."""
