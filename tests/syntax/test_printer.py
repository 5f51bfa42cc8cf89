"""What is printed and parsed again is the same tree, in both languages and for every kind of node."""

from __future__ import annotations

import random
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from engine.citation import Article
from engine.source import whole_file
from engine.syntax import Document, format_text, nodes, parse_text, print_document

SPAN = whole_file("tree")
ENGLISH = ("a", "held", "n_1", "Party", "x2", "notice")
CHINESE = ("持有", "举证责任倒置", "处理个人信息且侵害权益", "第三人", "甲", "〇号")
TWINS = tuple(zip(ENGLISH, CHINESE, strict=True))
DEGREES = ("rather_likely", "high_probability", "beyond_reasonable_doubt")
SIDES = ("plaintiff", "defendant")
MARKS = (
    *("not_shown", "proved", "not_proved", "disproved", "unclear", "applicable", "not_applicable"),
    *("made_out", "not_made_out", "granted", "not_granted", "claimed", "not_claimed", "won_by"),
)


class Trees:
    """Random trees as the parser could give them; ``pure`` ones use the names of one language."""

    def __init__(self, seed: int, language: str, *, pure: bool = False) -> None:
        self.dice = random.Random(seed)
        self.language = language
        self.pure = pure
        self.pool = (ENGLISH if language == "en" else CHINESE) if pure else ENGLISH + CHINESE

    def maybe(self, make, chance=0.5):
        return make() if self.dice.random() < chance else None

    def some(self, make, least=0, most=3):
        return tuple(make() for _ in range(self.dice.randint(least, most)))

    def name(self):
        return nodes.Name(self.dice.choice(self.pool), SPAN)

    def twin(self):
        en, zh = (nodes.Name(name, SPAN) for name in self.dice.choice(TWINS))
        forms = [(en, zh)] if self.pure else [(en, zh), (en, zh), (en, None), (None, zh)]
        return nodes.TwinName(*self.dice.choice(forms), SPAN)

    def words(self):
        en = self.dice.choice(["plain {1}", "with # and / and ，", "  two  "])
        zh = self.dice.choice(["{1}持有{2}", "他说“不知道”；", "（括号）"])
        if self.dice.random() < 0.7:
            return nodes.Words(en, zh, SPAN)
        return nodes.Words(en, None, SPAN) if self.language == "en" else nodes.Words(None, zh, SPAN)

    def day(self):
        return date(1999, 12, 31) + timedelta(days=self.dice.randint(0, 12000))

    def citation(self):
        kind = self.dice.randrange(3)
        article = Article(self.dice.randint(1, 1260), *(self.dice.choice([0, 0, 1, 12]) for _ in range(3)))
        lines = self.some(lambda: self.dice.randint(1, 99), 1)
        return nodes.Citation(self.name(), article if kind == 1 else None, lines if kind == 2 else (), SPAN)

    def sources(self, least=0):
        return self.some(self.citation, least, 2)

    def sentences(self, least=0):
        kinds = self.dice.sample(["says", "denied", "unclear"], self.dice.randint(least, 3))
        return tuple(nodes.Sentence(kind, self.words()) for kind in kinds)

    def param(self):
        return nodes.Param(self.name(), self.name(), SPAN)

    def guard(self):
        return nodes.Guard(self.name(), self.name(), SPAN)

    def term(self):
        return self.dice.choice(
            [
                nodes.Term(self.name(), None, None, SPAN),
                nodes.Term(None, self.dice.choice(["plaintiff", "defendant", "hearing"]), None, SPAN),
                nodes.Term(None, None, self.day(), SPAN),
            ]
        )

    def atom(self):
        return nodes.Atom(self.name(), self.maybe(lambda: self.some(self.term, 1)), SPAN)

    def marked(self):
        mark = self.dice.choice(MARKS)
        side = self.dice.choice(SIDES) if mark == "won_by" else None
        return nodes.Marked(self.atom(), mark, side, self.maybe(self.term, 0.3), SPAN)

    def condition(self, depth=3):
        def below():
            return self.condition(depth - 1)

        leaf = self.dice.choice(
            [
                lambda: nodes.Bare(self.atom(), SPAN),
                self.marked,
                lambda: nodes.Is(self.term(), self.term(), self.dice.random() < 0.5, SPAN),
                lambda: nodes.Dated(
                    self.term(),
                    self.dice.choice(["before", "not_before", "after", "not_after"]),
                    self.term(),
                    SPAN,
                ),
            ]
        )
        if depth == 0 or self.dice.random() < 0.3:
            return leaf()
        return self.dice.choice(
            [
                lambda: nodes.All(self.some(below, 2), SPAN),
                lambda: nodes.Any(self.some(below, 2), SPAN),
                lambda: nodes.Every(self.param(), below(), below(), SPAN),
                lambda: nodes.Some(self.param(), below(), SPAN),
                lambda: nodes.AtLeast(self.dice.randint(1, 9), self.some(below, 1), SPAN),
            ]
        )()

    # ------------------------------------------------------------------ declarations

    def law(self):
        klass = self.maybe(lambda: self.dice.choice(["statute", "guiding_case", "commentary"]))
        days = self.maybe(self.day), self.maybe(self.day)
        return nodes.Law(self.twin(), self.words(), klass, *days, self.dice.random() < 0.5, SPAN)

    def option(self):
        def choice():
            default = self.dice.random() < 0.5
            return nodes.Choice(self.twin(), self.words(), default, self.sources(), SPAN)

        return nodes.Option(self.twin(), self.maybe(self.words), self.some(choice, 1), SPAN)

    def reading(self):
        return nodes.Reading(self.twin(), self.words(), self.some(self.guard, 1), self.sources(), SPAN)

    def sort(self):
        return nodes.Sort(self.twin(), self.maybe(self.name), self.sentences(), self.sources(), SPAN)

    def fact(self):
        flags = ["evaluative", "transitive", "procedural"]
        return nodes.Fact(
            self.twin(),
            self.some(self.name),
            self.sentences(),
            self.maybe(lambda: self.dice.choice(["plaintiff", "defendant", "either", "court"])),
            tuple(self.dice.sample(flags, self.dice.randint(0, 3))),
            self.sources(),
            SPAN,
        )

    def concept(self):
        bodies = self.some(self.condition)
        return nodes.Concept(
            self.twin(), self.some(self.param), bodies, self.sentences(), self.sources(), SPAN
        )

    def limb(self):
        guarded = self.dice.random() < 0.5
        return nodes.Limb(
            self.name(),
            self.some(self.term),
            self.param() if guarded else None,
            self.condition() if guarded else None,
            SPAN,
        )

    def standard(self):
        return nodes.Standard(self.dice.choice(DEGREES), self.sources(), SPAN)

    def issue_variant(self, least):
        return nodes.IssueVariant(
            self.some(self.guard, 1) if least else (),
            nodes.Burden(self.dice.choice(SIDES), self.sources(), SPAN) if least else None,
            self.maybe(self.standard),
            self.maybe(self.standard),
            self.maybe(
                lambda: nodes.Limbs(self.dice.random() < 0.5, self.some(self.limb, 1), self.sources(), SPAN)
            ),
            SPAN,
        )

    def issue(self):
        return nodes.Issue(
            self.twin(),
            self.some(self.param),
            self.dice.choice(SIDES),
            self.sources(),
            self.sentences(),
            self.issue_variant(0),
            self.some(lambda: self.issue_variant(1), 0, 2),
            SPAN,
        )

    def argument(self):
        return nodes.Argument(
            self.twin(),
            self.some(self.param),
            self.dice.choice(["for", "against", "answers"]),
            self.name(),
            self.some(self.term),
            self.maybe(self.condition),
            self.maybe(self.condition),
            self.dice.random() < 0.5,
            self.sentences(),
            self.sources(),
            SPAN,
        )

    def cause(self):
        own = self.sources()
        # Without a source of its own, a declaration as parsed ends in a clause without one.
        sentences = self.sentences(0 if own else 1)
        variants = self.some(lambda: self.cause_variant(1), 0, 2)
        return nodes.Cause(self.twin(), sentences, self.cause_variant(0), variants, own, SPAN)

    def names(self):
        return nodes.NameList(self.some(self.name, 1), self.sources(), SPAN)

    def sourced(self):
        return nodes.Sourced(self.condition(), self.sources(), SPAN)

    def cause_variant(self, least):
        return nodes.CauseVariant(
            self.some(self.guard, 1) if least else (),
            self.maybe(self.day),
            self.maybe(self.day),
            self.sourced() if least else self.maybe(self.sourced),
            self.maybe(self.names),
            self.maybe(self.names),
            SPAN,
        )

    def sum(self):
        return nodes.Sum(self.param(), self.condition(), SPAN)

    def ceiling(self):
        most = Decimal(self.dice.choice(["1", "500000", "0.50", "999999999.99"]))
        return nodes.Ceiling(most, self.maybe(self.condition), self.sources(), SPAN)

    def mode(self):
        return nodes.Mode(
            self.dice.choice(["sole", "joint", "shares", "supplementary", "corresponding"]),
            self.maybe(self.param),
            self.maybe(self.condition),
            self.maybe(self.words),
            self.maybe(self.words),
            self.sources(),
            SPAN,
        )

    def remedy(self):
        own = self.sources()
        return nodes.Remedy(
            self.twin(),
            self.sentences(0 if own else 1),
            self.some(self.name),
            self.maybe(self.names),
            self.maybe(self.names),
            self.maybe(self.condition),
            self.maybe(lambda: nodes.Amount(self.sum(), self.some(self.sum), self.sources(), SPAN)),
            self.some(self.ceiling, 0, 2),
            self.some(self.sourced, 0, 2),
            self.some(lambda: nodes.Part(self.condition(), self.words(), self.sources(), SPAN), 0, 2),
            self.some(self.mode, 0, 2),
            self.some(lambda: nodes.Manner(self.words(), self.maybe(self.condition), SPAN), 0, 2),
            own,
            SPAN,
        )

    def property(self):
        return nodes.Property(
            self.twin(),
            self.maybe(self.words),
            self.dice.choice(["never", "always"]),
            self.condition(),
            self.maybe(self.condition),
            self.sources(),
            SPAN,
        )

    def explain(self):
        params = self.param(), self.param()
        title = self.maybe(self.words)
        return nodes.Explain(self.twin(), title, *params, self.condition(), self.condition(), SPAN)

    def document(self):
        kinds = [
            *(self.law, self.option, self.reading, self.sort, self.fact, self.concept, self.issue),
            *(self.argument, self.cause, self.remedy, self.property, self.explain),
        ]
        self.dice.shuffle(kinds)
        return Document("tree", self.language, tuple(kind() for kind in kinds))


