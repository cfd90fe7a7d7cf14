"""A QR code as one vector path."""

from discorecorder.report.sheet import Ink, Sheet, Step

__all__ = ["draw_code"]


def draw_code(sheet: Sheet, x: float, y: float, size: float, words: str) -> None:
    """Draw the QR code of the words, with its quiet zone, into a square from its upper left corner."""
    import segno

    # The mask is fixed: trying all eight takes longer than drawing the page, and any of them can be read.
    code = segno.make_qr(words, error="m", mask=3)
    rows = [bytes(row) for row in code.matrix]
    module = size / (len(rows) + 8)
    steps: list[Step] = []
    for row, cells in enumerate(rows):
        column = 0
        while column < len(cells):
            run = column
            while run < len(cells) and cells[run]:
                run += 1
            if run > column:
                steps.append(("R", x + (4 + column) * module, y + (4 + row) * module, (run - column) * module, module))
            column = run + 1
    sheet.path(steps, Ink(fill=(0, 0, 0)))
