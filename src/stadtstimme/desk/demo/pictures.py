"""Pictures for Musterstadt, drawn by code, so that nobody's rights are touched. Twice the size, then smoothed down."""

from __future__ import annotations

import io
import math
import random

from PIL import Image, ImageDraw

WIDTH, HEIGHT, SCALE = 1600, 1000, 2
Colour = tuple[int, int, int]


def orchard() -> bytes:
    """A meadow with blossoming apple trees in the morning."""
    image = _sky((142, 197, 236), (253, 240, 214))
    draw, chance = ImageDraw.Draw(image), random.Random(7)  # noqa: S311
    _disc(draw, 1280, 230, 95, (255, 229, 150))
    for top, shade in ((620, (150, 188, 120)), (690, (118, 168, 92)), (780, (92, 148, 74))):
        _hill(draw, top, 46, shade, phase=top / 40)
    for x, ground, size in ((260, 760, 150), (640, 820, 205), (1060, 775, 165), (1400, 850, 215)):
        _tree(draw, chance, (x, ground), size)
    for _ in range(380):
        x, y = chance.uniform(0, WIDTH), chance.uniform(850, HEIGHT)
        _disc(draw, x, y, chance.uniform(2, 5), chance.choice(((255, 236, 150), (255, 255, 255), (246, 190, 205))))
    return _finished(image)


def bridge() -> bytes:
    """A bridge over the river with a barrier in front of it."""
    image = _sky((176, 200, 218), (236, 232, 224))
    draw = ImageDraw.Draw(image)
    _box(draw, 0, 700, WIDTH, HEIGHT, (98, 134, 156))
    for line in range(9):
        _box(draw, 60 + 170 * line, 760 + 22 * (line % 4), 190 + 170 * line, 766 + 22 * (line % 4), (134, 168, 186))
    for arch in range(4):
        left = 40 + arch * 400
        _box(draw, left, 520, left + 320, 720, (150, 132, 118))
        draw.ellipse(_scaled(left + 30, 560, left + 290, 880), fill=(98, 134, 156))
    _box(draw, 0, 470, WIDTH, 540, (120, 104, 94))
    for post in range(0, WIDTH, 100):
        _box(draw, post, 420, post + 12, 470, (96, 84, 78))
    _box(draw, 0, 415, WIDTH, 427, (96, 84, 78))
    _barrier(draw, 420, 770)
    return _finished(image)


def market() -> bytes:
    """The Christmas market on the town hall's square in the evening."""
    image = _sky((28, 34, 66), (94, 74, 104))
    draw, chance = ImageDraw.Draw(image), random.Random(24)  # noqa: S311
    _box(draw, 560, 250, 1040, 760, (74, 62, 82))
    draw.polygon(_points((540, 250), (800, 90), (1060, 250)), fill=(60, 48, 66))
    for row in range(3):
        for column in range(5):
            _box(draw, 605 + 85 * column, 300 + 130 * row, 650 + 85 * column, 380 + 130 * row, (250, 212, 128))
    _box(draw, 0, 740, WIDTH, HEIGHT, (52, 46, 62))
    for number, left in enumerate((70, 400, 980, 1300)):
        _booth(draw, left, (168, 64, 58) if number % 2 else (58, 112, 88))
    for strand in range(4):
        for step in range(46):
            x = 40 + step * 34
            y = 430 + 60 * strand + 42 * math.sin(step / 46 * math.pi)
            _disc(draw, x, y, 5, chance.choice(((255, 221, 140), (255, 244, 214), (255, 190, 120))))
    return _finished(image)


