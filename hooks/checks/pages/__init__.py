"""Checks of what stands on one page: head, headings, tables, pictures, boxes, HTML."""
