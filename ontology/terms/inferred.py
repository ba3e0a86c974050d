"""By which paths inferred properties follow, written from the axioms by `generate.py`."""

from collections.abc import Mapping
from typing import Final

from .own import LG

PATHS: Final[Mapping[str, tuple[tuple[tuple[str, bool], ...], ...]]] = {
    LG.hasHeldPost: (
        ((LG.hasHolding, False), (LG.heldPost, False)),
        ((LG.holder, True), (LG.heldPost, False)),
    ),
    LG.intervenedOn: (
        ((LG.spokenBy, True), (LG.atItem, False)),
        ((LG.spokenByPost, True), (LG.atItem, False)),
    ),
    LG.involves: (
        ((LG.arrivingOrLeaving, False),),
        ((LG.attendee, False),),
        ((LG.declaredBy, False),),
        ((LG.inCapacity, False), (LG.hasHolding, True)),
        ((LG.inCapacity, False), (LG.holder, False)),
        ((LG.mentions, False),),
        ((LG.movedBy, False),),
        ((LG.presentedBy, False),),
        ((LG.secondedBy, False),),
        ((LG.spokenBy, False),),
        ((LG.substitutesFor, False),),
        ((LG.voter, False),),
    ),
    LG.reportedOn: (
        ((LG.presentedBy, True), (LG.atItem, False)),
        ((LG.presentedByPost, True), (LG.atItem, False)),
    ),
    LG.reportedTo: (
        ((LG.presentedBy, True), (LG.inMeeting, False), (LG.heldBy, False)),
        ((LG.presentedByPost, True), (LG.inMeeting, False), (LG.heldBy, False)),
    ),
}
