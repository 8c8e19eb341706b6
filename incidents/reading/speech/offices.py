"""What a speaker is said to be, in words set beside the name."""

from collections.abc import Iterator, Sequence

from incidents import linear
from incidents.reading.text.sentences import Sentence

# What is set beside a name: ", spokesman for the coalition".
_APPOSITION = linear.compile(
    r"^, (?:an? |the )?(?:\w+ )?(?:spokes\w+|envoy|officer|commander|chief|head|minister|general)[^.;”\"]{0,70}"
)
# ... and before it: "the Houthis' military spokesman Yahya".
_TITLE = linear.compile(
    r"(?:[\w.'\-]+ ){0,5}?(?:[\w\-]*(?i:spokes\w+|envoy|officer|commander|chief|head|minister|general|official|president|leader|secretary|colonel|captain|major)"
    r"|Col|Gen|Maj|Lt|Brig)\.?,? (?:(?:Col|Gen|Maj|Lt|Brig|Major|General|Colonel|Brigadier|Lieutenant|of [A-Z]\w+)\.? )*(?:[A-Z][\w'\-]+ ){0,2}$"
)
# "the spokesman of the Malian army, Omar Sy"
_OFFICE_OF = linear.compile(
    r"\b(?:spokes\w+|envoy|commander|chief|head|minister|official|leader) (?:of|for) [^,.;:“”\"]{2,60}, (?:[A-Z][\w.'\-]* ){0,3}$"
)


def offices_beside(parts: Sequence[Sentence], who: str) -> Iterator[str]:
    """The words beside a name, before it or after it, that say whom its bearer speaks for, wherever they stand."""
    for part in parts:
        at = part.text.find(who)
        end = at + len(who)
        if at < 0 or part.text[max(0, at - 1) : at].isalnum() or part.text[end : end + 1].isalnum():
            continue
        before = part.text[max(0, at - 80) : at]
        beside = (
            _APPOSITION.search(part.text[end : end + 90])
            or _TITLE.search(before)
            or _OFFICE_OF.search(before)
        )
        if beside is not None:
            yield beside.group()
