import re

from reader.exporters.pdf import Gap
from reader.exporters.pdf.codes import Code, FontCodes
from reader.exporters.pdf.divider import divider


def test_it_is_as_high_as_the_columns_and_unseen() -> None:
    font = FontCodes({})
    written = divider(Gap(middle=332.5, bottom=60, height=720), "F7", font, 1150, -290)
    assert font.entries == [Code(0, "\u200b", 1)]
    # It reaches from 205 - 0.29 * 500 to 205 + 1.15 * 500.
    assert b"BT /F7 500.00 Tf 1 0 0 1 332.50 205.00 Tm 3 Tr <0001> Tj ET" in written


def test_it_changes_nothing_that_follows() -> None:
    written = divider(Gap(332.5, 60, 720), "F7", FontCodes({}), 880, -120)
    assert re.fullmatch(rb"/Artifact BMC q .* Q EMC\n", written)
