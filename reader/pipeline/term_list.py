"""The glossary as it is at one moment, to be searched by its owner and found again in texts."""

from collections.abc import Sequence

from reader.annotate import word_starts, written_forms
from reader.model import Term
from reader.translate import TermMatcher


class TermList:
    """`terms` are in the glossary's order, `matcher` finds them in texts. To make one takes 3 s for 50,000 terms that
    `earlier` lacks, for a worker; what it holds is only read, from any thread."""

    def __init__(self, terms: Sequence[Term] = (), earlier: "TermList | None" = None) -> None:
        self.terms = list(terms)
        known = earlier.forms if earlier else {}
        self.forms: dict[str, tuple[str, ...]] = {
            term.chinese: known.get(term.chinese) or written_forms(term.chinese) for term in terms
        }
        self.matcher = TermMatcher([(term, self.forms[term.chinese]) for term in self.terms], word_starts)
        self._lines = [_line(term, self.forms[term.chinese]) for term in self.terms]

    def find(self, query: str) -> list[Term]:
        """The terms that hold `query` in their Chinese, English or note, in any script and case; all where it is
        empty."""
        wanted = {form.casefold() for form in written_forms(" ".join(query.split()))}
        lines = zip(self.terms, self._lines, strict=True)
        return [term for term, line in lines if any(form in line for form in wanted)]

    def like(self, chinese: str) -> Term | None:
        """The term of this Chinese, be it written in another script."""
        return self.matcher.term(chinese)


def _line(term: Term, forms: tuple[str, ...]) -> str:
    return "\t".join((*forms, term.english, term.note)).casefold()
