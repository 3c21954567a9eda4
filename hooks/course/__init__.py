"""The course as data: lessons, facts, glossary, worked example, timetable; and their Markdown.

Nothing here knows MkDocs, so that another site generator could call it.
"""
