"""Checks of files as such: their bytes, their names, and what must never stand in them."""
