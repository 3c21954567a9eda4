"""A stage of the study path as a list to tick: each step with its minutes and sections."""

from course.blocks import lesson_link
from course.language import Language, minutes
from course.load import Course
from course.page import Page
from course.path import Step, steps
from course.phrases import phrase


def path_list(page: Page, course: Course, stage_id: str) -> str:
    """Markdown of one stage; the steps are numbered through all stages."""
    language = page.language
    number = 0
    lines: list[str] = []
    for stage in course.study_path.stages:
        for name in stage.lessons:
            lesson = course.by_name.get((language, name))
            if lesson is None:
                continue
            cut = steps(lesson, course.study_path)
            if stage.id == stage_id:
                whole = minutes(sum(step.minutes for step in cut), language)
                lines += ["", f"**{lesson_link(name, page, course)}** ({whole})", ""]
                lines += [
                    _step(step, number + place, page.relative(f"{name}.md"), language)
                    for place, step in enumerate(cut, start=1)
                ]
            number += len(cut)
    return '<div class="study-path" markdown>\n' + "\n".join(lines) + "\n\n</div>"


def step_count(course: Course, language: Language) -> int:
    """How many steps the whole path has."""
    return sum(
        len(steps(lesson, course.study_path))
        for stage in course.study_path.stages
        for name in stage.lessons
        if (lesson := course.by_name.get((language, name)))
    )


def _step(step: Step, number: int, target: str, language: Language) -> str:
    ends = dict.fromkeys((step.sections[0], step.sections[-1]))
    links = " – ".join(f"[{section.title}]({target}#{section.id})" for section in ends)
    part = f" ({step.part}/{step.parts})" if step.parts > 1 else ""
    length = minutes(step.minutes, language)
    return f"- [ ] {phrase('step', language)} {number}, {length}: {links}{part}"
