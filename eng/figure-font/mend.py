"""Makes a font for Chinese fit for figures: mend.py IN LATIN OUT. What is drawn stays as it is, but for point 3.

1. Line metrics of a Latin font. ScottPlot centres text by the font's bounding box and its ascent; in fonts for Chinese both leave
   room for tall marks, and text sits too low and legends are cut (ScottPlot issues 5036, 5192, 5213).
2. A glyph for each character. Where two characters share one, a program that writes text from glyphs (Skia's SVG) cannot tell them apart.
3. Letters that the font lacks (ő, ž, ş) from its sister for Latin, and from there the signs that are as wide as a Chinese character in fonts
   for Chinese and gape in English: × ÷ ± · … and quotation marks.
4. Superior and inferior figures that powers of ten and formulas need, from the figures of the font.
5. Narrow and zero-width blanks.
"""
import copy
import sys

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

font = TTFont(sys.argv[1], recalcBBoxes=False, recalcTimestamp=False)
glyphs, metrics, order = font["glyf"], font["hmtx"].metrics, font.getGlyphOrder()
characters = font.getBestCmap()
subtables = [table for table in font["cmap"].tables if table.isUnicode() and table.format != 14]


latin = TTFont(sys.argv[2])


def add(code, name, glyph, advance, bearing):
    order.append(name)
    glyphs.glyphs[name] = glyph
    metrics[name] = (advance, bearing)
    for table in subtables:
        if code <= 0xFFFF or table.format == 12:
            table.cmap[code] = name


font["head"].yMax, font["head"].yMin = 1050, -250
font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = 905, -245, 0
font["OS/2"].sTypoAscender, font["OS/2"].sTypoDescender, font["OS/2"].sTypoLineGap = 905, -245, 0
font["OS/2"].usWinAscent, font["OS/2"].usWinDescent = 1050, 250


def outline(source, name, transformation=(1, 0, 0, 1, 0, 0)):
    recording, pen = DecomposingRecordingPen(source.getGlyphSet()), TTGlyphPen(None)
    source.getGlyphSet()[name].draw(recording)
    recording.replay(TransformPen(pen, transformation))
    glyph = pen.glyph()
    glyph.recalcBounds(glyphs)
    return glyph


RANGES = [(0x00A0, 0x02FF), (0x0300, 0x036F), (0x0370, 0x03FF), (0x1E00, 0x1EFF), (0x2010, 0x2027), (0x2030, 0x203A), (0x20A0, 0x20BF), (0x2190, 0x2199)]
NARROW = "×÷±·…‘’“”•†‡§¶"
for code, name in sorted(latin.getBestCmap().items()):
    isLacking = code not in characters and any(first <= code <= last for first, last in RANGES)
    if isLacking or chr(code) in NARROW:
        glyph = outline(latin, name)
        add(code, f"uni{code:04X}.latin", glyph, latin["hmtx"][name][0], getattr(glyph, "xMin", 0))
        characters[code] = f"uni{code:04X}.latin"

seen = {}
for code, name in sorted(characters.items()):
    if name in seen:
        add(code, f"uni{code:04X}.own", copy.deepcopy(glyphs[name]), *metrics[name])
    seen[name] = code

# As large as the font's own superior four, and as high; inferior ones reach as far below the line as descenders.
SCALE = 0.595
SUPERIOR = dict(zip("⁰ⁱ⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ", "0i456789+−=()n"))
INFERIOR = dict(zip("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎", "0123456789+−=()"))
for pairs, rise in ((SUPERIOR, 441), (INFERIOR, -150)):
    for target, source in pairs.items():
        if ord(target) in characters:
            continue
        name = characters[ord(source)]
        glyph = outline(font, name, (SCALE, 0, 0, SCALE, 0, rise))
        add(ord(target), f"uni{ord(target):04X}", glyph, round(metrics[name][0] * SCALE), glyph.xMin)

blank = characters[0x20]
for code, advance in ((0x2009, 160), (0x200A, 80), (0x202F, 160), (0x00AD, 0), (0x200B, 0), (0x200C, 0), (0x200D, 0), (0x2060, 0), (0xFE0F, 0)):
    if code not in characters or code == 0x00AD:
        add(code, f"uni{code:04X}.blank", copy.deepcopy(glyphs[blank]), advance, 0)

font.setGlyphOrder(order)
font["maxp"].numGlyphs = len(order)
font.save(sys.argv[3])
