"""An item cited as a paragraph: 第九十一条第二款 where the article has items and but one paragraph.

No table of the statutes is needed: a rule base that cites ``91:1`` says that article 91 lists items
right below itself, and then ``91(2)`` names a paragraph there is not.
"""

from __future__ import annotations

from engine.citation import Article, print_article
from engine.diagnostics.model import Diagnostic, Related
from engine.rulebase.model import Cite, RuleBase
from engine.rulebase.walk import all_cites


def paragraph_or_item(rules: RuleBase) -> list[Diagnostic]:
    """Return a diagnostic for each paragraph after the first of an article cited by bare items elsewhere."""
    cited = [cite for cites in all_cites(rules) for cite in cites if cite.article is not None]
    listing: dict[tuple[str, int, int], Cite] = {}
    for cite in cited:
        article = cite.article or Article(0)
        if article.item and not article.paragraph:
            listing.setdefault((cite.law, article.number, article.suffix), cite)
    found: dict[tuple[object, ...], Diagnostic] = {}
    for cite in cited:
        article = cite.article or Article(0)
        witness = listing.get((cite.law, article.number, article.suffix))
        if witness is not None and article.paragraph > 1 and not article.item:
            place = (cite.span.file, cite.span.line, cite.span.column)
            found[place] = _told(rules, cite, article, witness)
    return list(found.values())


def _told(rules: RuleBase, cite: Cite, article: Article, witness: Cite) -> Diagnostic:
    law = rules.laws[cite.law].name
    meant = Article(article.number, article.suffix, 0, article.paragraph)
    params = {
        "wrong_zh": f"{law.zh}{print_article(article, 'zh')}",
        "wrong_en": f"{law.en} {print_article(article, 'en')}",
        "right_zh": print_article(meant, "zh"),
        "right_en": print_article(meant, "en"),
    }
    other = Related(witness.span, "此处按项引用同一条", "the same article is cited by item here")
    return Diagnostic("paragraph-or-item", cite.span, params, print_article(meant, "en"), (other,))
