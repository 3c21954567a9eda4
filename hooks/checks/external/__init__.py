"""Addresses outside the site: asked politely, on request and once a week."""
