"""Text made fit for a file: what a spreadsheet, a document or a drawing can hold."""

from mentoring.full_names import visible

LONGEST_CELL = 1000

WORKBOOK = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "default_format_properties": {"font_name": "Arial", "font_size": 10},
}
"""How a spreadsheet is written: text stays text, in letters as wide on every machine."""


def cell_text(text: str) -> str:
    """The text in one line without characters that break a file, and not endless."""
    clean = visible(text)
    return clean if len(clean) <= LONGEST_CELL else clean[: LONGEST_CELL - 1] + "…"
