"""Opening files and zips within bounds."""

import io
from pathlib import Path

import pytest

from gazetteer.errors import SourceError
from gazetteer.sources import stream
from gazetteer.sources.stream import lines, opened
from tests.gazetteer.sources.samples import zipped


def test_lines_lose_their_ends_and_the_byte_order_mark() -> None:
    assert list(lines(io.BytesIO(b"\xef\xbb\xbfa\r\nb\n\nc"))) == [b"a", b"b", b"", b"c"]


def test_a_line_too_long_is_none_and_the_next_one_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "MAX_LINE", 10)
    assert list(lines(io.BytesIO(b"x" * 35 + b"\nshort\n" + b"y" * 12))) == [None, b"short", None]


def test_a_zip_gives_its_member_but_no_readme(tmp_path: Path) -> None:
    path = zipped(tmp_path / "XX.zip", {"readme.txt": "about", "XX.txt": "one\ntwo\n"})
    with opened(path) as found:
        assert found.name == "XX.txt"
        assert list(lines(found.file)) == [b"one", b"two"]
        assert 0 < found.position() <= path.stat().st_size


def test_of_two_members_the_one_named_like_the_zip(tmp_path: Path) -> None:
    with opened(zipped(tmp_path / "SY.zip", {"IQ.txt": "iq", "SY.txt": "sy"})) as found:
        assert found.file.read() == b"sy"


@pytest.mark.parametrize("members", [{}, {"a.txt": "1", "b.txt": "2"}, {"sheet.xml": "<x/>"}])
def test_a_zip_without_the_one_member(tmp_path: Path, members: dict[str, str | bytes]) -> None:
    with (
        pytest.raises(SourceError, match=r"z\.zip.*one file \.txt"),
        opened(zipped(tmp_path / "z.zip", members)),
    ):
        pass


@pytest.mark.parametrize(
    ("content", "message"), [(b"", "empty"), (b"\xff\xfea\x00", "UTF-16"), (b"\x1f\x8b\x08\x00", "gzip")]
)
def test_files_of_another_kind(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "f.txt"
    path.write_bytes(content)
    with pytest.raises(SourceError, match=message), opened(path):
        pass


def test_a_zip_cut_short(tmp_path: Path) -> None:
    path = zipped(tmp_path / "z.zip", {"z.txt": "line\n" * 1000})
    path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(SourceError, match=r"z\.zip.*get the file again"), opened(path):
        pass


def test_a_zip_with_a_wrong_byte_inside(tmp_path: Path) -> None:
    path = zipped(tmp_path / "z.zip", {"z.txt": "".join(f"line {n}\n" for n in range(5000))})
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)
    with pytest.raises(SourceError, match=r"z\.zip.*get the file again"), opened(path) as found:
        list(lines(found.file))


def test_a_zip_bomb_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "_ANY_SIZE", 1 << 16)
    path = zipped(tmp_path / "z.zip", {"z.txt": b"0\n" * (1 << 22)})
    with pytest.raises(SourceError, match=r"z\.zip unpacks to 8,388,608 bytes"), opened(path):
        pass


def test_a_zip_bomb_that_says_it_is_small_is_damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "_ANY_SIZE", 1 << 16)
    path = zipped(tmp_path / "z.zip", {"z.txt": b"0\n" * (1 << 22)})
    content = path.read_bytes().replace((1 << 23).to_bytes(4, "little"), (100).to_bytes(4, "little"))
    path.write_bytes(content)
    read = 0
    with pytest.raises(SourceError, match=r"z\.zip.*get the file again"), opened(path) as found:
        for line in lines(found.file):
            read += len(line or b"")
    assert read <= 100


def test_a_missing_file_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), opened(tmp_path / "nowhere.txt"):
        pass
