"""Pictures compared by their pixels: a dump of a screen with what it should show."""
import subprocess
from pathlib import Path

FAR = 64  # of 255: what differs by less is a matter of rounding at edges


def read(file):
    """(width, height, RGB bytes) of a binary PPM, or of a PNG."""
    raw = Path(file).read_bytes()
    if raw[:4] == b"\x89PNG":
        raw = subprocess.run(["pngtopnm", str(file)], check=True, capture_output=True).stdout
    fields, at = [], 0
    while len(fields) < 4:
        end = at
        while raw[end:end + 1] not in (b" ", b"\n"):
            end += 1
        fields.append(raw[at:end])
        at = end + 1
    assert fields[0] == b"P6" and fields[3] == b"255", fields
    return int(fields[1]), int(fields[2]), raw[at:]


def share_apart(left, right, far=FAR):
    """The share of pixels that differ by more than `far` in some channel; 1 when the sizes differ."""
    (width, height, a), (other_width, other_height, b) = read(left), read(right)
    if (width, height) != (other_width, other_height):
        return 1.0
    apart = sum(1 for i in range(0, width * height * 3, 3)
                if abs(a[i] - b[i]) > far or abs(a[i + 1] - b[i + 1]) > far or abs(a[i + 2] - b[i + 2]) > far)
    return apart / (width * height)


def share_lit(file):
    """The share of pixels that are not black."""
    width, height, pixels = read(file)
    return sum(1 for i in range(0, width * height * 3, 3) if max(pixels[i:i + 3]) > 24) / (width * height)
