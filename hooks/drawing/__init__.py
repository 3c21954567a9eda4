"""Decision aids drawn as SVG from plain data: no course, no MkDocs, strings in and markup out."""
