"""A TLS server on loopback that misbehaves as it is told. nginx would not."""
import socket
import ssl
import struct
import threading
import time

from gym import authority


def head(status, *lines, length=None):
    lines = [f"HTTP/1.1 {status}", *lines, "Connection: close", *([f"Content-Length: {length}"] if length is not None else [])]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def reset(connection):
    """Ends it with RST instead of FIN."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


class Faulty:
    """Answers every request with `answer(path, headers, number)`: a list of bytes to send, and then what: None ends the connection in
    order, "reset" resets it, "stall" leaves it open."""

    def __init__(self, answer):
        self.answer, self.asked, self.when, self.held = answer, [], [], []
        self.context = authority().server_context()
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.port = self.listening.getsockname()[1]
        self.thread = threading.Thread(target=self.accept, daemon=True)
        self.thread.start()

    @property
    def url(self):
        return f"https://127.0.0.1:{self.port}/"

    def accept(self):
        while True:
            try:
                plain, _ = self.listening.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=(plain,), daemon=True).start()

    def serve(self, plain):
        try:
            self.talk(self.context.wrap_socket(plain, server_side=True))
        except (OSError, ssl.SSLError):
            pass # whoever was fetching has gone, as it should

    def talk(self, connection):
        try:
            text = b""
            while b"\r\n\r\n" not in text:
                got = connection.recv(65536)
                if not got:
                    return
                text += got
            lines = text.decode().split("\r\n")
            path = lines[0].split(" ")[1]
            headers = dict(line.lower().split(": ", 1) for line in lines[1:] if ": " in line)
            self.asked.append((path, headers))
            self.when.append(time.monotonic())
            pieces, end = self.answer(path, headers, len(self.asked))
            for piece in pieces:
                connection.sendall(piece)
            if end == "reset":
                reset(connection)
            elif end == "stall":
                self.held.append(connection)
            else:
                connection.unwrap()
        finally:
            if connection not in self.held:
                connection.close()

    def stop(self):
        self.listening.close()
        for connection in self.held:
            connection.close()


class Proxy:
    """An HTTP proxy on loopback that connects to where it is asked to, and remembers that."""

    def __init__(self):
        self.asked = []
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listening.getsockname()[1]}"
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                client, _ = self.listening.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=(client,), daemon=True).start()

    def serve(self, client):
        text = b""
        while b"\r\n\r\n" not in text:
            text += client.recv(1)
        method, where = text.decode().split(" ")[:2]
        self.asked.append((method, where))
        with client, socket.create_connection(where.split(":")) as server:
            client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            back = threading.Thread(target=pass_on, args=(server, client), daemon=True)
            back.start()
            pass_on(client, server)
            back.join()

    def stop(self):
        self.listening.close()


def pass_on(here, there):
    try:
        while piece := here.recv(65536):
            there.sendall(piece)
        there.shutdown(socket.SHUT_WR)
    except OSError:
        pass # one of the two has gone
