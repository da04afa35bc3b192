import ctypes

# What PDFium alone knows the inside of.
class FPDF_TEXTPAGE(ctypes.c_void_p): ...  # noqa: N801

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
