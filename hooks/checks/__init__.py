"""Checks of the course's sources and of the built site; each returns findings."""
