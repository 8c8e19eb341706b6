"""What was done in a store, and who may do more: history, tokens, answers, secrets."""

from incidents.store import access, features, history
from incidents.store.access import Answer, Once, Token
from incidents.store.history import Entry
from incidents.store.keeper import Keeper


class Ledger(Keeper):
    """Keeps the history, and what opens the store."""

    def history(self, *, subject: str | None = None, after: int = 0) -> list[Entry]:
        """What was done, in order: all of it, or about one report, finding or data set."""
        with self.database.reading() as db:
            return list(history.entries(db, subject=subject, after=after))

    def head(self) -> tuple[int, str]:
        """The number and hash of the last entry of the history."""
        with self.database.reading() as db:
            return history.head(db)

    def add_token(self, token: Token, author: str) -> None:
        """Keep a token; `StoreError` where its name is taken."""
        with self.database.writing() as db, features.none_following(db):
            access.add_token(db, token, author)

    def token(self, token_hash: str) -> Token | None:
        """The token of a hash, or None."""
        with self.database.reading() as db:
            return access.token(db, token_hash)

    def tokens(self) -> list[Token]:
        """Every token, revoked ones too."""
        with self.database.reading() as db:
            return access.tokens(db)

    def revoke_token(self, name: str, author: str) -> None:
        """Make a token worthless; `StoreError` where there is none of that name."""
        with self.database.writing() as db, features.none_following(db):
            access.revoke(db, name, author)

    def answered(self, author: str, key: str, request_sha256: str) -> Answer | None:
        """What was answered to the request with this key, or None; `ConflictError` for another one."""
        with self.database.reading() as db:
            return access.answered(db, author, key, request_sha256)

    def keep_answer(self, once: Once) -> None:
        """Remember what was answered to a request with a key that wrote nothing."""
        with self.database.writing() as db:
            access.keep(db, once, None)

    def secret(self, name: str) -> bytes:
        """32 random bytes that belong to this store, made when first asked for."""
        with self.database.reading() as db:
            known = access.secret(db, name)
        if known is not None:
            return known
        with self.database.writing() as db:
            return access.add_secret(db, name)