def bare(value):
    """Return a node without its spans."""
    if is_dataclass(value):
        kept = (bare(getattr(value, each.name)) for each in fields(value) if each.name != "span")
        return (type(value).__name__, *kept)
    return tuple(map(bare, value)) if isinstance(value, tuple) else value


def errors(findings):
    """Return the findings that keep a declaration out; random variables stand anywhere."""
    return [each for each in findings if each.code != "parentheses-needed"]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("seed", range(60))
def test_a_printed_tree_parses_to_itself(seed, language):
    document = Trees(seed, language).document()
    text = print_document(document)
    parsed, findings = parse_text("tree", text)

    assert errors(findings) == [], text
    assert bare(document) == bare(parsed), text


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("seed", range(20))
def test_a_printed_tree_is_canonical_text(seed, language):
    text = print_document(Trees(seed, language, pure=True).document())

    assert (text, []) == format_text("tree", text, None, {})


def test_the_random_trees_hold_every_kind_of_node():
    seen = set()

    def look(value):
        if is_dataclass(value):
            seen.add(type(value))
            for each in fields(value):
                look(getattr(value, each.name))
        elif isinstance(value, tuple):
            for each in value:
                look(each)

    for seed in range(60):
        look(Trees(seed, "en").document())
    own = (each for each in vars(nodes).values() if getattr(each, "__module__", "") == nodes.__name__)
    declared = {each for each in own if is_dataclass(each)}

    assert set() == declared - seen


@pytest.mark.parametrize(
    "clauses",
    [
        # the closing source is the remedy's own, whatever it stands behind
        "requires b source L 1",
        "source L 1 requires b source L 2",
        "mode joint source L 1 mode sole",
        "mode joint when b source L 1 requires c source L 2 when d",
        'manner "m" when b requires c source L 2 when d',
        "at most 5 when b source L 1 requires c source L 2 when d",
        "requires b source L 1 source L 2",
        "at most 5 at most 0.5 source L 1 source L 2",
        'amount sum l: s where b source L 1 says "x"',
    ],
)
def test_every_source_of_a_remedy_stays_where_it_belongs(clauses):
    document, findings = parse_text("tree", f"remedy r {clauses}")
    again, _ = parse_text("tree", print_document(document))

    assert findings == []
    assert bare(document) == bare(again)


def test_the_language_of_a_document_decides_the_surface():
    document, _ = parse_text("tree", "concept a / 甲 (h: b)\n  when h is not defendant\n  source L 13(1):2\n")

    assert (
        print_document(replace(document, language="zh"))
        == "概念 甲 / a (h: b)\n  当 h 不是 被告\n  依据 L 第十三条第一款第（二）项\n"
    )
