"""
Thirteen bugs of readers and writers of mixed content, as patches of the code.
"""

from __future__ import annotations

from pathlib import Path

import attrs

__all__ = ["BUGS", "Bug", "Patch", "StalePatchError"]

_CODEC = "tests/test_codec.py::test_text_is_verbatim_wherever_it_stands"
_LAWS = "tests/test_laws.py::"
_GATE = "tests/test_gate.py::"


class StalePatchError(Exception):
    """
    A patch does not apply any more: the code that it broke is gone or is there twice.
    """


@attrs.frozen
class Patch:
    """
    *before*, which stands once in *module*, becomes *after*.
    """

    module: str
    before: str
    after: str

    def applied(self, source: str) -> str:
        """
        *source* with the change.

        Raises:
            StalePatchError: *before* does not stand in *source* exactly once.
        """
        if (count := source.count(self.before)) != 1:
            raise StalePatchError(
                f"{self.module}: expected once, found {count} times: {self.before!r}"
            )
        return source.replace(self.before, self.after)


@attrs.frozen(kw_only=True)
class Bug:
    """
    A bug that libraries of this kind have had.

    Attributes:
        name: what is wrong.
        patches: what puts it in.
        witness: the test that must catch it, whatever others do; better one without chance.
    """

    name: str
    patches: tuple[Patch, ...]
    witness: str

    def put_in(self, package: Path) -> None:
        """
        Break the code below *package*, which is a copy.

        Raises:
            StalePatchError: a patch does not apply.
        """
        for patch in self.patches:
            module = package / patch.module
            module.write_text(patch.applied(module.read_text(encoding="utf-8")), encoding="utf-8")

    def take_out(self, package: Path, original: Path) -> None:
        """
        Mend the code below *package* with that below *original*.
        """
        for patch in self.patches:
            (package / patch.module).write_bytes((original / patch.module).read_bytes())


BUGS: tuple[Bug, ...] = (
    Bug(
        name="drop a tail",
        patches=(
            Patch(
                "xml/body_reader.py",
                "        if tail := child.tail:\n            content.append(tail)\n",
                "",
            ),
        ),
        witness=_CODEC,
    ),
    Bug(
        name="indent mixed content",
        patches=(
            Patch("xml/writer.py", "out.append(tag(item))", 'out.append(f"\\n    {tag(item)}")'),
        ),
        witness=_CODEC,
    ),
    Bug(
        name="strip text",
        patches=(
            Patch(
                "xml/body_reader.py",
                "    text = element.text\n",
                '    text = (element.text or "").strip()\n',
            ),
        ),
        witness=_CODEC,
    ),
    Bug(
        name="collapse white space",
        patches=(
            Patch(
                "xml/body_reader.py",
                "    text = element.text\n",
                '    text = re.sub(r"[ \\t\\n]+", " ", element.text or "")\n',
            ),
        ),
        witness=_CODEC,
    ),
    Bug(
        name="NFC",
        patches=(
            Patch(
                "xml/writer.py",
                "def _escaped(text: str) -> str:\n",
                "def _escaped(text: str) -> str:\n"
                '    text = __import__("unicodedata").normalize("NFC", text)\n',
            ),
        ),
        witness=_CODEC,
    ),
    Bug(
        name="raw CR",
        patches=(
            Patch(
                "xml/writer.py",
                'return text.replace("\\r", "&#13;") if "\\r" in text else text',
                "return text",
            ),
        ),
        witness=_CODEC,
    ),
    Bug(
        name="comment tail lost",
        patches=(
            Patch("gate/parsing.py", "remove_comments=True", "remove_comments=False"),
            Patch(
                "gate/parsing.py",
                "        root = etree.fromstring(data, _parser())\n",
                "        root = etree.fromstring(data, _parser())\n"
                '        for aside in root.xpath(".//comment()"):\n'
                "            aside.getparent().remove(aside)\n",
            ),
        ),
        witness=f"{_GATE}test_text_around_comments_instructions_and_cdata_is_one_string",
    ),
    Bug(
        name="tail of only white space lost",
        patches=(
            Patch(
                "xml/body_reader.py",
                "        if tail := child.tail:\n",
                "        if (tail := child.tail) and tail.strip():\n",
            ),
        ),
        witness=_CODEC,
    ),
    Bug(
        name="attribute strip",
        patches=(
            Patch(
                "xml/making.py",
                "values[place] = value if form is None else form(value)",
                "values[place] = value.strip() if form is None else form(value)",
            ),
        ),
        witness=_CODEC,
    ),
    Bug(
        name="namespace prefix assumed",
        patches=(
            Patch(
                "xml/reader.py",
                "    if root.tag != _LETTER:\n",
                "    if root.tag != _LETTER or root.prefix is not None:\n",
            ),
        ),
        witness="tests/test_rewriting.py::test_rewritten_letter_reads_the_same[prefixes]",
    ),
    Bug(
        name="entity dropped",
        # What lxml cannot resolve it leaves out, if it is told to recover.
        patches=(Patch("gate/parsing.py", "recover=False", "recover=True"),),
        witness=f"{_GATE}test_document_is_refused_with_code_and_place[an unknown entity]",
    ),
    Bug(
        name="order of footnotes",
        patches=(
            Patch(
                "model/letter.py",
                "return tuple(p.node for p in self.nodes if isinstance(p.node, Footnote))",
                "notes = [p.node for p in self.nodes if isinstance(p.node, Footnote)]\n"
                "        return tuple(sorted(notes, key=lambda note: note.id))",
            ),
        ),
        witness="tests/test_model.py::"
        "test_footnotes_stand_in_the_order_of_the_text_and_not_of_their_ids",
    ),
    Bug(
        name="offset by UTF-16",
        patches=(
            Patch(
                "model/walk.py",
                "offset += len(item)",
                'offset += len(item.encode("utf-16-le")) // 2',
            ),
        ),
        witness="tests/test_model.py::test_every_node_has_its_path_and_its_span",
    ),
)
"""The bugs, in the order in which they were told."""
