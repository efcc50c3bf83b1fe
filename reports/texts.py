"""Text made fit for a file: what a spreadsheet, a document or a drawing can hold."""

from mentoring.full_names import visible

LONGEST_CELL = 1000


def cell_text(text: str) -> str:
    """The text in one line without characters that break a file, and not endless."""
    clean = visible(text)
    return clean if len(clean) <= LONGEST_CELL else clean[: LONGEST_CELL - 1] + "…"
