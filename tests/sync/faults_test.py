#!/usr/bin/env python3
"""Each fault that a server, a network or a forger can make, against the real program: nothing of it reaches the library.

    LIMBER=build/dev/kiosk/limber PYTHONPATH=tests/tools faults_test.py [CLASS[.test]]
"""
import gzip
import hashlib
import itertools
import json
import os
import shutil
import subprocess
import unittest

from faulty import Faulty, Proxy, head
from gym import SyncTest, authority, free_port, tree
from limber_cli import SMALL

BIG = bytes(range(256)) * 4096 # 1 MiB
FILES = {"small/routine.toml": SMALL, "small/big.bin": BIG}
CHANGED = FILES | {"small/big.bin": BIG[::-1]}


class FaultTest(SyncTest):
    """A wall that has a good library, and a new one published."""

    def setUp(self):
        super().setUp()
        self.publish(FILES)
        good = self.serve()
        self.synced(good.url)
        self.old = tree(self.current)
        self.publish(CHANGED)
        self.url = good.url

    def faulty(self, answer):
        server = Faulty(answer)
        self.addCleanup(server.stop)
        return server

    def site_but(self, part, answer):
        """The site as published, but `part` (or whatever lies in it, when it ends with a slash) is answered by `answer(body, headers, number of that path)`."""
        counts = {}

        def serve(path, headers, _):
            file = self.site / path[1:]
            if not file.is_file():
                return [head("404 Not Found", length=0)], None
            counts[path] = counts.get(path, 0) + 1
            if path == part or (part.endswith("/") and path.startswith(part)):
                return answer(file.read_bytes(), headers, counts[path])
            return [head("200 OK", length=file.stat().st_size), file.read_bytes()], None
        return self.faulty(serve)

    def stays(self, url, *more, keys=None, env=None):
        """The failure's one line and reason, after which the library is as before and the next sync is well."""
        said = self.fails(url, *more, keys=keys, env=env)
        self.assertEqual(tree(self.current), self.old)
        return said

    def is_warned(self, url, keys=None):
        """The same where a server may only be half-way: the warning."""
        done = self.sync(url, keys=keys)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(tree(self.current), self.old)
        self.assertRegex(done.stderr, r"\Alimber: warning: [^\n]+; nothing is taken\n\Z")
        self.assertEqual(self.state()["reason"], "Not signed by your key")
        return done.stderr

    def is_taken(self, url):
        self.assertTrue(self.synced(url)["changed"])
        self.assertEqual(tree(self.current), tree(self.home / "source"))
        self.assertEqual(self.state()["reason"], "")


class Network(FaultTest):
    def test_connection_refused(self):
        said, reason = self.stays(f"https://127.0.0.1:{free_port()}/")
        self.assertEqual(reason, "Server does not answer")
        self.assertIn("127.0.0.1", said)
        self.assertNotEqual(self.state()["failing_since"], None)
        # Of another address nothing is remembered, so this is as from the first one.
        self.is_taken(self.url)

    def test_a_proxy_that_is_not_there(self):
        nowhere = f"http://127.0.0.1:{free_port()}"
        self.assertEqual(self.stays(self.url, env=self.environment(https_proxy=nowhere))[1], "Server does not answer", "it was to be honoured")
        self.is_taken(self.url)

    def test_a_proxy_is_gone_through(self):
        proxy = Proxy()
        self.addCleanup(proxy.stop)
        done = self.sync(self.url, env=self.environment(https_proxy=proxy.url))
        self.assertEqual((done.returncode, tree(self.current)), (0, tree(self.home / "source")), done.stderr)
        self.assertEqual(set(proxy.asked), {("CONNECT", self.url[8:-1])})

    def test_no_such_server(self):
        self.assertIn(self.stays("https://no-such-server.invalid/")[1], ("Server not found", "Network: no connection", "Wi-Fi: no connection"))

    def test_a_reset_in_the_middle_is_gone_on_from(self):
        def answer(body, headers, number):
            if "range" not in headers:
                return [head("200 OK", length=len(body)), body[:400_000]], "reset"
            begin = int(headers["range"][6:-1])
            return [head("206 Partial Content", f"Content-Range: bytes {begin}-{len(body) - 1}/{len(body)}", length=len(body) - begin), body[begin:]], None
        server = self.site_but("/blobs/", answer)
        self.is_taken(server.url)
        ranges = [headers.get("range") for path, headers in server.asked if path.startswith("/blobs/")]
        self.assertEqual(len(ranges), 2)
        self.assertGreater(int(ranges[1][6:-1]), 0)

    def test_what_a_broken_sync_fetched_the_next_one_goes_on_from(self):
        server = self.site_but("/blobs/", lambda body, headers, number: ([head("200 OK", length=len(body)), body[:400_000]], "reset"))
        self.stays(server.url, "--tries=1")
        parts = list((self.wall / "incoming").glob("*.part"))
        self.assertEqual(len(parts), 1)
        have = parts[0].stat().st_size
        self.assertGreater(have, 0)
        good = self.serve()
        self.is_taken(good.url)
        self.assertEqual([size for path, status, size in good.requests() if status == 206], [len(BIG) - have])

    def test_a_server_that_cannot_go_on_begins_anew(self):
        server = self.site_but("/blobs/", lambda body, headers, number: ([head("200 OK", length=len(body)), body[:400_000] if number == 1 else body],
                                                                         "reset" if number == 1 else None))
        self.is_taken(server.url)

    def test_a_truncated_body(self):
        server = self.site_but("/limber.json", lambda body, headers, number: ([head("200 OK", length=len(body)), body[:-9]], None))
        self.assertEqual(self.stays(server.url)[1], "The connection broke")
        self.assertEqual(len(server.asked), 4, "tried four times")

    def test_a_stall(self):
        server = self.site_but("/limber.json", lambda body, headers, number: ([head("200 OK", length=len(body)), body[:9]], "stall"))
        self.assertEqual(self.stays(server.url, "--tries=1")[1], "Server is too slow")

    def test_a_server_that_accepts_and_says_nothing(self):
        self.assertEqual(self.stays(self.faulty(lambda *_: ([], "stall")).url, "--tries=1")[1], "Server is too slow")


