"""A real nginx with TLS on loopback, a certificate authority made for one run, and walls that fetch from it.

It knows nothing about what should come of it; that is the tests' business.
"""
import json
import os
import shutil
import socket
import ssl
import subprocess
import tempfile
import time
import unittest
from functools import cache
from pathlib import Path

from limber_cli import HANGS_AFTER, LIMBER, SMALL

LIMBER_SYNC = LIMBER.parent / "limber-sync"
# Says that the clock is set, also on a machine where nobody set it.
BAD_LUCK = Path(os.environ.get("BAD_LUCK", LIMBER.parent.parent / "tests/sync/libbad_luck.so"))
PROGRAM = shutil.which("nginx") or "/usr/sbin/nginx" # which is not on everybody's path
STARTS_WITHIN = 30
PORTS_TRIED = 5
QUICK = ["--back-off=5", "--connect=2000", "--stall=1000"]
KEPT_APART = ("http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR", "STATE_DIRECTORY")
# The sanitizer's leak check would fail under strace, and a preloaded library is not its business.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in KEPT_APART} | {
    "ASAN_OPTIONS": "detect_leaks=0:verify_asan_link_order=0"}

NGINX = """daemon off;
worker_processes 1;
error_log {folder}/error.log;
pid {folder}/pid;
events {{ worker_connections 256; }}
http {{
    log_format one '"$request" $status $body_bytes_sent $connection';
    access_log {folder}/access.log one;
    client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
    uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
    http2_max_requests 100000;
    keepalive_requests 100000;
    server {{
        listen 127.0.0.1:{port} ssl http2;
        listen 127.0.0.1:{plain_port};
        ssl_certificate {certificate}.pem;
        ssl_certificate_key {certificate}.key;
        root {root};
        {locations}
    }}
}}
"""


def openssl(*arguments, cwd):
    subprocess.run(["openssl", *map(str, arguments)], cwd=cwd, check=True, capture_output=True, timeout=HANGS_AFTER)


class Authority:
    """Certificates for one run; gone with it."""

    def __init__(self):
        self.scratch = tempfile.TemporaryDirectory(prefix="limber-ca-")
        self.folder = Path(self.scratch.name)
        self.certificates = self.folder / "ca.pem"
        openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj", "/CN=Limber tests", "-days", "30",
                "-keyout", "ca.key", "-out", "ca.pem", cwd=self.folder)
        self.issue("good", "IP:127.0.0.1,DNS:localhost")
        self.issue("other_name", "DNS:example.org")
        self.issue("expired", "IP:127.0.0.1", "-startdate", "20200101000000Z", "-enddate", "20200102000000Z")

    def issue(self, name, names, *dates):
        (self.folder / "index.txt").write_text("")
        (self.folder / "serial").write_text("01\n")
        (self.folder / "ca.cnf").write_text(
            "[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\nserial=serial\nnew_certs_dir=.\ndefault_md=sha256\npolicy=p\nunique_subject=no\n"
            f"x509_extensions=e\ndefault_days=30\n[p]\ncommonName=supplied\n[e]\nsubjectAltName={names}\n")
        openssl("req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj", f"/CN={name}", "-keyout", f"{name}.key",
                "-out", f"{name}.csr", cwd=self.folder)
        openssl("ca", "-batch", "-config", "ca.cnf", "-cert", "ca.pem", "-keyfile", "ca.key", "-in", f"{name}.csr", "-out", f"{name}.pem", "-notext",
                *(dates or ()), cwd=self.folder)

    def server_context(self):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.folder / "good.pem", self.folder / "good.key")
        return context


@cache
def authority():
    return Authority()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(port):
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
        return True
    except OSError:
        return False


