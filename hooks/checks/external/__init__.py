"""Addresses outside the site: asked politely, on request and once a week.

`check.run` asks and finds, `summary.summary` tells it in the weekly issue.
"""
