"""Cache: a checked rule base kept by its digest, so that the next run need not parse it again.

TRAP: unpickling runs whatever the bytes say. A payload is only opened after its HMAC was verified with
a key that lies in another folder, readable by its owner alone; anything else is ignored and made anew.
"""

from __future__ import annotations

import hmac
import os
import pickle
import secrets
import sys
import tempfile
from hashlib import sha256
from pathlib import Path

from engine.version import VERSION

_HERE = Path(__file__).resolve().parent.parent
# What a cached rule base depends on besides the rules themselves.
_MAKERS = ("syntax", "rulebase", "citation.py", "source.py")
_KEY_BYTES = 32
_LARGEST = 64 * 1024 * 1024


def read_cache(digest: str) -> object | None:
    """Return what was kept under a digest; None if there is nothing, or nothing that can be trusted."""
    folder, key = _cache_folder(), _key(create=False)
    if folder is None or key is None:
        return None
    try:
        path = folder / f"{_name(digest)}.bin"
        if path.stat().st_size > _LARGEST:
            return None
        raw = path.read_bytes()
    except OSError:
        return None
    mark, payload = raw[:32], raw[32:]
    if not hmac.compare_digest(mark, _sign(key, digest, payload)):
        return None
    kept: object = pickle.loads(payload)  # verified above
    return kept


def write_cache(digest: str, value: object) -> None:
    """Keep a value under a digest; silently does nothing where nothing can be written."""
    folder, key = _cache_folder(), _key(create=True)
    if folder is None or key is None:
        return
    payload = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder, prefix=".tmp-")
        with os.fdopen(handle, "wb") as stream:
            stream.write(_sign(key, digest, payload) + payload)
        os.replace(name, folder / f"{_name(digest)}.bin")
    except OSError:
        return


def _sign(key: bytes, digest: str, payload: bytes) -> bytes:
    """Sign payload and name together, so that one entry cannot be passed off as another."""
    return hmac.new(key, _name(digest).encode("ascii") + payload, sha256).digest()


def _name(digest: str) -> str:
    made_by = [VERSION, sys.version, digest]
    for maker in _MAKERS:
        place = _HERE / maker
        files = sorted(place.rglob("*.py")) + sorted(place.rglob("*.lark")) if place.is_dir() else [place]
        made_by += [f"{f.name}:{(found := f.stat()).st_mtime_ns}:{found.st_size}" for f in files]
    return sha256("\n".join(made_by).encode()).hexdigest()


def _cache_folder() -> Path | None:
    if os.environ.get("JUZHENG_CACHE", "").lower() in ("off", "0", "no"):
        return None
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "juzheng"


def _key(*, create: bool) -> bytes | None:
    base = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    path = Path(base) / "juzheng" / "cache.key"
    try:
        found = path.stat()
        private = os.name == "nt" or (found.st_uid == os.getuid() and found.st_mode & 0o077 == 0)
        key = path.read_bytes()
        return key if private and len(key) == _KEY_BYTES else None
    except OSError:
        return _new_key(path) if create else None


def _new_key(path: Path) -> bytes | None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "wb") as stream:
            key = secrets.token_bytes(_KEY_BYTES)
            stream.write(key)
        return key
    except OSError:
        return None
