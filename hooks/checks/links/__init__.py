"""Checks of links in the sources, of the navigation and of addresses that moved."""
