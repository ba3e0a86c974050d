import pytest

from .docx_files import WordFile, word_file_of


@pytest.fixture
def word_file() -> WordFile:
    """A Word document out of the XML inside its body and its other parts ("styles", "header1")."""
    return word_file_of