class Answers(FaultTest):
    def answered(self, status, *lines):
        server = self.faulty(lambda *_: ([head(status, *lines, length=0)], None))
        return self.stays(server.url)[1], len(server.asked)

    def test_404(self):
        self.assertEqual(self.answered("404 Not Found"), ("Nothing is published there", 1))

    def test_403(self):
        self.assertEqual(self.answered("403 Forbidden"), ("Server refuses (403)", 1))

    def test_500_is_tried_again(self):
        self.assertEqual(self.answered("500 Internal Server Error"), ("Server has trouble (500)", 4))

    def test_each_pause_is_longer_by_half_of_it_at_least(self):
        server = self.faulty(lambda *_: ([head("500 Internal Server Error", length=0)], None))
        self.stays(server.url, "--back-off=100")
        pauses = [after - before for before, after in zip(server.when, server.when[1:])]
        self.assertEqual([pause >= least for pause, least in zip(pauses, (0.05, 0.1, 0.2), strict=True)], [True] * 3, pauses)

    def test_503_waits_as_long_as_it_is_told(self):
        server = self.faulty(lambda *_: ([head("503 Service Unavailable", "Retry-After: 1", length=0)], None))
        self.assertEqual(self.stays(server.url, "--tries=2")[1], "Server has trouble (503)")
        first, second = server.when
        self.assertGreaterEqual(second - first, 1, "its own pause would be milliseconds")

    def test_503_that_passes(self):
        server = self.site_but("/limber.json", lambda body, headers, number: (
            ([head("503 Service Unavailable", "Retry-After: 0", length=0)], None) if number == 1 else ([head("200 OK", length=len(body)), body], None)))
        self.is_taken(server.url)

    def test_304_that_nobody_asked_for(self):
        shutil.rmtree(self.wall)
        self.old = {}
        server = self.faulty(lambda *_: ([head("304 Not Modified")], None))
        self.assertEqual(self.fails(server.url)[1], "Server refuses (304)")

    def test_an_endless_body(self):
        def endless(path, headers, number):
            return itertools.chain([head("200 OK")], itertools.repeat(bytes(65536))), None
        self.assertEqual(self.stays(self.faulty(endless).url)[1], "A file on the server is damaged")

    def test_endless_headers(self):
        def endless(path, headers, number):
            return itertools.chain([b"HTTP/1.1 200 OK\r\n"], (f"X-{i}: {'x' * 900}\r\n".encode() for i in itertools.count())), None
        self.assertEqual(self.stays(self.faulty(endless).url, "--tries=1")[1], "The server cannot be fetched from")

    def test_an_endless_blob(self):
        server = self.site_but("/blobs/", lambda body, headers, number: (itertools.chain([head("200 OK"), body], itertools.repeat(bytes(65536))), None))
        self.assertEqual(self.stays(server.url)[1], "A file on the server is damaged")
        self.assertLessEqual(max((path.stat().st_size for path in (self.wall / "incoming").iterdir()), default=0), len(BIG))

    def test_a_gzip_bomb(self):
        bomb = gzip.compress(bytes(100 << 20))
        for part in ("/limber.json", "/blobs/"):
            server = self.site_but(part, lambda body, headers, number: ([head("200 OK", "Content-Encoding: gzip", length=len(bomb)), bomb], None))
            done = self.sync(server.url)
            self.assertEqual(tree(self.current), self.old)
            self.assertIn("Not signed by your key" if part == "/limber.json" else "damaged", done.stderr)
            self.assertNotIn("accept-encoding", server.asked[0][1])

    def test_a_wrong_length(self):
        server = self.site_but("/blobs/", lambda body, headers, number: ([head("200 OK", length=len(body) - 5), body[:-5]], None))
        self.assertEqual(self.stays(server.url)[1], "A file on the server is damaged")

    def test_a_flipped_bit_in_a_blob(self):
        server = self.site_but("/blobs/", lambda body, headers, number: ([head("200 OK", length=len(body)), bytes([body[0] ^ 1]) + body[1:]], None))
        self.assertEqual(self.stays(server.url)[1], "A file on the server is damaged")
        asked = [headers for path, headers in server.asked if path.startswith("/blobs/")]
        self.assertEqual([headers.get("cache-control") for headers in asked], [None, "no-cache"], "once more, past caches")


