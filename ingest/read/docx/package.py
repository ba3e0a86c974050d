"""The package of an Office document: its parts out of the zip archive, read within limits.

Source: ISO/IEC 29500-2 (Open Packaging Conventions).
"""

import posixpath
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from ...records import UnreadableDocument

ZIP_START = b"PK\x03\x04"
OLE_START = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")  # MS-OFFCRYPTO 2.3.4.4
DIRECTORY_ENTRY = b"PK\x01\x02"

MAX_ENTRIES = 20_000
MAX_PART_BYTES = 32 * 1024 * 1024  # unpacked
MAX_TOTAL_BYTES = 64 * 1024 * 1024  # of all parts that are read
MAX_TAGS = 4_000_000  # in one part: what they take in memory is many times their bytes

CONTENT_TYPES = "[Content_Types].xml"
USUAL_MAIN_PART = "word/document.xml"
# rare: content type of Word's main part, also with macros (ECMA-376)
WORD_TYPE = re.compile(r"wordprocessingml|ms-word", re.IGNORECASE)
# rare: content types of spreadsheets and slides, refused by name (ECMA-376)
OTHER_OFFICE_TYPE = re.compile(r"(?P<kind>spreadsheetml|ms-excel|presentationml|ms-powerpoint)")
MAIN_TYPE = re.compile(r"\.main\+xml\Z")  # rare: content type of the main part (ECMA-376, part 2)
DOCTYPE = tuple("<!DOCTYPE".encode(code) for code in ("ascii", "utf-16-le", "utf-16-be"))
STRICT_NAMESPACE = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
NAMESPACE = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@dataclass(frozen=True, slots=True)
class Relationship:
    """A link from one part to another in the same package."""

    kind: str
    part: str


class Package:
    """The parts of one file, each unpacked when it is asked for."""

    def __init__(self, name: str, data: bytes) -> None:
        """Open the archive.

        Args:
            name: the file's name, for messages.
            data: the file's bytes.

        Raises:
            UnreadableDocument: it is no whole zip archive.
        """
        self._name = name
        self._left = MAX_TOTAL_BYTES
        if data.count(DIRECTORY_ENTRY) > MAX_ENTRIES:
            raise self.refused(f"there are more than {MAX_ENTRIES:,} files in its archive")
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError):
            raise UnreadableDocument(
                f"{name}: its zip archive is broken or cut off; download the file again, "
                "or open it in Word and save it again."
            ) from None
        self.names = frozenset(self._archive.namelist())

    def refused(self, reason: str) -> UnreadableDocument:
        """Return the error for a file that is no sound Word document."""
        return UnreadableDocument(
            f"{self._name}: {reason}; open it in Word and save it again, or give the minutes as "
            "text or HTML."
        )

    def read(self, part: str) -> bytes:
        """Return the unpacked bytes of a part.

        Raises:
            UnreadableDocument: there is no such part, it is damaged, locked or unpacks to too much.
        """
        try:
            entry = self._archive.getinfo(part)
        except KeyError:
            raise self.refused(f"its part {part} is missing") from None
        if entry.flag_bits & 0x1:
            raise UnreadableDocument(
                f"{self._name}: it is locked by a password; open it, remove the password and save "
                "it again."
            )
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise self.refused(f"its part {part} is packed in a way that Word does not use")
        limit = min(MAX_PART_BYTES, self._left)
        try:
            with self._archive.open(entry) as packed:
                data = packed.read(limit + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, RuntimeError):
            raise self.refused(f"its part {part} is damaged") from None
        if len(data) > limit:
            raise self.refused(
                f"its part {part} unpacks to more than {limit // (1024 * 1024)} MB, "
                "the limit for minutes"
            )
        self._left -= len(data)
        return data

    def xml(self, part: str) -> etree._Element:
        """Return the root element of a part; no entity is expanded, nothing is fetched.

        Raises:
            UnreadableDocument: as for `read`, and where the part is no sound XML.
        """
        data = self.read(part)
        if any(mark in data for mark in DOCTYPE):
            raise self.refused(f"its part {part} declares entities, which Word never writes")
        if data.count(b"<") > MAX_TAGS:
            raise self.refused(f"its part {part} has more than {MAX_TAGS:,} tags")
        parser = etree.XMLParser(
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(data.replace(STRICT_NAMESPACE, NAMESPACE), parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise self.refused(f"its part {part} is no sound XML ({_first_line(error)})") from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise self.refused(f"its part {part} declares entities, which Word never writes")
        return root

    def relationships(self, part: str) -> Mapping[str, Relationship]:
        """Return the links of a part ("" for the package) to others in it, by their ids.

        Links to anything outside the package are not among them.
        """
        folder, file = posixpath.split(part)
        source = posixpath.join(folder, "_rels", f"{file}.rels")
        if source not in self.names:
            return {}
        links: dict[str, Relationship] = {}
        for element in self.xml(source):
            if element.get("TargetMode") == "External":
                continue
            target = posixpath.normpath(posixpath.join("/", folder, element.get("Target", "")))
            kind = element.get("Type", "").rpartition("/")[2]
            links[element.get("Id", "")] = Relationship(kind, target.lstrip("/"))
        return links

    def main_part(self) -> str:
        """Return the name of the part that holds the text of a Word document.

        Raises:
            UnreadableDocument: this is another kind of file, or the part is missing.
        """
        types = self._content_types()
        for relationship in self.relationships("").values():
            if relationship.kind == "officeDocument" and relationship.part in self.names:
                kind = types.get(relationship.part, "")
                if not OTHER_OFFICE_TYPE.search(kind):
                    return relationship.part
        for part, kind in types.items():
            if WORD_TYPE.search(kind) and MAIN_TYPE.search(kind) and part in self.names:
                return part
        if USUAL_MAIN_PART in self.names:
            return USUAL_MAIN_PART
        raise self._no_word_document(types)

    def _content_types(self) -> dict[str, str]:
        if CONTENT_TYPES not in self.names:
            return {}
        return {
            element.get("PartName", "").lstrip("/"): element.get("ContentType", "")
            for element in self.xml(CONTENT_TYPES)
            if element.get("PartName")
        }

    def _no_word_document(self, types: Mapping[str, str]) -> UnreadableDocument:
        kinds = " ".join(types.values())
        if WORD_TYPE.search(kinds):
            return self.refused("the part with the text of this Word document is missing")
        if other := OTHER_OFFICE_TYPE.search(kinds):
            sheet = "sheet" in other["kind"] or "excel" in other["kind"]
            what = "an Excel workbook" if sheet else "a PowerPoint presentation"
            return UnreadableDocument(
                f"{self._name}: this is {what}, a format that is not read; give the minutes "
                "themselves, as Word, HTML or text."
            )
        if "mimetype" in self.names and "content.xml" in self.names:
            return UnreadableDocument(
                f"{self._name}: this is an OpenDocument file, a format that is not read; "
                "save it as Word (.docx), HTML or text first."
            )
        return UnreadableDocument(
            f"{self._name}: this is a zip archive and no Word document; unpack it and give the "
            "files in it."
        )


def refuse_ole(name: str, data: bytes) -> None:
    """Refuse the container of old or locked Office files, saying which of them it is.

    Raises:
        UnreadableDocument: the data is such a container.
    """
    if not data.startswith(OLE_START):
        return
    if ENCRYPTED_STREAM in data:
        raise UnreadableDocument(
            f"{name}: it is locked by a password; open it, remove the password and save it again."
        )
    raise UnreadableDocument(
        f"{name}: this is an old Word or Office file (.doc), a format that is not read; "
        "save it as .docx, HTML or text first."
    )


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0][:120]
