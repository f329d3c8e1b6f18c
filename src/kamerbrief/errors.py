"""
The exceptions of kamerbrief.

An exception means that the library could not do what was asked.  What is wrong
*in* a letter is a `kamerbrief.Diagnostic` instead; `Report.raise_for_errors`
is the bridge between the two.  Every class is a `KamerbriefError` and the
built-in exception that fits, and every one can be pickled.
"""

from __future__ import annotations

__all__ = [
    "BaselineError",
    "CitationError",
    "ConfigurationError",
    "InvalidLetterError",
    "KamerbriefError",
    "MissingExtraError",
    "ModelError",
    "ParseError",
    "PluginError",
    "RegisterError",
    "SelectionError",
    "SourceError",
    "TableError",
    "UnknownRuleError",
]


class KamerbriefError(Exception):
    """
    The base of everything that kamerbrief raises on purpose.
    """


class _CodedError(KamerbriefError):
    """
    An error with a permanent code, and the place where that is known.

    Attributes:
        code: the permanent code, such as ``XML015``.
        message: what is wrong and what was expected, as one sentence.
        hint: what to do about it, or None.
        line: the line of the fault, counted from 1, or None.
        column: its column in code points, counted from 1, or None.
        path: the path of the element, such as ``/letter/body/p[2]``, or None.
    """

    def __init__(
        self,
        code: str,
        message: str,
        hint: str | None = None,
        line: int | None = None,
        column: int | None = None,
        path: str | None = None,
    ) -> None:
        super().__init__(code, message, hint, line, column, path)
        self.code = code
        self.message = message
        self.hint = hint
        self.line = line
        self.column = column
        self.path = path

    def __str__(self) -> str:
        place = "" if self.line is None else f"line {self.line}: "
        if self.line is not None and self.column is not None:
            place = f"line {self.line}, column {self.column}: "
        return f"{place}{self.code} {self.message}"


class SourceError(_CodedError, OSError):
    """
    The source could not be read: missing, no regular file, too large.
    """


class ParseError(_CodedError, ValueError):
    """
    The bytes are not a letter: not safe to parse, not of our schema, or not a source of one.
    """


class MissingExtraError(KamerbriefError, ImportError):
    """
    A package is not installed that comes with an extra of kamerbrief.

    Attributes:
        package: the package that is missing.
        extra: the extra that has it, such as ``pdf``.
        purpose: what it is needed for.
    """

    def __init__(self, package: str, extra: str, purpose: str) -> None:
        super().__init__(package, extra, purpose)
        self.package = package
        self.extra = extra
        self.purpose = purpose

    def __str__(self) -> str:
        return (
            f"{self.package} is not installed, which is needed {self.purpose}: "
            f"pip install 'kamerbrief[{self.extra}]'"
        )


class PluginError(KamerbriefError, ImportError):
    """
    A package offers rules that cannot be used.

    Attributes:
        plugin: the name of its entry point.
        message: what is wrong and what was expected.
    """

    def __init__(self, plugin: str, message: str) -> None:
        super().__init__(plugin, message)
        self.plugin = plugin
        self.message = message

    def __str__(self) -> str:
        return f"rules of {self.plugin!r}: {self.message}"


class CitationError(KamerbriefError, ValueError):
    """
    Words are not one citation, or a publication has no form of the kind that is asked for.

    Attributes:
        message: what is wrong and what was expected, as one sentence.
        text: the words.
        offset: where in *text* it goes wrong, in code points from 0, or None.
    """

    def __init__(self, message: str, text: str, offset: int | None = None) -> None:
        super().__init__(message, text, offset)
        self.message = message
        self.text = text
        self.offset = offset

    def __str__(self) -> str:
        place = "" if self.offset is None else f", offset {self.offset}"
        shown = self.text if len(self.text) <= 80 else f"{self.text[:80]}..."
        return f"citation {shown!r}{place}: {self.message}"


class ModelError(KamerbriefError, ValueError):
    """
    A value cannot exist in the model, such as text with a character that XML cannot hold.
    """


class RegisterError(KamerbriefError, ValueError):
    """
    A file of a register, or of open data, cannot be read or has another form than was expected.

    Attributes:
        message: what is wrong and what was expected, as one sentence.
        file: the name of the file.
        line: the line of the fault, counted from 1, or None.
        column: the name of the column or field, or None.
    """

    def __init__(
        self, message: str, file: str, line: int | None = None, column: str | None = None
    ) -> None:
        super().__init__(message, file, line, column)
        self.message = message
        self.file = file
        self.line = line
        self.column = column

    def __str__(self) -> str:
        place = "" if self.line is None else f", line {self.line}"
        if self.column is not None:
            place += f", {self.column}"
        return f"{self.file}{place}: {self.message}"


class InvalidLetterError(KamerbriefError, ValueError):
    """
    A report has errors; raised by `Report.raise_for_errors`.

    Attributes:
        messages: one line for each error of the report.
    """

    def __init__(self, messages: tuple[str, ...]) -> None:
        super().__init__(messages)
        self.messages = messages

    def __str__(self) -> str:
        return "\n".join(self.messages)


class UnknownRuleError(KamerbriefError, LookupError):
    """
    No rule has the code that was asked for.
    """


class SelectionError(KamerbriefError, ValueError):
    """
    Rules cannot be selected like this, such as without what keeps a letter from being read.
    """


class ConfigurationError(KamerbriefError, ValueError):
    """
    A file with settings cannot be read, or says what it cannot say.
    """


class BaselineError(KamerbriefError, ValueError):
    """
    A file with findings that are accepted cannot be read, or is of another version.
    """


class TableError(KamerbriefError, ValueError):
    """
    There is no table of that name, or the tables that are asked for cannot go where they should.
    """