class Redirects(FaultTest):
    def to(self, where):
        return self.faulty(lambda path, *_: ([head("302 Found", f"Location: {where(path)}", length=0)], None))

    def test_over_https_is_followed(self):
        self.is_taken(self.to(lambda path: self.url[:-1] + path).url)

    def test_to_http_is_not(self):
        server = self.serve()
        plain = self.to(lambda path: f"http://127.0.0.1:{server.plain_port}{path}")
        self.assertEqual(self.stays(plain.url)[1], "Server sends to an address that is not https")
        self.assertEqual(server.requests(), [])

    def test_to_a_file_is_not(self):
        self.assertEqual(self.stays(self.to(lambda path: "file:///etc/passwd").url)[1], "Server sends to an address that is not https")

    def test_without_end(self):
        server = self.to(lambda path: path + "x")
        self.assertEqual(self.stays(server.url)[1], "Server sends elsewhere again and again")
        self.assertEqual(len(server.asked), 4, "three redirects")


class Certificates(FaultTest):
    def test_an_expired_one(self):
        self.assertEqual(self.stays(self.serve(certificate="expired").url)[1], "The server's certificate is not valid")

    def test_one_of_another_name(self):
        self.assertEqual(self.stays(self.serve(certificate="other_name").url)[1], "The server's certificate is not valid")

    def test_one_that_is_vouched_for_in_a_folder(self):
        folder = self.home / "trusted"
        folder.mkdir()
        shutil.copy(authority().certificates, folder)
        subprocess.run(["openssl", "rehash", folder], check=True, capture_output=True)
        done = self.sync(self.url, env=self.environment(SSL_CERT_FILE="", SSL_CERT_DIR=str(folder)))
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_one_that_nobody_vouches_for(self):
        self.assertEqual(self.stays(self.url, env=self.environment(SSL_CERT_FILE=""))[1],
                         "The server's certificate is not valid")


class Clock(FaultTest):
    """A wall that does not know what time it is blames the clock, and takes what it cannot date."""

    def test_a_certificate_cannot_be_checked(self):
        server = self.serve(certificate="expired")
        self.assertEqual(self.stays(server.url, env=self.environment(LUCK_CLOCK="unset"))[1], "Clock not set: cannot check the certificate")

    def test_another_servers_certificate_is_not_the_clocks_fault(self):
        server = self.serve(certificate="other_name")
        self.assertEqual(self.stays(server.url, env=self.environment(LUCK_CLOCK="unset"))[1], "The server's certificate is not valid")

    def test_content_from_the_future_or_expired_is_taken(self):
        manifest = json.loads((self.site / "limber.json").read_text())
        for serial, dates in enumerate(({"created": "2099-01-01T00:00:00Z", "expires": "2099-03-01T00:00:00Z"},
                                        {"created": "2020-01-01T00:00:00Z", "expires": "2020-03-01T00:00:00Z"}), 3):
            self.publish_raw(manifest | dates | {"serial": serial})
            done = self.sync(self.url, "--json", env=self.environment(LUCK_CLOCK="unset"))
            self.assertEqual(json.loads(done.stdout)["serial"], serial, done.stderr)


