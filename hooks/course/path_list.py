"""A stage of the study path as a list to tick: each step with its minutes and sections."""

from course.blocks import lesson_link
from course.language import DEFAULT, Language, minutes
from course.load import Course
from course.page import Page
from course.path import Step, sections, steps
from course.phrases import phrase


def path_list(page: Page, course: Course, stage_id: str) -> str:
    """Markdown of one stage; the steps are numbered through all stages.

    Both languages have the steps of the default language, so that a class may say "step 12".
    """
    language = page.language
    number = 0
    lines: list[str] = []
    for stage in course.study_path.stages:
        for name in stage.lessons:
            lesson = course.by_name.get((language, name))
            cut = _steps(name, course)
            if lesson is not None and stage.id == stage_id:
                titles = {part.id: part.title for part in sections(lesson, course.study_path)}
                whole = minutes(sum(step.minutes for step in cut), language)
                lines += ["", f"**{lesson_link(name, page, course)}** ({whole})", ""]
                lines += [
                    _step(step, number + place, page.relative(f"{name}.md"), titles, language)
                    for place, step in enumerate(cut, start=1)
                ]
            number += len(cut)
    return '<div class="study-path" markdown>\n' + "\n".join(lines) + "\n\n</div>"


def step_count(course: Course) -> int:
    """How many steps the whole path has."""
    return sum(
        len(_steps(name, course)) for stage in course.study_path.stages for name in stage.lessons
    )


def _steps(name: str, course: Course) -> list[Step]:
    lesson = course.by_name.get((DEFAULT, name))
    return steps(lesson, course.study_path) if lesson else []


def _step(step: Step, number: int, target: str, titles: dict[str, str], language: Language) -> str:
    ends = dict.fromkeys((step.sections[0].id, step.sections[-1].id))
    links = " – ".join(f"[{titles.get(name, name)}]({target}#{name})" for name in ends)
    part = f" ({step.part}/{step.parts})" if step.parts > 1 else ""
    length = minutes(step.minutes, language)
    return f"- [ ] {phrase('step', language)} {number}, {length}: {links}{part}"
