"""Cache: a checked rule base kept by its digest, so that the next run need not parse it again.

TRAP: unpickling runs whatever the bytes say. A payload is only opened after its HMAC was verified with
a key that lies in another folder, readable by its owner alone; anything else is ignored and made anew.
"""

from __future__ import annotations

import hmac
import os
import sys
from hashlib import sha256

from engine.version import VERSION

_ENGINE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# What a cached rule base, or what was compiled of one, depends on besides the rules themselves.
_MAKERS = ("syntax", "rulebase", os.path.join("rulebase", "checks"), "diagnostics", "program", "")
_MARK_BYTES = KEY_BYTES = 32
_LARGEST = 64 * 1024 * 1024
_KEPT_AT_MOST = 24


def read_cache(digest: str) -> object | None:
    """Return what was kept under a digest; None if there is nothing, or nothing that can be trusted."""
    folder = cache_folder()
    key = None if folder is None else _key(create=False)
    if folder is None or key is None:
        return None
    name = _name(digest)
    try:
        with open(os.path.join(folder, name), "rb") as stream:
            raw = stream.read(_LARGEST + 1)
        os.utime(os.path.join(folder, name))  # what is used is not what gives way
    except OSError:
        return None
    mark, payload = raw[:_MARK_BYTES], raw[_MARK_BYTES:]
    if len(raw) > _LARGEST or not hmac.compare_digest(mark, _sign(key, name, payload)):
        return None
    from engine.rulebase.frozen import thawed

    return thawed(payload)


def write_cache(digest: str, value: object) -> None:
    """Keep a value under a digest; silently does nothing where nothing can be written."""
    # Imported here: only the run that parsed anyway writes.
    import contextlib
    import tempfile

    from engine.rulebase.frozen import frozen

    folder = cache_folder()
    key = None if folder is None else _key(create=True)
    if folder is None or key is None:
        return
    payload, name = frozen(value), _name(digest)
    with contextlib.suppress(OSError):
        os.makedirs(folder, mode=0o700, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=folder, prefix=".tmp-")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(_sign(key, name, payload) + payload)
            os.replace(temporary, os.path.join(folder, name))
        except OSError:
            os.unlink(temporary)
        _forget_old(folder)


def _sign(key: bytes, name: str, payload: bytes) -> bytes:
    """Sign payload and name together, so that one entry cannot be passed off as another."""
    return hmac.digest(key, name.encode("ascii") + b":" + payload, "sha256")


def _name(digest: str) -> str:
    """Return the name of an entry: the digest with whatever else decides what is made of the rules."""
    made_by = [VERSION, sys.version, digest]
    for maker in _MAKERS:
        with os.scandir(os.path.join(_ENGINE, maker)) as entries:
            for entry in entries:
                if entry.name.endswith((".py", ".lark")):
                    found = entry.stat()
                    made_by.append(f"{maker}/{entry.name}:{found.st_mtime_ns}:{found.st_size}")
    return sha256("\n".join(sorted(made_by)).encode()).hexdigest() + ".bin"


def _forget_old(folder: str) -> None:
    """Keep the entries used last: each edit of a rule leaves one behind."""
    with os.scandir(folder) as entries:
        ages = sorted(((e.stat().st_mtime_ns, e.path) for e in entries if e.is_file()), reverse=True)
    for _, path in ages[_KEPT_AT_MOST:]:
        os.unlink(path)


def cache_folder() -> str | None:
    """Return the folder of the cache; None where it is switched off or would lie beside its own key."""
    if os.environ.get("JUZHENG_CACHE", "").lower() in ("off", "0", "no"):
        return None
    folder, keys = _below("XDG_CACHE_HOME", ".cache"), _below("XDG_CONFIG_HOME", ".config")
    if folder is None or keys is None or os.path.realpath(folder) == os.path.realpath(keys):
        return None
    return folder


def _below(variable: str, fallback: str) -> str | None:
    base = os.environ.get(variable, "")
    if not os.path.isabs(base):
        base = os.path.join(os.path.expanduser("~"), fallback)
    return os.path.join(base, "juzheng") if os.path.isabs(base) else None


def _key(*, create: bool) -> bytes | None:
    folder = _below("XDG_CONFIG_HOME", ".config")
    if folder is None:
        return None
    path = os.path.join(folder, "cache.key")
    # TRAP: without O_NOFOLLOW a link could pass another file off as our key; Windows has no such flag.
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0)
    try:
        with os.fdopen(os.open(path, flags), "rb") as stream:
            found = os.fstat(stream.fileno())
            private = os.name == "nt" or (found.st_uid == os.getuid() and found.st_mode & 0o077 == 0)
            key = stream.read(KEY_BYTES + 1)
        return key if private and len(key) == KEY_BYTES else None
    except FileNotFoundError:
        return _new_key(folder, path) if create else None
    except OSError:
        return None


def _new_key(folder: str, path: str) -> bytes | None:
    import secrets

    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        key = secrets.token_bytes(KEY_BYTES)
        with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as stream:
            stream.write(key)
    except OSError:
        return None
    return key
