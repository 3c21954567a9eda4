"""Checks of the built site, as a browser sees it."""
