"""Prints the code points that figures can hold, one a line: GB 2312 and, beyond it, Latin, Greek, punctuation and signs."""


def gb2312():
    for first in range(0xA1, 0xF8):
        for second in range(0xA1, 0xFF):
            try:
                yield ord(bytes([first, second]).decode("gb2312"))
            except (UnicodeDecodeError, TypeError):
                continue


RANGES = [
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x024F),  # Latin-1, Latin Extended A and B
    (0x0300, 0x036F),  # combining marks
    (0x0370, 0x03FF),  # Greek
    (0x1E00, 0x1EFF),  # Latin Extended Additional
    (0x2000, 0x206F),  # general punctuation
    (0x2070, 0x209F),  # superscripts and subscripts
    (0x20A0, 0x20BF),  # currency
    (0x2100, 0x214F),  # letterlike
    (0x2150, 0x218F),  # number forms
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematical operators
    (0x2460, 0x24FF),  # enclosed numbers
    (0x25A0, 0x25FF),  # geometric shapes
    (0x2600, 0x267F),  # signs
    (0x3000, 0x303F),  # Chinese punctuation
    (0xFE30, 0xFE4F),  # Chinese compatibility forms
    (0xFF00, 0xFFEF),  # full-width forms
]

characters = set(gb2312())
for first, last in RANGES:
    characters.update(range(first, last + 1))
for character in sorted(characters):
    print(f"U+{character:04X}")
