"""The search index: sections of the built pages and the base forms of their words, per language."""
