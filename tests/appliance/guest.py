"""A machine in QEMU, seen and worked from outside: power, screen, keyboard, and a shell on a serial line.

The shell is there to look, and to be the hand at the button (gpio-sim). The appliance knows nothing of it.
"""
import atexit
import base64
import json
import re
import socket
import subprocess
import time
from pathlib import Path

WIDTH, HEIGHT = 640, 480
LINE_END = "=== "
# What a played processor need not be guarded against, a check of its clock that fails when the host is slow, and services of
# Debian that nobody looks at here.
LEAN = ("quiet mitigations=off audit=0 no_timer_check systemd.mask=e2scrub_reap.service systemd.mask=apt-daily.timer "
        "systemd.mask=apt-daily-upgrade.timer")


# What the kernel says of two played processors that wait for each other for ever; seen once in some two hundred boots, in udev's
# workers, before anything of Limber's runs.
LOCKED_UP = re.compile(r"soft lockup - CPU#\d+ stuck for \d+s! \[\(udev-worker\)")


class Gone(Exception):
    """The machine answers no more."""


class LockedUp(Gone):
    """Its processors wait for each other, for which QEMU is to blame."""


class Guest:
    """One boot of `image`. Close it, or cut its power."""

    def __init__(self, image, kernel, initrd, folder, options=()):
        self.folder = Path(folder)
        self.began = time.monotonic()
        command = [
            "qemu-system-x86_64", "-accel", "tcg,thread=multi", "-m", "1024", "-smp", "2", "-nodefaults", "-no-reboot",
            "-kernel", str(kernel), "-initrd", str(initrd), "-append", f"root=/dev/vda rw console=ttyS0 panic=0 {LEAN}",
            "-drive", f"file={image},if=virtio,format=raw,cache=writeback", "-vga", "none",
            "-device", f"virtio-gpu-pci,xres={WIDTH},yres={HEIGHT}", "-net", "none",
            "-serial", f"file:{self.folder / 'console.log'}",
            "-chardev", f"socket,id=shell,path={self.folder / 'shell'},server=on,wait=off", "-serial", "chardev:shell",
            "-qmp", f"unix:{self.folder / 'qmp'},server=on,wait=off", *options]
        for left in ("shell", "qmp"):
            (self.folder / left).unlink(missing_ok=True)
        self.qemu = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                     stderr=(self.folder / "qemu.log").open("w"))
        atexit.register(self.qemu.kill)  # whatever fails, no machine is left running
        self.qmp = self._connect("qmp")
        self._qmp_lines = self.qmp.makefile("r")
        self._qmp_lines.readline()
        self._ask("qmp_capabilities")
        self.shell = self._connect("shell")
        self.shell.settimeout(1)

    def _connect(self, name):
        for _ in range(100):
            try:
                end = socket.socket(socket.AF_UNIX)
                end.connect(str(self.folder / name))
                return end
            except OSError:
                time.sleep(0.1)
        raise Gone((self.folder / "qemu.log").read_text())

    def _ask(self, command, **arguments):
        self.qmp.sendall(json.dumps({"execute": command, "arguments": arguments}).encode() + b"\n")
        while True:
            line = self._qmp_lines.readline()
            if not line:
                raise Gone(command)
            answer = json.loads(line)
            if "error" in answer:
                raise Gone(answer["error"]["desc"])
            if "return" in answer:
                return answer["return"]

    # -- the shell ---------------------------------------------------------------------------------------------

    def run(self, script, seconds=60):
        """What `script` prints; raises when it fails or does not end in time."""
        status, text = self.attempt(script, seconds)
        if status != 0:
            raise AssertionError(f"`{script}` in the guest: {status}: {text}")
        return text

    def attempt(self, script, seconds=60):
        """(exit status, what it printed)."""
        mark = f"{LINE_END}{time.monotonic_ns()}"
        wrapped = base64.b64encode(f"({script}\n) 2>&1; status=$?; echo; echo '{mark}' $status\n".encode()).decode()
        self.shell.sendall(wrapped.encode() + b"\n")
        got, deadline = "", time.monotonic() + seconds
        while time.monotonic() < deadline:
            found = re.search(rf"^{mark} (\d+)\n", got, re.M)
            if found:
                return int(found[1]), got[:found.start()].strip("\n")
            try:
                more = self.shell.recv(65536)
            except socket.timeout:
                continue
            if not more:
                raise Gone(script)
            got += more.decode(errors="replace").replace("\r", "")
        raise AssertionError(f"`{script}` in the guest does not end: {got[-500:]}")

    def wait_for_shell(self, seconds=300):
        """The shell says hello when it starts."""
        got, deadline = b"", time.monotonic() + seconds
        while b"shell ready" not in got:
            if time.monotonic() > deadline or self.qemu.poll() is not None:
                raise Gone(f"no shell after {seconds} s; see {self.folder / 'console.log'}")
            try:
                got += self.shell.recv(4096)
            except socket.timeout:
                said = LOCKED_UP.search((self.folder / "console.log").read_text(errors="replace"))
                if said:
                    raise LockedUp(said[0]) from None

    def until(self, what, script, seconds=60):
        """Runs `script` until it succeeds; gives its output and how long that took."""
        began = time.monotonic()
        while True:
            status, text = self.attempt(script)
            if status == 0:
                return text, time.monotonic() - began
            if time.monotonic() - began > seconds:
                raise AssertionError(f"{what}: not within {seconds} s: `{script}`: {text}")
            time.sleep(0.5)

    # -- screen, keyboard, power -------------------------------------------------------------------------------

    def picture(self, name):
        """What the screen shows, as a PPM file."""
        file = self.folder / f"{name}.ppm"
        self._ask("screendump", filename=str(file))
        return file

    def key(self, name, seconds=0.1):
        """Pressed and released. (QEMU's own send-key keeps the next key back for as long again as this one was down.)"""
        for down in (True, False):
            self._ask("input-send-event", events=[{"type": "key", "data": {"down": down, "key": {"type": "qcode", "data": name}}}])
            if down:
                time.sleep(seconds)

    def testify(self):
        """Keeps what the machine has to say about a failure, in its folder: its screen, its processors, its journal."""
        if self.qemu.poll() is not None:
            return
        self.picture("failure")
        registers = self._ask("human-monitor-command", **{"command-line": "info registers -a"})
        (self.folder / "registers.log").write_text(registers)
        try:
            journal = self.run("journalctl --boot --no-pager --output short-monotonic")
        except AssertionError as why:
            journal = f"{why}\n"
        (self.folder / "journal.log").write_text(journal)

    def cut_power(self):
        self.qemu.kill()
        self.qemu.wait()
        self.shell.close()
        self.qmp.close()

    def wait_for_end(self, seconds):
        self.qemu.wait(seconds)
        self.shell.close()
        self.qmp.close()
