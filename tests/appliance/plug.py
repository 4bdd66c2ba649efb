"""The plug of the display: QEMU tells its graphics card of another size, or of none, when a VNC viewer asks for it.

Only as much of the protocol (RFC 6143, and its extension SetDesktopSize) as that takes; the picture itself goes by screendump.
"""
import socket
import struct
import time

EXTENDED_DESKTOP_SIZE = -308


def screen(folder):
    """The machine's options for a screen with such a plug."""
    return ("-vnc", f"unix:{folder}/vnc")


class Plug:
    def __init__(self, file):
        self.viewer = socket.socket(socket.AF_UNIX)
        self.viewer.settimeout(30)
        for _ in range(100):
            try:
                self.viewer.connect(str(file))
                break
            except OSError:
                time.sleep(0.1)
        self._read(12)
        self.viewer.sendall(b"RFB 003.008\n")
        self._read(self._read(1)[0])  # ways to be let in
        self.viewer.sendall(b"\1")  # none
        assert self._read(4) == b"\0\0\0\0", "QEMU lets no viewer in"
        self.viewer.sendall(b"\1")  # others may look, too
        _, _, name = struct.unpack(">HH16xI", self._read(24))
        self._read(name)
        self.viewer.sendall(struct.pack(">BxHi", 2, 1, EXTENDED_DESKTOP_SIZE))

    def _read(self, count):
        got = b""
        while len(got) < count:
            more = self.viewer.recv(count - len(got))
            assert more, "QEMU hung up on the viewer"
            got += more
        return got

    def put_in(self, width, height):
        """A display of that size: from now on it is the one that is plugged in."""
        self._ask(width, height)

    def pull_out(self):
        self._ask(0, 0)

    def _ask(self, width, height):
        self.viewer.sendall(struct.pack(">BxHHBxIHHHHI", 251, width, height, 1, 0, 0, 0, width, height, 0))