class Signatures(FaultTest):
    def flip(self, name, at):
        path = self.site / name
        body = bytearray(path.read_bytes())
        body[at] ^= 1
        path.write_bytes(body)
        os.utime(path, (path.stat().st_mtime + 10,) * 2)

    def test_a_flipped_bit_in_the_manifest(self):
        self.flip("limber.json", 30)
        self.assertIn("the signature belongs to another file", self.is_warned(self.url))

    def test_a_flipped_bit_in_the_signature(self):
        self.flip("limber.json.minisig", 100)
        self.is_warned(self.url)

    def test_another_key(self):
        self.run_limber("keygen", "-o", self.home / "thief")
        self.publish(CHANGED, key="thief")
        self.assertIn("signed by another key", self.is_warned(self.url))

    def test_a_signature_of_another_file(self):
        (self.home / "text").write_text("hello")
        subprocess.run(["minisign", "-Sm", self.home / "text", "-s", self.home / "gym.key", "-x", self.site / "limber.json.minisig"], check=True,
                       capture_output=True, stdin=subprocess.DEVNULL)
        self.is_warned(self.url)

    def test_none_at_all(self):
        (self.site / "limber.json.minisig").unlink()
        self.assertIn("there is no signature", self.is_warned(self.url))

    def test_a_server_half_way_is_asked_once_more_past_caches(self):
        stale = (self.site / "limber.json.minisig").read_bytes()
        self.publish(CHANGED)
        server = self.site_but("/limber.json.minisig", lambda body, headers, number: (
            [head("200 OK", length=len(body)), body if headers.get("cache-control") == "no-cache" else stale], None))
        self.is_taken(server.url)
        self.assertEqual([path for path, _ in server.asked if "json" in path], ["/limber.json", "/limber.json.minisig"] * 2)

    def test_with_no_library_yet_it_is_a_failure(self):
        shutil.rmtree(self.wall)
        self.run_limber("keygen", "-o", self.home / "other")
        other = (self.home / "other.pub").read_text().split()[-1]
        self.assertEqual(self.fails(self.url, keys=[other])[1], "Not signed by your key")
        self.assertFalse(self.current.exists())


class Forgeries(FaultTest):
    """Manifests with a good signature that a wall must refuse all the same."""

    def manifest(self, **more):
        return json.loads((self.site / "limber.json").read_text()) | more

    def refused(self, **more):
        self.publish_raw(self.manifest(**more))
        return self.stays(self.url)[1]

    def named(self, *paths):
        file = self.manifest()["files"][0]
        return self.refused(files=[file | {"path": path} for path in paths])

    def test_an_older_one_played_again(self):
        self.is_taken(self.url)
        self.old = tree(self.current)
        self.assertEqual(self.refused(serial=1), "Server offers older content")
        (self.wall / "state.json").unlink()
        self.assertEqual(self.refused(serial=1), "Server offers older content")

    def test_an_expired_one(self):
        self.assertEqual(self.refused(created="2020-01-01T00:00:00Z", expires="2020-03-01T00:00:00Z"), "Content has expired")

    def test_one_from_the_future(self):
        self.assertEqual(self.refused(created="2099-01-01T00:00:00Z", expires="2099-03-01T00:00:00Z"), "Content is from the future")

    def test_file_names_that_could_do_harm(self):
        for names in (["small/../../x"], ["/etc/cron.d/x"], ["small/a\0b"], ["small\\x"], ["small/" + "x" * 300], ["small/a", "small/A"], ["small/.x"]):
            with self.subTest(names):
                self.assertEqual(self.named(*names), "The published list is not right")

    def test_a_symlink(self):
        file = self.manifest()["files"][0]
        self.assertEqual(self.refused(files=[file | {"link": "/etc/passwd"}]), "The published list is not right")

    def test_more_than_is_allowed(self):
        self.assertEqual(self.stays(self.url, f"--total={len(BIG)}")[1], "Content is larger than allowed")

    def test_more_than_there_is_room_for(self):
        files = [{"path": f"small/{i}", "size": 64 << 20, "sha256": f"{i:064x}"} for i in range(10_000)]
        self.publish_raw(self.manifest(files=files))
        self.assertEqual(self.stays(self.url, f"--total={1 << 40}")[1], "The disk is full")

    def test_64_mib_stay_free_to_the_byte(self):
        folders, text = 1, (self.site / "limber.json").stat().st_size
        need = len(BIG) + text + folders + (64 << 20) # of the two files one is new
        self.assertEqual(self.stays(self.url, env=self.environment(LUCK_FREE=str(need - 1)))[1], "The disk is full")
        done = self.sync(self.url, env=self.environment(LUCK_FREE=str(need)))
        self.assertEqual((done.returncode, tree(self.current)), (0, tree(self.home / "source")), done.stderr)

    def test_one_without_a_good_routine(self):
        body = b"format = 1\n"
        digest = hashlib.sha256(body).hexdigest()
        self.publish_raw(self.manifest(files=[{"path": "small/routine.toml", "size": len(body), "sha256": digest}]), [(digest, body)])
        self.assertEqual(self.stays(self.url)[1], "No good routine is published")

    def test_a_manifest_over_4_mib(self):
        self.publish_raw(json.dumps(self.manifest()) + " " * (4 << 20))
        self.assertEqual(self.stays(self.url)[1], "A file on the server is damaged")


if __name__ == "__main__":
    unittest.main()
