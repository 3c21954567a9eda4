"""MkDocs events of addresses that moved: a small page at each old address leads to the new one."""

from pathlib import Path
from posixpath import dirname, relpath

from mkdocs.config.defaults import MkDocsConfig

from course.links import site_path
from course.phrases import phrase
from shared import course_of, language_of


def on_post_build(config: MkDocsConfig) -> None:
    """Write the pages that lead on, in the language being built."""
    language, course = language_of(config), course_of(config)
    template = config.theme.get_env().get_template("redirect.html")
    for redirect in course.redirects.values():
        page = course.by_name.get((language, redirect.new))
        if page is None:
            continue  # the checks tell of it
        old, new = site_path(language, redirect.old), site_path(language, redirect.new)
        html = template.render(
            language=language,
            title=page.title,
            summary=page.summary,
            words=phrase("moved", language),
            site_name=config.site_name,
            target=relpath(new, dirname(old) or "."),
            canonical=f"{config.site_url}{new}",
        )
        file = Path(config.site_dir) / old
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(html, encoding="utf-8")
