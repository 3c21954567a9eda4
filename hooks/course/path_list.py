"""A stage of the study path as a list to tick: each step with its minutes and sections."""

from course.blocks import lesson_link
from course.language import Language, minutes
from course.model import Course
from course.page import Page
from course.path import Step, sections
from course.phrases import phrase


def path_list(page: Page, course: Course, stage_id: str) -> str:
    """Markdown of one stage; the steps are numbered through all stages."""
    language = page.language
    stage = next(stage for stage in course.study_path.stages if stage.id == stage_id)
    number = 0
    lines: list[str] = []
    for name, steps in course.study_steps.items():
        lesson = course.by_name.get((language, name))
        if lesson is not None and name in stage.lessons:
            titles = {part.id: part.title for part in sections(lesson, course.study_path)}
            whole = minutes(sum(step.minutes for step in steps), language)
            lines += ["", f"**{lesson_link(name, page, course)}** ({whole})", ""]
            lines += [
                _step(step, number + place, page.relative(f"{name}.md"), titles, language)
                for place, step in enumerate(steps, start=1)
            ]
        number += len(steps)
    return '<div class="study-path" markdown>\n' + "\n".join(lines) + "\n\n</div>"


def _step(step: Step, number: int, target: str, titles: dict[str, str], language: Language) -> str:
    ends = dict.fromkeys((step.sections[0].id, step.sections[-1].id))
    links = " – ".join(f"[{titles.get(name, name)}]({target}#{name})" for name in ends)
    part = f" ({step.part}/{step.parts})" if step.parts > 1 else ""
    length = minutes(step.minutes, language)
    return f"- [ ] {phrase('step', language)} {number}, {length}: {links}{part}"
