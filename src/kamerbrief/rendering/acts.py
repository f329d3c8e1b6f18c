"""
Motions with their verdicts, and commitments, as lines of a page.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from kamerbrief.model.facts import Commitment, Motion, Submitter, Verdict
from kamerbrief.model.inlines import Condition
from kamerbrief.model.letter import Letter
from kamerbrief.rendering.lines import Line, quoted
from kamerbrief.rendering.names import debate_name, mark, office
from kamerbrief.vocabularies import SubmitterRole, Treatment

__all__ = ["Acts"]


class Acts:
    """
    The lines on what is asked, said of it and promised in one letter.

    Of several facts with one id, only the first that is asked for gets the words that point at
    it: otherwise a small letter could fill a disk.
    """

    def __init__(self, letter: Letter) -> None:
        self._letter = letter
        self._debates = {each.id: each for each in reversed(letter.debates)}
        self._conditions: defaultdict[str, list[Condition]] = defaultdict(list)
        for placed in letter.nodes:
            if isinstance(placed.node, Condition):
                self._conditions[placed.node.verdict].append(placed.node)
        self._seen: set[tuple[type[object], str]] = set()

    def motion(self, motion: Motion) -> Iterator[Line]:
        """
        Who submitted *motion*, its number and version, and its verdicts or why there is none.
        """
        details = "; ".join(_details(motion))
        who = _submitters(motion)
        name = f"{motion.kind} {who}" if who else str(motion.kind)
        yield Line(indent=2, label=motion.id, head=name if details else mark(motion.basis) + name)
        if details:
            yield Line(indent=6, text=mark(motion.basis) + details)
        if self._is_again(motion):
            yield Line(indent=6, text=f"another motion is called {motion.id} too")
            return
        verdicts = self._letter.verdicts_of(motion)
        for verdict in verdicts:
            yield from self.verdict(verdict)
        if motion.treatment is Treatment.MENTIONED:
            yield Line(indent=6, text="only mentioned")
        elif not verdicts:
            reason = f": {motion.reason}" if motion.reason else ""
            yield Line(indent=6, text=f"no verdict{reason}")

    def verdict(self, verdict: Verdict) -> Iterator[Line]:
        """
        The category of *verdict*, whose it is, what qualifies it, and its words.
        """
        details = (
            f", on {verdict.part}" if verdict.part else "",
            f", with {verdict.qualified}" if verdict.qualified else "",
            f", otherwise {verdict.fallback}" if verdict.fallback else "",
            f", supersedes {verdict.supersedes}" if verdict.supersedes else "",
            f", by {self._holder(verdict)}",
        )
        category = f"{mark(verdict.basis)}{verdict.category}"
        yield Line(indent=6, label=verdict.id, head=category, text="".join(details))
        if self._is_again(verdict):
            yield Line(indent=10, text=f"another verdict is called {verdict.id} too")
            return
        for quote in self._letter.words_of(verdict):
            yield Line(indent=10, text=quoted(quote.text))
        for each in self._conditions.get(verdict.id, ()):
            yield Line(indent=10, text=f"{each.kind}: {quoted(each.text)}")

    def commitment(self, commitment: Commitment) -> Iterator[Line]:
        """
        Whose *commitment* is, when it is due, and its words.
        """
        details = (
            f", by {self._holder(commitment)}",
            f", made in {commitment.debate}" if commitment.debate else "",
            f", asked for by {commitment.motion}" if commitment.motion else "",
            f", due {due}" if (due := ", ".join(self._due(commitment))) else "",
        )
        status = f"{mark(commitment.basis)}{commitment.status}"
        yield Line(indent=2, label=commitment.id, head=status, text="".join(details))
        if self._is_again(commitment):
            yield Line(indent=6, text=f"another commitment is called {commitment.id} too")
            return
        for quote in self._letter.words_of(commitment):
            yield Line(indent=6, text=quoted(quote.text))

    def _due(self, commitment: Commitment) -> Iterator[str]:
        if commitment.from_:
            until = f" until {commitment.until}" if commitment.until else ""
            yield f"from {commitment.from_}{until}"
        elif commitment.until:
            yield f"by {commitment.until}"
        if commitment.before:
            debate = self._debates.get(commitment.before)
            name = "" if debate is None else f" ({debate_name(debate)})"
            yield f"before {commitment.before}{name}"
        if commitment.term:
            yield f"before {commitment.term}"

    def _holder(self, fact: Verdict | Commitment) -> str:
        signatory = self._letter.signatory_of(fact)
        if signatory is not None:
            return signatory.name or office(signatory)
        if fact.colleague is not None:
            return fact.colleague
        return fact.holder if isinstance(fact, Verdict) else fact.actor

    def _is_again(self, fact: Motion | Verdict | Commitment) -> bool:
        key = (type(fact), fact.id)
        if key in self._seen:
            return True
        self._seen.add(key)
        return False


def _details(motion: Motion) -> Iterator[str]:
    dossier = " ".join(filter(None, (motion.dossier, motion.chapter)))
    number = f"nr. {motion.number}" if motion.number else ""
    if dossier or number:
        yield ", ".join(filter(None, (dossier, number)))
    if motion.identifier:
        yield motion.identifier
    if motion.version:
        yield motion.version
    if motion.replaces:
        yield f"replaces {motion.replaces}"
    if motion.subject:
        yield motion.subject
    if motion.label:
        yield f"called {quoted(motion.label)}"
    if motion.debate:
        yield f"submitted in {motion.debate}"
    if motion.deadline:
        yield f"to be done by {motion.deadline}"


def _submitters(motion: Motion) -> str:
    ordered = sorted(motion.submitters, key=lambda each: each.role is not SubmitterRole.FIRST)
    names = ", ".join(map(_submitter, ordered))
    return f"{names} c.s." if motion.et_al else names


def _submitter(submitter: Submitter) -> str:
    name = " ".join(filter(None, (submitter.first_name, submitter.name)))
    party = f" ({submitter.party})" if submitter.party else ""
    return f"{mark(submitter.basis)}{name}{party}"
