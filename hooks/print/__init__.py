"""The course on paper: handbooks and handouts from the built pages, and their reading back."""
