"""What a build prints, and where it goes in the site."""

from course.language import Language

Outputs = dict[Language, str]

HANDBOOKS: Outputs = {"id": "pdf/buku-pegangan.pdf", "en": "en/pdf/handbook.pdf"}
TRAINER_GUIDES: Outputs = {"id": "pdf/panduan-pelatih.pdf", "en": "en/pdf/trainer-guide.pdf"}
BOOKLETS: Outputs = {"id": "pdf/buku-lipat.pdf", "en": "en/pdf/booklet.pdf"}
WORKSHEETS: Outputs = {"id": "pdf/lembar-kerja.pdf", "en": "en/pdf/worksheets.pdf"}
ENTRY_TESTS: Outputs = {"id": "pdf/tes-awal.pdf", "en": "en/pdf/entry-test.pdf"}
EXIT_TESTS: Outputs = {"id": "pdf/tes-akhir.pdf", "en": "en/pdf/exit-test.pdf"}
ATTENDANCE_LISTS: Outputs = {"id": "pdf/daftar-hadir.pdf", "en": "en/pdf/attendance-list.pdf"}
CERTIFICATES: Outputs = {"id": "pdf/sertifikat.pdf", "en": "en/pdf/certificate.pdf"}

# In the order in which a class needs them.
CLASS_KIT = (
    *(HANDBOOKS, BOOKLETS, TRAINER_GUIDES, WORKSHEETS),
    *(ENTRY_TESTS, EXIT_TESTS, ATTENDANCE_LISTS, CERTIFICATES),
)
ENTRY_TEST, EXIT_TEST = "program/tes-awal", "program/tes-akhir"  # the pages with the questions


def books() -> set[str]:
    """All that is printed beside the handouts, as paths in the site."""
    return {path for outputs in CLASS_KIT for path in outputs.values()}


def contact_sheet(pdf: str, number: int, grey: bool) -> str:
    """Name of a contact sheet of a printed PDF."""
    name = pdf.removesuffix(".pdf").replace("/pdf/", "-").removeprefix("pdf/")
    return f"{name}-{number:02}{'-grey' if grey else ''}.jpg"