class Nginx:
    """Serves `root`, which need not be there yet."""

    def __init__(self, root, locations="", certificate="good"):
        self.scratch = tempfile.TemporaryDirectory(prefix="limber-nginx-")
        folder = Path(self.scratch.name)
        self.log = folder / "access.log"
        for _ in range(PORTS_TRIED): # somebody else may take a port that was free a moment ago
            self.port, self.plain_port = free_port(), free_port()
            (folder / "conf").write_text(NGINX.format(folder=folder, port=self.port, plain_port=self.plain_port, root=root, locations=locations,
                                                      certificate=authority().folder / certificate))
            if self.starts(folder):
                return
        raise RuntimeError(f"nginx does not start: {(folder / 'error.log').read_text()}")

    def starts(self, folder):
        # As root its workers would be another user's, who may not read a scratch folder.
        user = ["-g", "user root;"] if os.geteuid() == 0 else []
        self.process = subprocess.Popen([PROGRAM, "-e", folder / "error.log", "-p", folder, "-c", folder / "conf", *user],
                                        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + STARTS_WITHIN
        while self.process.poll() is None and time.monotonic() < deadline:
            if answers(self.port):
                return True
            time.sleep(0.02)
        self.process.kill()
        self.process.wait()
        return False

    @property
    def url(self):
        return f"https://127.0.0.1:{self.port}/"

    def requests(self):
        """What was asked for, in order: (path, status, bytes of body)."""
        parts = [line.split('"') for line in self.log.read_text().split("\n")[:-1]]
        return [(part[1].split()[1], *map(int, part[2].split()[:2])) for part in parts]

    def connections(self):
        """The connections that were used, and the protocols spoken on them."""
        parts = [line.split('"') for line in self.log.read_text().split("\n")[:-1]]
        return {part[2].split()[2] for part in parts}, {part[1].split()[2] for part in parts}

    def stop(self):
        self.process.terminate()
        self.process.wait()
        self.scratch.cleanup()


def tree(folder):
    """Every visible file below a folder, with what is in it."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*"))
            if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)}


def written(home, files):
    for name, text in files.items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())


class SyncTest(unittest.TestCase):
    """A gym that publishes, and a wall that fetches, each in a folder of a scratch home."""

    maxDiff = None

    def setUp(self):
        scratch = tempfile.TemporaryDirectory(prefix="limber-sync-")
        self.addCleanup(scratch.cleanup)
        self.home = Path(scratch.name)
        self.site, self.wall = self.home / "site", self.home / "wall"
        self.current = self.wall / "current"
        self.run_limber("keygen", "-o", self.home / "gym")
        self.key = (self.home / "gym.pub").read_text().split()[-1]

    def run_limber(self, *arguments):
        done = subprocess.run([LIMBER_SYNC, *map(str, arguments)], env=ENVIRONMENT, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              timeout=HANGS_AFTER)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done.stdout

    def publish(self, files=None, key="gym"):
        """Publishes routines; without any the small one."""
        source = self.home / "source"
        subprocess.run(["rm", "-rf", source], check=True)
        written(source, files or {"small/routine.toml": SMALL})
        return self.run_limber("publish", "-o", self.site, f"--key={self.home / key}.key", "--", source)

    def publish_raw(self, manifest, blobs=()):
        """Signs and publishes a manifest that `limber publish` would not make."""
        (self.site / "blobs").mkdir(parents=True, exist_ok=True)
        for name, body in blobs:
            (self.site / "blobs" / name).write_bytes(body)
        path = self.site / "limber.json"
        before = path.stat().st_mtime if path.exists() else 0
        path.write_text(manifest if isinstance(manifest, str) else json.dumps(manifest))
        # A server tells versions apart by second and size, as `limber publish` knows.
        os.utime(path, (max(before + 1, time.time()),) * 2)
        subprocess.run(["minisign", "-Sm", path, "-s", self.home / "gym.key"], check=True, capture_output=True, stdin=subprocess.DEVNULL)

    def serve(self, locations="", certificate="good"):
        server = Nginx(self.site, locations, certificate)
        self.addCleanup(server.stop)
        return server

    def command(self, url, *more, keys=None):
        more = [str(word) for word in more]
        quick = [word for word in QUICK if not any(other.startswith(word.split("=")[0] + "=") for other in more)]
        return [LIMBER_SYNC, "sync", f"--url={url}", f"--folder={self.wall}", *[f"--key={key}" for key in keys or [self.key]], *quick, *more]

    def environment(self, **more):
        return ENVIRONMENT | {"SSL_CERT_FILE": str(authority().certificates), "LD_PRELOAD": str(BAD_LUCK), "LUCK_CLOCK": "set"} | more

    def sync(self, url, *more, keys=None, env=None):
        return subprocess.run(self.command(url, *more, keys=keys), env=env or self.environment(), stdin=subprocess.DEVNULL, capture_output=True,
                              text=True, timeout=HANGS_AFTER)

    def synced(self, url, *more, keys=None):
        """What a sync that ends well says in JSON."""
        done = self.sync(url, "--json", *more, keys=keys)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return json.loads(done.stdout)

    def fails(self, url, *more, keys=None, env=None):
        """The one line on stderr and the wall's reason."""
        done = self.sync(url, *more, keys=keys, env=env)
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        self.assertRegex(done.stderr, r"\Alimber: error: [^\n]+\n\Z")
        return done.stderr, self.state().get("reason")

    def state(self):
        path = self.wall / "state.json"
        return json.loads(path.read_text()) if path.exists() else {}
