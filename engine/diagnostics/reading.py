"""Reading: a file on disk becomes a text of known encoding and harmless characters, or diagnostics."""

from __future__ import annotations

import codecs
import re
import stat
import unicodedata
from pathlib import Path
from typing import Final

from engine.diagnostics.model import Diagnostic
from engine.source import SourceFile, Span, shown_name, whole_file

CASE_LIMIT_BYTES: Final = 2 * 1024 * 1024
RULES_LIMIT_BYTES: Final = 1024 * 1024
_CHARACTERS_REPORTED: Final = 20

# INVARIANT (nothing unseen enters): control signs but tab and line breaks, surrogates, and what
# Unicode calls format, line and paragraph separators (bidi controls, zero-width signs, tags).
_FORBIDDEN: Final = (
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u08e2\u180e"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff"
    "\U000110bd\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001-\U000e007f]"
)
_BIDI: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_ZERO_WIDTH: Final = frozenset("\u200b\u200c\u200d\u2060\ufeff\u180e")


def read_source(path: Path, limit_bytes: int) -> tuple[SourceFile | None, list[Diagnostic]]:
    """Return the text of a file with line breaks as ``\\n``, and what is wrong with it.

    The text is None when nothing should be made of it: it could not be read, or holds characters
    that are not allowed. A file beyond ``limit_bytes`` is refused before it is read.
    """
    name = shown_name(path)
    raw, problem = _read_bytes(path, name, limit_bytes)
    if raw is None:
        return None, [problem] if problem else []
    text, problems = _decoded(raw, name)
    if text is None:
        return None, problems
    source = SourceFile(name, plain_breaks(text))
    problems += forbidden_characters(source)
    return (None if _any_forbidden(source) else source), problems


def plain_breaks(text: str) -> str:
    """Return the text with every line break as ``\\n``, so that all readers count the same lines."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def forbidden_characters(source: SourceFile) -> list[Diagnostic]:
    """Return a diagnostic for each character that is not allowed in a text, at most twenty."""
    found: list[Diagnostic] = []
    if not _any_forbidden(source):
        return found
    for number, line in enumerate(source.text.split("\n"), start=1):
        for match in re.finditer(_FORBIDDEN, line):
            place = Span(source.name, number, match.start() + 1, number, match.end() + 1)
            found.append(_forbidden(match[0], place))
            if len(found) == _CHARACTERS_REPORTED:
                return found
    return found


def is_forbidden(text: str) -> bool:
    """Return whether the text holds a character that is not allowed."""
    # What can be printed is none of them.
    return not text.isprintable() and re.search(_FORBIDDEN, text) is not None


def describe_character(sign: str) -> dict[str, str]:
    """Return the parameters that name a character in a message: its code point and what it is."""
    if sign in _BIDI:
        kind = ("双向文字控制符", "a bidirectional control")
    elif sign in _ZERO_WIDTH:
        kind = ("零宽字符", "a zero-width character")
    elif "\ud800" <= sign <= "\udfff":
        kind = ("不成对的代理码", "an unpaired surrogate")
    elif unicodedata.category(sign) == "Cc":
        kind = ("控制字符", "a control character")
    else:
        kind = ("不可见字符", "an invisible character")
    name = unicodedata.name(sign, "").casefold()
    return {
        "code_point": f"U+{ord(sign):04X}",
        "name_zh": kind[0],
        "name_en": f"{kind[1]}, {name}" if name else kind[1],
    }


def _any_forbidden(source: SourceFile) -> bool:
    return is_forbidden(source.text.replace("\n", "").replace("\t", ""))


def _forbidden(sign: str, place: Span) -> Diagnostic:
    return Diagnostic("forbidden-character", place, describe_character(sign))


def _read_bytes(path: Path, name: str, limit: int) -> tuple[bytes | None, Diagnostic | None]:
    place = whole_file(name)
    try:
        if not path.exists():
            params = {"path": name, "folder": str(Path.cwd())}
            return None, Diagnostic("file-not-found", place, params)
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            return None, Diagnostic("is-a-folder", place, {"path": name})
        if not stat.S_ISREG(found.st_mode):
            return None, Diagnostic("not-a-regular-file", place, {"path": name})
        size = found.st_size
        if size <= limit:
            with open(path, "rb", buffering=0) as stream:
                # Room for what was measured and a little more: to get room for the limit takes longer
                # than to read. The file may have grown meanwhile.
                raw = stream.read(size + 1)
                if len(raw) > size:
                    raw += stream.read(limit)
            size = max(size, len(raw))
        if size > limit:
            params = {"path": name, "size": _amount(size), "limit": _amount(limit)}
            return None, Diagnostic("file-too-large", place, params)
    except (OSError, ValueError) as problem:
        return None, Diagnostic("not-readable", place, _reason(name, problem))
    return raw, None


def _reason(name: str, problem: OSError | ValueError) -> dict[str, str]:
    match problem:
        case PermissionError():
            return {"path": name, "reason_zh": "没有读取权限", "reason_en": "no permission to read it"}
        case ValueError():
            return {"path": name, "reason_zh": "不是合法的文件名", "reason_en": "not a possible file name"}
        case _:
            return {"path": name, "reason_zh": "系统拒绝读取", "reason_en": "the system refuses to read it"}


def _amount(size: int) -> str:
    if size < 1024:
        return f"{size} B"
    return f"{size / 1024:.0f} KiB" if size < 1024 * 1024 else f"{size / 1024 / 1024:.1f} MiB"


def _decoded(raw: bytes, name: str) -> tuple[str | None, list[Diagnostic]]:
    place = whole_file(name)
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if raw.startswith(mark):
            return _strictly(raw[len(mark) :], encoding, len(mark), name)
    try:
        # Surrogates are let through here so that they are reported at their line and column.
        return raw.decode("utf-8", "surrogatepass"), []
    except UnicodeDecodeError as first:
        try:
            return raw.decode("gb18030"), [Diagnostic("not-utf8", place, {"path": name})]
        except UnicodeDecodeError:
            return None, [_not_text(name, first.start)]


def _strictly(raw: bytes, encoding: str, skipped: int, name: str) -> tuple[str | None, list[Diagnostic]]:
    try:
        return raw.decode(encoding, "surrogatepass"), []
    except UnicodeDecodeError as problem:
        return None, [_not_text(name, skipped + problem.start)]


def _not_text(name: str, byte: int) -> Diagnostic:
    return Diagnostic("not-text", whole_file(name), {"path": name, "byte": str(byte + 1)})
