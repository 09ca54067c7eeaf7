"""What the browser is told to refuse, and how much is taken from it."""

from __future__ import annotations

from typing import Any

MEGABYTE = 1024 * 1024
UPLOAD = 64 * MEGABYTE  # the largest body that is read at all
FIELDS = 2 * MEGABYTE  # of a form's fields, without files

# No inline script or style, nothing from elsewhere; images may be drawn by a canvas (data:).
CONTENT: dict[str, Any] = {
    "CONTENT_SECURITY_POLICY": {
        "DIRECTIVES": {
            "default-src": ["'none'"],
            "script-src": ["'self'"],
            "style-src": ["'self'"],
            "img-src": ["'self'", "data:"],
            "font-src": ["'self'"],
            "connect-src": ["'self'"],
            "form-action": ["'self'"],
            "frame-ancestors": ["'none'"],
            "base-uri": ["'none'"],
            "object-src": ["'none'"],
            "manifest-src": ["'self'"],
        }
    },
    "X_FRAME_OPTIONS": "DENY",
    "SECURE_CONTENT_TYPE_NOSNIFF": True,
    "SECURE_REFERRER_POLICY": "same-origin",
    "SECURE_CROSS_ORIGIN_OPENER_POLICY": "same-origin",
}

LIMITS: dict[str, Any] = {
    "DATA_UPLOAD_MAX_MEMORY_SIZE": FIELDS,
    "DATA_UPLOAD_MAX_NUMBER_FIELDS": 2_000,
    "DATA_UPLOAD_MAX_NUMBER_FILES": 40,
    "FILE_UPLOAD_MAX_MEMORY_SIZE": 2 * MEGABYTE,
    "FILE_UPLOAD_PERMISSIONS": 0o600,
}

# Beside those that Django sets.
HEADERS = {
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "Cross-Origin-Resource-Policy": "same-origin",
}
