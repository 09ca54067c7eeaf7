"""A log-in service (OpenID Connect) that answers over real HTTP, and lies in whichever way a test asks for."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit
from urllib.request import HTTPRedirectHandler, build_opener

from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey

CLIENT, SECRET = "zhuanji", "between the two of them"
LONGER = 2048  # bits of a key


@dataclass
class Service:
    """A service that was started.

    Args:
        issuer: its address.
        subject: who logs in there.
        claims: what its ID tokens say otherwise than they should; None leaves a claim out.
        says: what its description says otherwise.
        algorithm: `RS256`, `HS256` by the shared secret, or `none`.
        stranger: whether it signs by a key that it doesn't publish.
        without: whether it gives no ID token.
        open: what was asked for and isn't redeemed yet, by code.
        seen: the questions that came.
    """

    issuer: str = ""
    subject: str = "1234"
    claims: dict[str, Any] = field(default_factory=dict)
    says: dict[str, Any] = field(default_factory=dict)
    algorithm: str = "RS256"
    stranger: bool = False
    without: bool = False
    open: dict[str, dict[str, str]] = field(default_factory=dict)
    seen: list[dict[str, str]] = field(default_factory=list)
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(LONGER, {"kid": "one"}))

    def description(self) -> dict[str, Any]:
        """Return what it says of itself."""
        at = self.issuer
        return {
            "issuer": at,
            "authorization_endpoint": f"{at}/authorize",
            "token_endpoint": f"{at}/token",
            "jwks_uri": f"{at}/keys",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["none", "HS256", "RS256"],
        } | self.says

    def authorize(self, asked: dict[str, str]) -> str:
        """Return where the browser goes back to, as if somebody had logged in."""
        self.seen.append(asked)
        code = secrets.token_urlsafe(16)
        self.open[code] = asked
        return f"{asked['redirect_uri']}?code={code}&state={asked['state']}"

    def redeem(self, form: dict[str, str], authorization: str) -> tuple[int, dict[str, Any]]:
        """Return the tokens for a code, which serves once, to who proves to be the client that asked."""
        asked = self.open.pop(form.get("code", ""), None)
        basic = "Basic " + base64.b64encode(f"{CLIENT}:{SECRET}".replace(" ", "+").encode()).decode()
        inside = (form.get("client_id"), form.get("client_secret")) == (CLIENT, SECRET)
        posted = self.says.get("token_endpoint_auth_methods_supported") == ["client_secret_post"]
        if asked is None or not (inside and not authorization if posted else authorization == basic):
            return 400, {"error": "invalid_grant"}
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        if base64.urlsafe_b64encode(digest).rstrip(b"=").decode() != asked["code_challenge"]:
            return 400, {"error": "invalid_grant"}
        if form.get("redirect_uri") != asked["redirect_uri"]:
            return 400, {"error": "invalid_grant"}
        told = {"access_token": "at", "token_type": "Bearer", "expires_in": 60}
        return 200, told if self.without else told | {"id_token": self.token(asked["nonce"])}

    def token(self, nonce: str) -> str:
        """Return an ID token."""
        now = int(time.time())
        usual = {
            "iss": self.issuer,
            "aud": CLIENT,
            "sub": self.subject,
            "iat": now,
            "exp": now + 60,
            "nonce": nonce,
        }
        told = {name: value for name, value in (usual | self.claims).items() if value is not None}
        if self.algorithm == "none":
            parts = (json.dumps(one).encode() for one in ({"alg": "none", "typ": "JWT"}, told))
            return ".".join(base64.urlsafe_b64encode(one).rstrip(b"=").decode() for one in parts) + "."
        if self.algorithm == "HS256":
            return jwt.encode({"alg": "HS256", "kid": "one"}, told, OctKey.import_key(SECRET.encode()))
        key = RSAKey.generate_key(LONGER, {"kid": "one"}) if self.stranger else self.key
        return jwt.encode({"alg": "RS256", "kid": "one"}, told, key)


class Handler(BaseHTTPRequestHandler):
    """Answers for the service of its server."""

    service: Service

    def do_GET(self) -> None:
        """Describe the service, give its keys, let somebody log in."""
        place = urlsplit(self.path)
        if place.path == "/.well-known/openid-configuration":
            self.tell(200, self.service.description())
        elif place.path == "/keys":
            self.tell(200, {"keys": [self.service.key.as_dict(private=False)]})
        elif place.path == "/authorize":
            asked = {name: values[0] for name, values in parse_qs(place.query).items()}
            self.send_response(302)
            self.send_header("Location", self.service.authorize(asked))
            self.end_headers()
        else:
            self.tell(404, {})

    def do_POST(self) -> None:
        """Give tokens for a code."""
        text = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        form = {name: values[0] for name, values in parse_qs(text).items()}
        self.tell(*self.service.redeem(form, self.headers.get("Authorization", "")))

    def tell(self, status: int, content: dict[str, Any]) -> None:
        """Answer with JSON."""
        data = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_words: object) -> None:
        """Say nothing."""


@contextmanager
def log_in_service() -> Iterator[Service]:
    """Run a service as long as it is needed."""
    service = Service()
    handler = type("Bound", (Handler,), {"service": service})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    service.issuer = f"http://127.0.0.1:{server.server_address[1]}"
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class Stay(HTTPRedirectHandler):
    """Follows no redirect: the test is the browser."""

    def redirect_request(self, *_words: object) -> None:
        """Stay."""


def sent_back(address: str) -> str:
    """Open an address of the service as a browser does, and return where it is sent."""
    from urllib.error import HTTPError

    try:
        build_opener(Stay).open(address, timeout=10)
    except HTTPError as answer:
        with answer:
            return str(answer.headers["Location"])
    raise AssertionError("the service didn't send the browser back")
