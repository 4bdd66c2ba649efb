#!/usr/bin/env python3
"""What fetching costs, beside what it may cost: prints each figure, and ends with 1 when one is over its limit.

    LIMBER=build/release/kiosk/limber PYTHONPATH=tests/tools figures.py

nginx serves over TLS on loopback; the system's certificates lie beside the test's, as on a wall. Where other work runs on the machine, the quickest
of many runs is what the program takes, and the median what it got; both are printed. curl --parallel fetches the same files from the same nginx, side by side in one run.
"""
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import time
from pathlib import Path

from gym import SyncTest, authority
from limber_cli import LIMBER, SMALL

FILES, SIZE, RUNS = 2_000, 20 * 1024, 5
WRITES = "openat,open,creat,mkdir,rename,renameat,renameat2,link,linkat,symlink,unlink,unlinkat,ftruncate,utimensat,fsync,fdatasync,syncfs,sync"


def library(changed=b""):
    """2,000 files of 20 KiB in 100 routines, no two alike."""
    files = {}
    for i in range(FILES):
        name = f"routine-{i // 20:03}/" + ("routine.toml" if i % 20 == 0 else f"pictures/{i}.bin")
        files[name] = (SMALL + "#" * (SIZE - len(SMALL) - 8) + f"{i:07}\n").encode() if i % 20 == 0 else (f"{i:08}".encode() * (SIZE // 8))
    return files | ({"routine-007/pictures/141.bin": changed} if changed else {})


class Figures(SyncTest):
    def runTest(self):
        self.over = 0
        self.publish(library())
        self.server = self.serve()
        self.first_sync()
        self.no_change()
        self.one_changed()
        self.memory()

    def figure(self, name, value, unit, limit):
        good = value <= limit
        self.over += not good
        print(f"{name:<58} {value:>10.6g} {unit:<9} at most {limit:g}{'' if good else '   OVER'}", flush=True)

    def timed(self, command, env=None):
        began = time.monotonic()
        done = subprocess.run([str(word) for word in command], env=env or self.plain(), stdin=subprocess.DEVNULL, capture_output=True, text=True)
        took = time.monotonic() - began
        assert done.returncode == 0, done.stderr
        return took

    def plain(self):
        trusted = self.home / "trusted"
        if not trusted.exists():
            trusted.mkdir()
            for certificate in [authority().certificates, *Path("/etc/ssl/certs").glob("*.pem")]:
                shutil.copy(certificate, trusted)
            subprocess.run(["openssl", "rehash", trusted], check=True, capture_output=True)
        return self.environment(LD_PRELOAD="", SSL_CERT_FILE="", SSL_CERT_DIR=str(trusted))

    def first_sync(self):
        config = self.home / "curl.conf"
        blobs = sorted((self.site / "blobs").iterdir())
        config.write_text("".join(f'url = "{self.server.url}blobs/{blob.name}"\noutput = "{self.home}/fetched/{blob.name}"\n' for blob in blobs))
        ours, curls = [], []
        for _ in range(RUNS):
            shutil.rmtree(self.wall, ignore_errors=True)
            shutil.rmtree(self.home / "fetched", ignore_errors=True)
            (self.home / "fetched").mkdir()
            os.sync()
            curls.append(self.timed(["curl", "--silent", "--show-error", "--parallel", "--cacert", authority().certificates, "--config", config]))
            os.sync()
            ours.append(self.timed(self.command(self.server.url)))
        assert len(list((self.home / "fetched").iterdir())) == FILES
        print(f"first sync of {FILES} files of {SIZE >> 10} KiB: limber {statistics.median(ours):.2f} s, curl --parallel {statistics.median(curls):.2f} s")
        self.figure("first sync, of curl --parallel's time", statistics.median(ours) / statistics.median(curls), "times", 1.3)

    def no_change(self):
        before = len(self.server.requests())
        took = [self.timed(self.command(self.server.url)) for _ in range(8 * RUNS)]
        asked = self.server.requests()[before:]
        config = self.home / "config.toml"
        config.write_text(f'[sync]\nurl = "{self.server.url}"\npublic_keys = ["{self.key}"]\n')
        whole = self.plain() | {"XDG_DATA_HOME": str(self.home / "data")}
        (self.home / "data").mkdir()
        (self.home / "data/limber-sync").symlink_to(self.wall)
        handed = [self.timed([LIMBER, "sync", "--config", config], whole) for _ in range(8 * RUNS)]
        self.figure("no change: requests", len(asked) / (8 * RUNS), "", 1)
        self.figure("no change: bytes of body", max(size for _, _, size in asked), "B", 1024)
        self.figure("no change: changes of the disk", self.writes(self.command(self.server.url)), "", 0)
        for name, all_of in (("limber-sync", took), ("limber sync, which hands over", handed)):
            self.figure(f"no change: {name}, quickest", min(all_of) * 1000, "ms", 30)
            print(f"no change: {name}, median {statistics.median(all_of) * 1000:.1f} ms, at a load of {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")

    def writes(self, command):
        trace = self.home / "trace"
        subprocess.run(["strace", "-f", "-qq", "-o", trace, "-e", f"trace={WRITES}", *map(str, command)], env=self.plain(), check=True, capture_output=True)
        calls = re.findall(r"^\d+ +(\w+)\((.*)", trace.read_text(), re.M)
        return sum(1 for name, text in calls if "open" not in name or re.search(r"O_WRONLY|O_RDWR|O_CREAT", text))

    def one_changed(self):
        self.publish(library(b"another picture"))
        before = len(self.server.requests())
        self.timed(self.command(self.server.url))
        asked = self.server.requests()[before:]
        self.figure("one picture changed: requests", len(asked), "", 3)
        self.figure("one picture changed: blobs fetched", sum(path.startswith("/blobs/") for path, _, _ in asked), "", 1)
        manifest = (self.site / "limber.json").stat().st_size + (self.site / "limber.json.minisig").stat().st_size
        self.figure("one picture changed: bytes beside the manifest", sum(size for _, _, size in asked) - manifest, "B", len(b"another picture"))

    def memory(self):
        self.publish(library() | {"routine-000/large.bin": os.urandom(60 << 20), "routine-000/larger.bin": os.urandom(64 << 20)})
        shutil.rmtree(self.wall)
        self.figure("memory above start, with files of 60 and 64 MiB", (self.peak(self.server.url) - self.at_start()) / 1024, "MiB", 16)

    def high_water(self, process):
        found = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{process.pid}/status").read_text())
        return int(found[1]) if found else 0

    def started(self, url):
        return subprocess.Popen([str(word) for word in self.command(url)], env=self.plain(), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                stderr=subprocess.PIPE)

    def peak(self, url):
        """KiB, looked at every millisecond until it ends."""
        process, peak = self.started(url), 0
        while process.poll() is None:
            peak = max(peak, self.high_water(process))
            time.sleep(0.001)
        assert process.returncode == 0, process.stderr.read()
        process.stderr.close()
        return peak

    def at_start(self):
        """KiB, when it has begun to speak to a server that does not answer."""
        with socket.create_server(("127.0.0.1", 0)) as silent:
            process = self.started(f"https://127.0.0.1:{silent.getsockname()[1]}/")
            connection, _ = silent.accept()
            connection.recv(1)
            start = self.high_water(process)
            process.kill()
            process.wait()
            process.stderr.close()
            connection.close()
            return start


def main():
    figures = Figures()
    figures.setUp()
    try:
        figures.runTest()
    finally:
        figures.doCleanups()
    return 1 if figures.over else 0


if __name__ == "__main__":
    sys.exit(main())
