"""Makes the fonts of this folder; see README.md.

Usage: python3 make.py <folder with the woff2 files of the package>
Needs: fonttools 4.68 with brotli 1.2. The same input gives the same bytes.
"""

import io
import sys
from pathlib import Path

from fontTools.merge import Merger
from fontTools.misc.transform import Identity
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FACES = {
    "Regular": "400-normal",
    "Italic": "400-italic",
    "Medium": "500-normal",
    "SemiBold": "600-normal",
}
# Letters of European names that the web faces carry beyond the Latin subset.
WEB_LETTERS = "ĞğİıŞşČčĆćŠšŽžĐđŁłŃńŚśŹźŻżĄąĘęĚěŘřŮůŐőŰűŒœŸȘșȚțĀāĒēĪīŌōŪū"


def draw(font, name, code, width, parts):
    """Adds a glyph made of transformed parts of others."""
    glyphs = font.getGlyphSet()
    pen = TTGlyphPen(None)
    for part, transform in parts:
        whole = DecomposingRecordingPen(glyphs)
        glyphs[part].draw(whole)
        whole.replay(TransformPen(pen, transform))
    order = [*font.getGlyphOrder(), name]
    font["glyf"][name] = pen.glyph()
    font["glyf"].setGlyphOrder(order)
    font.setGlyphOrder(order)
    font.getReverseGlyphMap(rebuild=True)
    font["glyf"][name].recalcBounds(font["glyf"])
    font["hmtx"][name] = (width, getattr(font["glyf"][name], "xMin", 0))
    point(font, name, code)


def point(font, name, code):
    """Lets a character be shown by a glyph."""
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name


def complete(font):
    """Adds the few characters that a report needs and the subsets lack."""
    cmap = font.getBestCmap()
    up, minus, hyphen = cmap[0x2191], cmap[0x2212], cmap[0x2D]
    # An arrow to the side is the upward arrow, turned about its centre.
    turn = Identity.translate(395, 335).rotate(-1.5707963267948966)
    draw(font, "arrowright", 0x2192, 790, [(up, turn.translate(-450, -450))])
    turn = Identity.translate(395, 335).rotate(1.5707963267948966)
    draw(font, "arrowleft", 0x2190, 790, [(up, turn.translate(-450, -450))])
    # "At most" and "at least" are the angle with the minus sign below it.
    bar = (minus, Identity.translate(-13, -285).scale(1.05, 1))
    for sign, name, code in (("<", "lessequal", 0x2264), (">", "greaterequal", 0x2265)):
        draw(font, name, code, 500, [(cmap[ord(sign)], Identity.translate(0, 68)), bar])
    # Raised digits stand as high as the ¹ ² ³ of the face.
    for digit, word in enumerate("zero one two three four five six seven eight nine".split()):
        if digit not in (1, 2, 3):
            raised = f"{word}.numr"
            width = font["hmtx"][raised][0]
            draw(font, f"{word}superior", 0x2070 + digit, width, [(raised, Identity.translate(0, 50))])
    # A hyphen that does not break, and the spaces of fixed width.
    point(font, hyphen, 0x2010)
    point(font, hyphen, 0x2011)
    draw(font, "figurespace", 0x2007, font["hmtx"]["one.tf"][0], [])
    draw(font, "thinspace", 0x2009, 166, [])
    draw(font, "narrownbspace", 0x202F, 166, [])


def merged(folder, weight):
    """One face of the Latin and the extended Latin subset."""
    files = []
    for subset in ("latin", "latin-ext"):
        font = TTFont(folder / f"fira-sans-{subset}-{weight}.woff2", recalcTimestamp=False)
        font.flavor = None
        plain = io.BytesIO()
        font.save(plain)
        plain.seek(0)
        files.append((font, plain))
    font = Merger().merge([plain for _, plain in files])
    font.recalcTimestamp = False
    # The merger leaves out what it cannot join; both subsets agree on these.
    font["name"] = files[0][0]["name"]
    font["head"].created = files[0][0]["head"].created
    font["head"].modified = files[0][0]["head"].modified
    plain = io.BytesIO()
    font.save(plain)
    plain.seek(0)
    font = TTFont(plain, recalcTimestamp=False)
    complete(font)
    return font


def main():
    folder, here = Path(sys.argv[1]), Path(__file__).parent
    (here / "web").mkdir(exist_ok=True)
    for face, weight in FACES.items():
        font = merged(folder, weight)
        path = here / f"FiraSans-{face}.ttf"
        font.save(path)
        latin = TTFont(folder / f"fira-sans-latin-{weight}.woff2").getBestCmap()
        web = TTFont(path, recalcTimestamp=False)
        options = Options(layout_features=["*"], name_IDs=["*"], hinting=False)
        options.recalc_timestamp = False
        added = [0x2190, 0x2192, 0x2264, 0x2265, 0x2010, 0x2011, 0x2007, 0x2009, 0x202F, 0x2070]
        added += range(0x2074, 0x207A)
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=[*latin, *added, *map(ord, WEB_LETTERS)])
        subsetter.subset(web)
        web.flavor = "woff2"
        web.save(here / "web" / f"FiraSans-{face}.woff2")


main()
