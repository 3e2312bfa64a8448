"""Cuts the two fonts of the pictures out of Noto Sans CJK; README.md says how to run it."""

import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTCollection

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent
FAMILY = "Noto Sans CJK SC"
# Latin with its accents, Greek, punctuation, currencies, letter-like signs, arrows, operators,
# shapes, Chinese punctuation, kana and full-width forms.
BLOCKS = [
    (0x20, 0x7E), (0xA0, 0x17F), (0x391, 0x3C9), (0x2010, 0x205E), (0x20A0, 0x20BF),
    (0x2100, 0x214F), (0x2190, 0x2193), (0x2200, 0x22FF), (0x25A0, 0x25FF),
    (0x3000, 0x30FF), (0xFF01, 0xFFEE),
]


def wanted():
    """Every character that the pictures can be asked to draw."""
    points = {point for first, last in BLOCKS for point in range(first, last + 1)}
    # The 3,755 commonest simplified characters: the first level of GB 2312, rows 16 to 55.
    for row in range(16, 56):
        for column in range(1, 95):
            text = bytes([row + 0xA0, column + 0xA0]).decode("gb2312", errors="ignore")
            points.update(map(ord, text))
    for folder, ending in [("facts", "toml"), ("responses", "ftl")]:
        for path in sorted((ROOT / folder).rglob(f"*.{ending}")):
            points.update(map(ord, path.read_text(encoding="utf-8")))
    return sorted(point for point in points if point >= 0x20)


def cut(collection, weight):
    """Writes one weight."""
    fonts = TTCollection(collection).fonts
    font = next(font for font in fonts if font["name"].getDebugName(1).startswith(FAMILY)
                and "Mono" not in font["name"].getDebugName(1))
    options = subset.Options()
    # No hints: pictures are drawn at twice the size. No kerning and no ligatures either, so that
    # the width of a text is the sum of its characters' widths, which is how it is measured.
    options.hinting = False
    options.desubroutinize = False
    options.layout_features = []
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "BASE", "VORG", "vhea", "vmtx", "DSIG"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14, 16, 17]
    options.name_languages = [0x409]
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted())
    subsetter.subset(font)
    path = HERE / f"NotoSansCJKsc-{weight}-subset.otf"
    font.recalcTimestamp = False
    font.save(path)
    print(path.name, path.stat().st_size, len(font.getGlyphOrder()))


if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/opentype/noto")
    for weight in ["Regular", "Bold"]:
        cut(folder / f"NotoSansCJK-{weight}.ttc", weight)
