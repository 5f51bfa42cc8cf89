"""Why a declaration stops making sense: what was found, and what could stand there, in human words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from engine.diagnostics import Diagnostic
from engine.diagnostics.suggest import closest
from engine.record import record
from engine.source import Span
from engine.syntax.expected import expected_words
from engine.syntax.keywords import TERMINAL_OF, WORD_OF, Language
from engine.syntax.tokens import DECLARATIONS, PUNCTUATION, Token

_OPENERS: Final = frozenset(
    {"WHEN", "AND", "OR", "WHERE", "HAS", "WITH", "APPLIES_WHEN", "SHAKES_WHEN", "REDUCED_WHEN"}
    | {"PARTLY_WHEN", "NEVER", "ALWAYS"}
)
_ROLES: Final = frozenset({"FOR", "AGAINST", "ANSWERS"})
_NEGATIONS: Final = frozenset({"not", "no", "非", "不", "未", "没有", "并非", "无", "否"})
# Words of everyday speech for what the language says in one way only.
_EVERYDAY: Final[dict[str, str]] = {
    "if": "WHEN",
    "如果": "WHEN",
    "若": "WHEN",
    "当且仅当": "WHEN",
    "并且": "AND",
    "而且": "AND",
    "以及": "AND",
    "和": "AND",
    "与": "AND",
    "及": "AND",
    "或者": "OR",
    "any": "SOME",
    "exists": "SOME",
    "all": "EVERY",
    "each": "EVERY",
    "任何": "EVERY",
    "每个": "EVERY",
    "等于": "IS",
    "为": "IS",
    "equals": "IS",
    "requirement": "REQUIRES",
    "because": "SOURCE",
    "see": "SOURCE",
    "来源": "SOURCE",
    "rule": "ARGUMENT",
    "规则": "ARGUMENT",
    "element": "ISSUE",
    "claim": "REMEDY",
    "evidence": "FACT",
    "事实": "FACT",
}


@record
class Stop:
    """Where the parser stopped: at a token of a declaration, or behind its last; and what fits there."""

    tokens: tuple[Token, ...]
    at: int
    accepted: tuple[str, ...]

    @property
    def found(self) -> Token | None:
        """Return the token that does not fit; None at the end of the declaration."""
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    @property
    def before(self) -> Token | None:
        """Return the last token that still fitted; None at the very start."""
        return self.tokens[self.at - 1] if self.at else None

    @property
    def place(self) -> Span:
        """Return the guilty place: the token, or the one sign after the last token."""
        if self.found:
            return self.found.span
        end = self.tokens[-1].span
        return Span(end.file, end.end_line, end.end_column, end.end_line, end.end_column + 1)

    def wants(self, *terminals: str) -> bool:
        """Return whether one of the terminals could stand here."""
        return any(terminal in self.accepted for terminal in terminals)


def explain(stop: Stop, language: Language) -> Diagnostic:
    """Return the one finding that says best why the parser stopped."""
    for reason in _REASONS:
        if finding := reason(stop, language):
            return finding
    return _general(stop, language)


def _connective_doubled(stop: Stop, language: Language) -> Diagnostic | None:
    found, before = stop.found, stop.before
    if found and before and found.type in ("AND", "OR") and before.type in ("AND", "OR"):
        return Diagnostic("connective-doubled", found.span, {"word": found.text, "before": before.text})
    return None


def _negation(stop: Stop, language: Language) -> Diagnostic | None:
    """``not a(x)``: the negation was read as a name, or stands where no name can."""
    for token, atom in ((stop.before, stop.found), (stop.found, _after(stop))):
        if token and token.type == "NAME" and token.text in _NEGATIONS:
            name = atom.text if atom and atom.type == "NAME" else "x"
            params = {
                "word": token.text,
                "not_shown": f"{name} {WORD_OF['NOT_SHOWN', language]}",
                "disproved": f"{name} {WORD_OF['DISPROVED', language]}",
            }
            return Diagnostic("negation-bare", token.span, params)
    return None


def _after(stop: Stop) -> Token | None:
    return stop.tokens[stop.at + 1] if stop.at + 1 < len(stop.tokens) else None


def _misspelt(stop: Stop, language: Language) -> Diagnostic | None:
    """A word that fits nowhere but is close to a keyword that would fit; perhaps cut in two by a space."""
    if not stop.found or stop.found.type != "NAME":
        return None
    fitting = {WORD_OF[key]: key[0] for key in WORD_OF if key[1] == language and key[0] in stop.accepted}
    if language == "zh" and stop.before is None:  # an empty file of one wrong word has no language yet
        fitting |= {word: TERMINAL_OF[word] for word in TERMINAL_OF if TERMINAL_OF[word] in stop.accepted}
    if stop.wants("$END"):  # the next declaration may begin here
        fitting |= {WORD_OF[terminal, language]: terminal for terminal in sorted(DECLARATIONS)}
    word = stop.found.text
    everyday = _EVERYDAY.get(word.lower(), "")
    meant = WORD_OF[everyday, language] if everyday in fitting.values() else closest(word, fitting)
    span = stop.found.span
    following = _after(stop)
    if meant is None and following and following.type == "NAME":
        pair = f"{word} {following.text}"
        meant, span = closest(pair, (key for key in fitting if " " in key)), span.to(following.span)
        word = pair
    if meant is None or meant == word:
        return None
    return Diagnostic("keyword-misspelt", span, {"word": word, "meant": meant}, meant)


def _swallowed(stop: Stop, language: Language) -> Diagnostic | None:
    """A Chinese keyword that could stand here, written in one go with the name behind or before it."""
    fitting = [word for word, terminal in TERMINAL_OF.items() if terminal in stop.accepted]
    for word in sorted((word for word in fitting if not word.isascii()), key=len, reverse=True):
        for token in (stop.found, stop.before):
            if token is None or token.type != "NAME" or token.text == word:
                continue
            if token is stop.found and token.text.startswith(word):
                spaced = f"{word} {token.text.removeprefix(word)}"
            elif token is stop.before and token.text.endswith(word):
                spaced = f"{token.text.removesuffix(word)} {word}"
            else:
                continue
            params = {"word": token.text, "keyword": word, "spaced": spaced}
            return Diagnostic("keyword-joined", token.span, params, spaced)
    return None


def _condition_missing(stop: Stop, language: Language) -> Diagnostic | None:
    if stop.before and stop.before.type in _OPENERS and stop.wants("EVERY"):
        if stop.found and stop.found.type in ("NAME", "STRING"):
            return None
        return Diagnostic("condition-missing", stop.place, {"word": stop.before.text})
    return None


def _role_missing(stop: Stop, language: Language) -> Diagnostic | None:
    if _ROLES.issubset(stop.accepted):
        params = {f"role_{role.lower()}": WORD_OF[role, language] for role in sorted(_ROLES)}
        return Diagnostic("role-missing", stop.place, params)
    return None


def _favours_missing(stop: Stop, language: Language) -> Diagnostic | None:
    if stop.tokens[0].type == "ISSUE" and stop.wants("FAVOURS"):
        word, side = WORD_OF["FAVOURS", language], WORD_OF["PLAINTIFF", language]
        return Diagnostic("favours-missing", stop.place, {"example": f"{word} {side}"})
    return None


def _law_missing(stop: Stop, language: Language) -> Diagnostic | None:
    found, before = stop.found, stop.before
    if found and before and before.type == "SOURCE" and found.type in ("ARTICLE", "DATE"):
        return Diagnostic("citation-without-law", found.span, {"number": found.raw[:40]})
    return None


def _keyword_as_name(stop: Stop, language: Language) -> Diagnostic | None:
    found = stop.found
    if found is None or found.keyword_language is None or not stop.wants("NAME"):
        return None
    naming = stop.before is not None and stop.before.type in ("FOR", "AGAINST", "ANSWERS")
    return Diagnostic("keyword-as-name", found.span, {"word": found.text}) if naming else None


def _parenthesis(stop: Stop, language: Language) -> Diagnostic | None:
    """The end came, or another clause, while a parenthesis was still open; or one too many closes."""
    found = stop.found
    if found and found.type == "_RPAR" and not _open(stop):
        return Diagnostic("parenthesis-unopened", found.span)
    opened = _open(stop)
    if opened and stop.wants("_RPAR") and (found is None or found.keyword_language is not None):
        return Diagnostic("parenthesis-unclosed", opened.span)
    return None


def _open(stop: Stop) -> Token | None:
    """Return the innermost parenthesis still open where the parser stopped, or None."""
    stack: list[Token] = []
    for token in stop.tokens[: stop.at]:
        if token.type == "_LPAR":
            stack.append(token)
        elif token.type == "_RPAR" and stack:
            stack.pop()
    return stack[-1] if stack else None


def _general(stop: Stop, language: Language) -> Diagnostic:
    zh, en = expected_words(stop.accepted, language)
    if stop.found is None:
        return Diagnostic("declaration-unfinished", stop.place, {"expected_zh": zh, "expected_en": en})
    if stop.before is None:
        return Diagnostic("declaration-missing", stop.place, {"word": stop.found.raw[:40]})
    params = {
        "word": stop.found.raw[:40],
        "before": stop.before.raw[:40],
        "expected_zh": zh,
        "expected_en": en,
    }
    code = "sign-misplaced" if stop.found.text in PUNCTUATION else "word-misplaced"
    return Diagnostic(code, stop.place, params)


# The more a reason knows, the earlier it is asked.
_REASONS: Final[tuple[Callable[[Stop, Language], Diagnostic | None], ...]] = (
    _connective_doubled,
    _negation,
    _keyword_as_name,
    _law_missing,
    _swallowed,
    _misspelt,
    _condition_missing,
    _parenthesis,
    _role_missing,
    _favours_missing,
)
