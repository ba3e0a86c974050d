"""Accounts of sub-items that stand together below the last of them go to the one they name."""

from collections.abc import Sequence
from dataclasses import replace

from ..records import AgendaItem, Passage


def with_own_accounts(items: Sequence[AgendaItem]) -> tuple[AgendaItem, ...]:
    """Return the items, each paragraph "7.1 ..." with the sub-item of that printed number.

    Pages print the titles of sub-items first and then one account with a paragraph for each. A
    paragraph without such a number stays with the one above it.
    """
    result: list[AgendaItem] = []
    group: list[AgendaItem] = []
    for item in items:
        if item.level == 1:
            result += _handed_over(group)
            result.append(item)
            group = []
        else:
            group.append(item)
    return (*result, *_handed_over(group))


def _handed_over(group: Sequence[AgendaItem]) -> list[AgendaItem]:
    numbers = [item.number.strip("().") for item in group]
    if len(group) < 2 or any(item.minutes for item in group[:-1]):
        return list(group)
    owners = {number: place for place, number in enumerate(numbers) if "." in number}
    accounts: list[list[Passage]] = [[] for _ in group]
    owner = len(group) - 1
    for passage in group[-1].minutes:
        owner = owners.get(passage.marker, owner)
        accounts[owner].append(passage)
    return [
        replace(item, minutes=tuple(account)) for item, account in zip(group, accounts, strict=True)
    ]
