"""Speaking to the city's log-in service: OpenID Connect Core 1.0, authorization code with PKCE (RFC 7636).

What comes back is believed only where every part of it is proved: the service is the one that was set, the answer
belongs to the question of this browser, and the ID token is the service's, for this site, fresh and for this log-in.
"""

from __future__ import annotations

import base64
import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import quote_plus, urlencode

if TYPE_CHECKING:
    from zhuanji.faces.web.config import Config

TIMEOUT = 10  # seconds for each answer of the service
LONGEST = timedelta(minutes=10)  # between leaving for the service and coming back
LEEWAY = 60  # seconds by which the clocks may differ
# Signatures that only the service can make; none, and those by the shared secret, aren't among them.
SOUND = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")


class UnprovedError(Exception):
    """Raised where the service can't be reached, or what it says isn't proved; the words are for the server's log."""


@dataclass(frozen=True)
class Asked:
    """What a browser's session keeps until it comes back.

    Args:
        state, nonce: bind the answer and the ID token to this browser's question.
        verifier: what only this site knows of the question (PKCE).
        back: the address that the service was told.
        at: when it left.
    """

    state: str
    nonce: str
    verifier: str
    back: str
    at: str


def described(config: Config) -> dict[str, Any]:
    """Return the service's description of itself.

    Raises:
        UnprovedError: it isn't the service that was set, or lacks what is needed.
    """
    import httpx

    answer = httpx.get(f"{config.issuer}/.well-known/openid-configuration", timeout=TIMEOUT)
    found = answer.raise_for_status().json()
    issuer = str(found.get("issuer", ""))
    if issuer.rstrip("/") != config.issuer:
        raise UnprovedError(f"the service calls itself {issuer[:200]!r}")
    for name in ("authorization_endpoint", "token_endpoint", "jwks_uri"):
        address = str(found.get(name, ""))
        if not address.startswith(("https://", "http://")):
            raise UnprovedError(f"no {name}")
        if issuer.startswith("https://") and not address.startswith("https://"):
            raise UnprovedError(f"{name} isn't protected")
    return dict(found)


def question(config: Config, back: str, at: datetime) -> tuple[str, dict[str, str]]:
    """Return where the browser is sent, and what its session keeps.

    Raises:
        UnprovedError: as `described`.
    """
    told = described(config)
    asked = Asked(
        secrets.token_urlsafe(32),
        secrets.token_urlsafe(32),
        secrets.token_urlsafe(48),
        back,
        at.isoformat(),
    )
    digest = hashlib.sha256(asked.verifier.encode()).digest()
    wanted = {
        "response_type": "code",
        "client_id": config.client,
        "redirect_uri": back,
        "scope": "openid",
        "state": asked.state,
        "nonce": asked.nonce,
        "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
        "code_challenge_method": "S256",
    }
    where = str(told["authorization_endpoint"])
    return f"{where}{'&' if '?' in where else '?'}{urlencode(wanted)}", asdict(asked)


def proved(
    config: Config, kept: Mapping[str, str], answer: Mapping[str, str], at: datetime
) -> dict[str, Any]:
    """Return the claims of the ID token for which a browser comes back, once all of it is proved.

    Args:
        config: which service, which client.
        kept: what `question` let the session keep; empty where it asked nothing.
        answer: the parameters with which the browser comes back.
        at: when.

    Raises:
        UnprovedError: the browser asked nothing or too long ago, the answer is another's or a refusal, the token isn't
            the service's, for this site, for this log-in, or not of now.
    """
    asked = Asked(**kept) if kept else None
    if asked is None or not secrets.compare_digest(asked.state.encode(), answer.get("state", "").encode()):
        raise UnprovedError("nobody of this browser asked for that")
    if not timedelta() <= at - datetime.fromisoformat(asked.at) <= LONGEST:
        raise UnprovedError("it came back too late")
    if answer.get("error") or not answer.get("code"):
        raise UnprovedError(f"the service refused: {answer.get('error', '')[:100]!r}")
    told = described(config)
    if answer.get("iss", told["issuer"]) != told["issuer"]:  # RFC 9207
        raise UnprovedError("the answer is another service's")
    token = str(tokens(config, told, answer["code"], asked).get("id_token", ""))
    return claims(config, told, token, asked.nonce, at)


def claims(config: Config, told: Mapping[str, Any], token: str, nonce: str, at: datetime) -> dict[str, Any]:
    """Return what an ID token says, once its signature and its claims are proved (OpenID Connect Core §3.1.3.7).

    Raises:
        UnprovedError: there is none, or nothing that its service may sign by.
    """
    import httpx
    from joserfc import jwt
    from joserfc.jwk import KeySet

    listed = told.get("id_token_signing_alg_values_supported") or ["RS256"]
    algorithms = [one for one in SOUND if one in listed]
    if not token or not algorithms:
        raise UnprovedError("no ID token that could be proved")
    keys = KeySet.import_key_set(httpx.get(told["jwks_uri"], timeout=TIMEOUT).raise_for_status().json())
    found = dict(jwt.decode(token, keys, algorithms=algorithms).claims)
    rules = jwt.JWTClaimsRegistry(
        now=int(at.timestamp()),
        leeway=LEEWAY,
        iss={"essential": True, "value": told["issuer"]},
        aud={"essential": True, "value": config.client},
        sub={"essential": True},
        exp={"essential": True},
        iat={"essential": True},
        nonce={"essential": True, "value": nonce},
    )
    rules.validate(found)
    if found.get("azp", config.client) != config.client:
        raise UnprovedError("the ID token was made for another client")
    if not isinstance(found["sub"], str) or not found["sub"].strip():
        raise UnprovedError("the ID token names nobody")
    return found


def tokens(config: Config, told: Mapping[str, Any], code: str, asked: Asked) -> dict[str, Any]:
    """Return what the service gives for a code to a client that proves itself in a way that the service takes."""
    import httpx

    form = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": asked.back,
        "code_verifier": asked.verifier,
    }
    ways = told.get("token_endpoint_auth_methods_supported") or ["client_secret_basic"]
    auth = None
    if config.secret and "client_secret_basic" in ways:
        auth = httpx.BasicAuth(quote_plus(config.client), quote_plus(config.secret))  # RFC 6749 §2.3.1
    else:
        form |= {"client_id": config.client} | ({"client_secret": config.secret} if config.secret else {})
    answer = httpx.post(told["token_endpoint"], data=form, auth=auth, timeout=TIMEOUT)
    return dict(answer.raise_for_status().json())
