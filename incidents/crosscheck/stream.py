"""A join written to a file block by block, so that neither its size nor an interruption matters.

Finished blocks are files in a folder beside the output, named in its manifest; at the end they become the
output in one step. A run that was ended, by whatever, goes on with the blocks that are missing.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Lock
from typing import Any, BinaryIO, Self

from incidents.crosscheck.encode import Form, parquet_schema
from incidents.crosscheck.errors import ResumeError
from incidents.crosscheck.join import Plan, chunks
from incidents.crosscheck.source import pyarrow

# What is written changes with this number: then an older run can't be gone on with.
_VERSION = 1
_ROW_GROUP = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A finished block: its number, how many pairs it holds, how many contradicted, and its size."""

    block: int
    pairs: int
    contradicted: int
    size: int


class Parts:
    """The folder of finished blocks beside an output."""

    def __init__(self, folder: Path, done: dict[int, Done]) -> None:
        self.folder, self.done = folder, done
        self._lock = Lock()

    @classmethod
    def open(cls, out: Path, inputs: dict[str, Any]) -> Self:
        """Begin in the folder, or go on with what was left there.

        Parameters
        ----------
        out : Path
            The output; the folder is its name with `.parts`.
        inputs : dict
            What the result depends on, as JSON; an unfinished run with other values is refused.

        Raises
        ------
        ResumeError
            If the folder belongs to a run with other inputs.
        """
        folder = cls.folder_of(out)
        head = {"version": _VERSION, **inputs}
        manifest = folder / "manifest.jsonl"
        before, *lines = _lines(manifest) or [head]
        if before != head:
            other = sorted(key for key in head.keys() | before.keys() if head.get(key) != before.get(key))
            raise ResumeError(
                f"{folder} holds an unfinished run with other inputs ({', '.join(other)}); "
                "give those, or start over with --restart"
            )
        kept = [line for line in lines if _size(folder / _name(line["block"])) == line["size"]]
        _write_whole(manifest, "".join(json.dumps(line) + "\n" for line in [head, *kept]).encode())
        return cls(folder, {line["block"]: Done(**line) for line in kept})

    @staticmethod
    def folder_of(out: Path) -> Path:
        """Where the blocks of an output lie until it is whole."""
        return out.with_name(out.name + ".parts")

    @contextmanager
    def writing(self, block: int) -> Iterator[BinaryIO]:
        """A file for a block, in place only once it is whole."""
        path = self.folder / _name(block)
        partial = path.with_suffix(".partial")
        with partial.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)

    def finish(self, block: int, pairs: int, contradicted: int) -> None:
        """Note that a block is whole; from any thread."""
        size = _size(self.folder / _name(block))
        done = Done(block=block, pairs=pairs, contradicted=contradicted, size=size)
        with self._lock, (self.folder / "manifest.jsonl").open("a") as file:
            file.write(json.dumps(asdict(done)) + "\n")
            self.done[block] = done

    def assemble(self, out: Path, form: Form, blocks: int) -> None:
        """Make the output of all blocks, and remove them."""
        paths = [self.folder / _name(block) for block in range(blocks)]
        whole = self.folder / "whole.partial"
        if form.name == "parquet":
            _assemble_parquet(paths, whole)
        else:
            _assemble_text(paths, whole, form.head)
        whole.replace(out)
        shutil.rmtree(self.folder)


def write_block(plan: Plan, number: int, form: Form, file: BinaryIO) -> tuple[int, int]:
    """Join a block and write it.

    Returns
    -------
    pairs, contradicted : int
    """
    block = plan.block(number)
    encoder = form.encoder(file, *plan.ids(block))
    pairs = contradicted = 0
    for chunk in chunks(block):
        encoder.write(chunk)
        pairs += len(chunk)
        contradicted += int(chunk.contradicted.sum())
    encoder.close()
    return pairs, contradicted


def file_hash(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _assemble_text(paths: list[Path], whole: Path, head: bytes) -> None:
    with whole.open("wb") as to:
        to.write(head)
        for path in paths:
            with path.open("rb") as part:
                shutil.copyfileobj(part, to, 1 << 20)
        to.flush()
        os.fsync(to.fileno())


def _assemble_parquet(paths: list[Path], whole: Path) -> None:
    pa = pyarrow()
    with pa.parquet.ParquetWriter(whole, parquet_schema(), compression="zstd") as writer:
        waiting, rows = [], 0
        for path in paths:
            with pa.parquet.ParquetFile(path) as part:
                for group in range(part.num_row_groups):
                    waiting.append(part.read_row_group(group))
                    rows += waiting[-1].num_rows
                    if rows >= _ROW_GROUP:
                        writer.write_table(pa.concat_tables(waiting))
                        waiting, rows = [], 0
        if waiting:
            writer.write_table(pa.concat_tables(waiting))


def _name(block: int) -> str:
    return f"{block:06}.part"


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else -1


def _lines(manifest: Path) -> list[Any]:
    """The manifest's lines; the last may have been cut when the run was ended."""
    if not manifest.exists():
        return []
    *whole, _ = manifest.read_bytes().split(b"\n")
    return [json.loads(line) for line in whole]


def _write_whole(path: Path, data: bytes) -> None:
    partial = path.with_suffix(".partial")
    partial.write_bytes(data)
    partial.replace(path)
