import ctypes
from typing import Any

# Pointers to what PDFium alone knows; Any also stands for what ctypes takes in the place of a pointer.
class FPDF_TEXTPAGE: ...  # noqa: N801

class FS_MATRIX(ctypes.Structure):  # noqa: N801
    a: float
    b: float
    c: float
    d: float

class FS_RECTF(ctypes.Structure):  # noqa: N801
    left: float
    top: float
    right: float
    bottom: float

FPDF_ERR_PASSWORD: int
FPDF_ERR_SECURITY: int

def FPDFText_GetUnicode(text_page: FPDF_TEXTPAGE, index: int) -> int: ...  # noqa: N802
def FPDFText_IsGenerated(text_page: FPDF_TEXTPAGE, index: int) -> int: ...  # noqa: N802
def FPDFText_GetTextObject(text_page: FPDF_TEXTPAGE, index: int) -> Any: ...  # noqa: N802
def FPDFText_GetCharOrigin(text_page: FPDF_TEXTPAGE, index: int, x: Any, y: Any) -> int: ...  # noqa: N802
def FPDFText_GetLooseCharBox(text_page: FPDF_TEXTPAGE, index: int, rect: Any) -> int: ...  # noqa: N802
def FPDFText_GetMatrix(text_page: FPDF_TEXTPAGE, index: int, matrix: Any) -> int: ...  # noqa: N802
def FPDFText_GetFontSize(text_page: FPDF_TEXTPAGE, index: int) -> float: ...  # noqa: N802
