"""Where the books go in the site."""

from course.language import Language

HANDBOOKS: dict[Language, str] = {"id": "pdf/buku-pegangan.pdf", "en": "en/pdf/handbook.pdf"}
TRAINER_GUIDES: dict[Language, str] = {
    "id": "pdf/panduan-pelatih.pdf",
    "en": "en/pdf/trainer-guide.pdf",
}


def books() -> set[str]:
    """All books of a build, as paths in the site."""
    return {*HANDBOOKS.values(), *TRAINER_GUIDES.values()}
