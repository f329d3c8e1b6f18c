"""
What the files of an XSD declare, in the few forms that our schema uses.

It reads only the schema of this repository, for its page; whatever form is new to it is an error.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

XS = "{http://www.w3.org/2001/XMLSchema}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True)
class Documentation:
    """
    What a declaration says of itself, in the two languages of the schema.
    """

    en: str = ""
    nl: str = ""


@dataclass(frozen=True)
class Simple:
    """
    A type of values: a list of codes, a pattern, or several types together.
    """

    name: str
    documentation: Documentation
    base: str
    facets: tuple[tuple[str, str], ...]
    codes: tuple[tuple[str, Documentation], ...]
    members: tuple[str, ...]


@dataclass(frozen=True)
class Attribute:
    """
    An attribute of an element, with the name of its type or a type of its own.
    """

    name: str
    type: str | Simple
    required: bool
    documentation: Documentation


@dataclass(frozen=True)
class Particle:
    """
    An element, a group (`@Inline`), or anything else that may stand in an element.
    """

    name: str
    type: str
    least: str = "1"
    most: str = "1"


@dataclass(frozen=True)
class Complex:
    """
    A type with attributes or elements.
    """

    name: str
    documentation: Documentation
    mixed: bool
    order: str
    value: str | None
    particles: tuple[Particle, ...]
    attributes: tuple[Attribute, ...]


@dataclass
class Schema:
    """
    All declarations, by name.
    """

    files: dict[str, Documentation] = field(default_factory=dict)
    elements: dict[str, str] = field(default_factory=dict)
    documentation: dict[str, Documentation] = field(default_factory=dict)
    parents: dict[str, list[str]] = field(default_factory=dict)
    complex: dict[str, Complex] = field(default_factory=dict)
    simple: dict[str, Simple] = field(default_factory=dict)
    groups: dict[str, tuple[Documentation, tuple[Particle, ...]]] = field(default_factory=dict)
    attribute_groups: dict[str, tuple[Documentation, tuple[Attribute, ...]]] = field(
        default_factory=dict
    )
    pointers: dict[tuple[str, str], str] = field(default_factory=dict)


def read_schema(folder: Path) -> Schema:
    """
    The schema whose files stand in *folder*, elements in the order in which a letter has them.
    """
    names = ["kamerbrief.xsd", "facts.xsd", "body.xsd", "types.xsd", "vocabularies.xsd", "xml.xsd"]
    if extra := {path.name for path in folder.glob("*.xsd")} - set(names):
        raise ValueError(f"the page does not know {sorted(extra)}")
    return _Reader({name: etree.parse(folder / name).getroot() for name in names}).schema


class _Reader:
    def __init__(self, roots: dict[str, etree._Element]) -> None:
        self.named = {
            (child.tag.removeprefix(XS), child.get("name", "")): child
            for root in roots.values()
            for child in root
            if child.get("name")
        }
        self.schema = Schema(files={name: _documentation(root) for name, root in roots.items()})
        self.schema.pointers.update(self._pointers())
        for (tag, name), node in self.named.items():
            if tag == "complexType":
                self.schema.complex[name] = self._complex(node)
            elif tag == "simpleType":
                self.schema.simple[name] = _simple(name, node)
            elif tag == "group":
                particles = tuple(self._particles(node))
                self.schema.groups[name] = (_documentation(node), particles)
            elif tag == "attributeGroup":
                attributes = tuple(self._attributes(node))
                self.schema.attribute_groups[name] = (_documentation(node), attributes)
        for (tag, name), node in self.named.items():
            if tag == "element":
                self.schema.documentation[name] = _documentation(node)
                self._place(Particle(name, node.get("type", "")), "")

    def _pointers(self) -> Iterator[tuple[tuple[str, str], str]]:
        """
        Element and attribute of each keyref, with the element that it must name.
        """
        letter = self.named["element", "letter"]
        keys = {key.get("name"): _target(key) for key in letter.iterfind(f"{XS}key")}
        for keyref in letter.iterfind(f"{XS}keyref"):
            refer = keyref.get("refer", "").removeprefix("k:")
            yield _target(keyref), keys[refer][0]

    def _complex(self, node: etree._Element) -> Complex:
        extension = node.find(f"{XS}simpleContent/{XS}extension")
        holder = node if extension is None else extension
        name = node.get("name", "")
        return Complex(
            name=name,
            documentation=_documentation(node),
            mixed=node.get("mixed") == "true",
            order="sequence" if node.find(f"{XS}sequence") is not None else "choice",
            value=None if extension is None else extension.get("base"),
            particles=tuple(self._particles(node)),
            attributes=tuple(self._attributes(holder)),
        )

    def _particles(self, node: etree._Element) -> Iterator[Particle]:
        for child in node.iterfind("*"):
            tag = etree.QName(child).localname
            least, most = child.get("minOccurs", "1"), child.get("maxOccurs", "1")
            if tag in {"sequence", "choice"}:
                yield from self._particles(child)
            elif tag == "element":
                yield Particle(child.get("name", ""), child.get("type", ""), least, most)
            elif tag == "group":
                yield Particle("@" + child.get("ref", ""), "", least, most)
            elif tag == "any":
                yield Particle("*", child.get("namespace", ""), least, most)

    def _attributes(self, node: etree._Element) -> Iterator[Attribute]:
        for child in node.iterfind("*"):
            tag = child.tag.removeprefix(XS)
            if tag == "attributeGroup":
                yield from self._attributes(self.named["attributeGroup", child.get("ref", "")])
            elif tag == "attribute":
                yield _attribute(child, self.named)

    def _place(self, particle: Particle, parent: str) -> None:
        """
        Enter an element and what may stand in it, each once; *parent* is an element or a group.
        """
        name = particle.name
        if name == "*":
            return
        new = name not in self.schema.parents
        parents = self.schema.parents.setdefault(name, [])
        if parent and parent not in parents:
            parents.append(parent)
        if name.startswith("@"):
            children = self.schema.groups[name[1:]][1]
        else:
            if self.schema.elements.setdefault(name, particle.type) != particle.type:
                raise ValueError(f"<{name}> has two types, expected one")
            children = self.schema.complex[particle.type].particles
        for child in children if new else ():
            self._place(child, name)


def _target(key: etree._Element) -> tuple[str, str]:
    selector = key.find(f"{XS}selector")
    attribute = key.find(f"{XS}field")
    if selector is None or attribute is None:
        raise ValueError(f"{key.get('name')} has no selector or no field")
    element = selector.get("xpath", "").rpartition("/")[2].removeprefix("k:")
    return element, attribute.get("xpath", "").removeprefix("@")


def _attribute(node: etree._Element, named: dict[tuple[str, str], etree._Element]) -> Attribute:
    name, required = node.get("name", ""), node.get("use") == "required"
    if reference := node.get("ref"):
        name, node = reference, named["attribute", reference.partition(":")[2]]
    own = node.find(f"{XS}simpleType")
    kind = node.get("type", "") if own is None else _simple("", own)
    return Attribute(name, kind, required, _documentation(node))


def _simple(name: str, node: etree._Element) -> Simple:
    restriction, union = node.find(f"{XS}restriction"), node.find(f"{XS}union")
    facets = () if restriction is None else restriction.iterfind("*")
    found = [(facet.tag.removeprefix(XS), facet) for facet in facets]
    return Simple(
        name=name,
        documentation=_documentation(node),
        base="" if restriction is None else restriction.get("base", ""),
        facets=tuple((tag, facet.get("value", "")) for tag, facet in found if tag != "enumeration"),
        codes=tuple(
            (facet.get("value", ""), _documentation(facet))
            for tag, facet in found
            if tag == "enumeration"
        ),
        members=() if union is None else tuple(union.get("memberTypes", "").split()),
    )


def _documentation(node: etree._Element) -> Documentation:
    texts = {
        each.get(LANG, ""): " ".join("".join(map(str, each.itertext())).split())
        for each in node.iterfind(f"{XS}annotation/{XS}documentation")
    }
    return Documentation(en=texts.get("en", ""), nl=texts.get("nl", ""))