def fire() -> bytes:
    """A garden shed that burns in the night, and the fire brigade putting it out."""
    image = _sky((18, 22, 44), (92, 52, 44))
    draw, chance = ImageDraw.Draw(image), random.Random(112)  # noqa: S311
    for number in range(60):
        x, y = 440 + number * 9 + chance.uniform(-70, 70), 470 - number * 9 + chance.uniform(-40, 40)
        _disc(draw, x, y, 46 + number, (56 + number // 4, 48 + number // 4, 58 + number // 4))
    _hill(draw, 740, 24, (38, 44, 42), phase=2)
    for height, colour in ((400, (196, 62, 38)), (290, (236, 128, 44)), (170, (252, 206, 96))):
        for foot in range(330, 621, 58):
            _flame(draw, foot, height * chance.uniform(0.75, 1.1), colour)
    _box(draw, 330, 620, 610, 800, (46, 34, 32))
    draw.polygon(_points((300, 630), (470, 520), (640, 630)), fill=(34, 26, 28))
    _box(draw, 440, 690, 510, 800, (250, 180, 84))
    for step in range(60):
        way = step / 59
        x, y = 1010 - 380 * way, 640 - 190 * math.sin(way * math.pi * 0.8) + 30 * way
        _disc(draw, x, y, 7 + 10 * way, (170, 208, 232))
    _engine(draw, 980, 620)
    return _finished(image)


def _flame(draw: ImageDraw.ImageDraw, foot: float, height: float, colour: Colour) -> None:
    for step in range(40):
        way = step / 39
        lean = 16 * math.sin(way * 4 + foot)
        _disc(draw, foot + lean, 720 - height * way, 50 * (1 - way) ** 0.8 + 3, colour)


def _engine(draw: ImageDraw.ImageDraw, left: float, top: float) -> None:
    _box(draw, left, top, left + 460, top + 190, (186, 40, 40))
    _box(draw, left, top + 110, left + 460, top + 130, (244, 240, 232))
    _box(draw, left + 20, top + 24, left + 110, top + 90, (150, 190, 214))
    _box(draw, left + 40, top - 26, left + 90, top, (70, 130, 230))
    for wheel in (left + 100, left + 350):
        _disc(draw, wheel, top + 195, 46, (24, 24, 28))
        _disc(draw, wheel, top + 195, 20, (120, 120, 126))


def _sky(top: Colour, bottom: Colour) -> Image.Image:
    strip = Image.new("RGB", (1, HEIGHT))
    for y in range(HEIGHT):
        part = y / HEIGHT
        strip.putpixel((0, y), tuple(round(a + (b - a) * part) for a, b in zip(top, bottom, strict=True)))
    return strip.resize((1, HEIGHT * SCALE)).resize((WIDTH * SCALE, HEIGHT * SCALE), Image.Resampling.NEAREST)


def _hill(draw: ImageDraw.ImageDraw, top: float, height: float, colour: Colour, phase: float) -> None:
    edge = [(x, top + height * math.sin(x / 260 + phase)) for x in range(0, WIDTH + 20, 20)]
    draw.polygon(_points(*edge, (WIDTH, HEIGHT), (0, HEIGHT)), fill=colour)


def _tree(draw: ImageDraw.ImageDraw, chance: random.Random, foot: tuple[float, float], size: float) -> None:
    x, ground = foot
    draw.polygon(
        _points(
            (x - size * 0.08, ground),
            (x - size * 0.05, ground - size),
            (x + size * 0.05, ground - size),
            (x + size * 0.1, ground),
        ),
        fill=(104, 78, 58),
    )
    for _ in range(150):
        angle, far = chance.uniform(0, 2 * math.pi), math.sqrt(chance.random()) * size * 0.62
        shade = chance.choice(((250, 226, 232), (244, 204, 216), (255, 244, 246), (146, 184, 112)))
        _disc(draw, x + far * math.cos(angle) * 1.15, ground - size * 1.15 + far * math.sin(angle), size * 0.1, shade)


def _barrier(draw: ImageDraw.ImageDraw, left: float, top: float) -> None:
    for leg in (left + 60, left + 660):
        _box(draw, leg, top, leg + 26, top + 190, (70, 72, 78))
    for row in (top, top + 80):
        for part in range(9):
            _box(
                draw,
                left + 80 * part,
                row,
                left + 80 * part + 80,
                row + 48,
                (206, 52, 48) if part % 2 else (248, 248, 244),
            )


def _booth(draw: ImageDraw.ImageDraw, left: float, roof: Colour) -> None:
    _box(draw, left, 660, left + 240, 860, (116, 82, 58))
    _box(draw, left + 24, 700, left + 216, 780, (255, 216, 140))
    draw.polygon(_points((left - 24, 664), (left + 120, 570), (left + 264, 664)), fill=roof)


def _disc(draw: ImageDraw.ImageDraw, x: float, y: float, radius: float, colour: Colour) -> None:
    draw.ellipse(_scaled(x - radius, y - radius, x + radius, y + radius), fill=colour)


def _box(draw: ImageDraw.ImageDraw, left: float, top: float, right: float, bottom: float, colour: Colour) -> None:
    draw.rectangle(_scaled(left, top, right, bottom), fill=colour)


def _scaled(*numbers: float) -> list[float]:
    return [number * SCALE for number in numbers]


def _points(*points: tuple[float, float]) -> list[tuple[float, float]]:
    return [(x * SCALE, y * SCALE) for x, y in points]


def _finished(image: Image.Image) -> bytes:
    file = io.BytesIO()
    image.reduce(SCALE).save(file, "JPEG", quality=88)
    return file.getvalue()
