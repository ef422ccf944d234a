"""Why words of an amendment were not merged, or how, told in Chinese."""

from __future__ import annotations

import re

#: What stands in brackets after the words of an amendment, and the same in Chinese.
_WHY = tuple(
    (re.compile(english), chinese)
    for english, chinese in (
        (r"it is not clear to a program what this changes", "程序无法判断其修改了什么"),
        (r"it is not clear how much of the goods is replaced", "无法判断替换哪部分货物描述"),
        (r"it is not clear how much is deleted", "无法判断删除到何处"),
        (r"the new value cannot be understood", "无法理解新的内容"),
        (r"has no code that says whether it adds, deletes or replaces", "没有代码说明是增加、删除还是替换"),
        (r"only the clause it names was changed", "仅修改了其所指的条款"),
        (r"only these words were deleted", "仅删除了这些文字"),
        (r"it stands in a list of clauses and changes another field", "列在条款中，却修改另一栏目"),
        (r"there is no such date", "没有这一日期"),
        (r"there is no such clause", "没有这一条款"),
        (r"there is no clause (.+) in field (.+)", r"\2 栏没有第 \1 条"),
        (r"clause (.+) has another wording", r"第 \1 条的原文与此不同"),
        (r"the words «(.+)» do not stand in exactly one clause", r"“\1”并非恰好出现在一个条款中"),
        (r"the words «(.+)» do not stand there exactly once", r"“\1”并非恰好出现一次"),
        (r"field (.+) cannot be deleted as a whole", r"\1 栏不能整体删除"),
        (r"no clause of field (.+) has just this wording: (.+)", r"\1 栏没有与此相同的条款：\2"),
        (r"the amount cannot be understood", "无法理解金额"),
        (r"the amount of the credit is not known", "信用证金额不明"),
        (r"is not in the currency of the credit, (.+)", r"币别与信用证（\1）不同"),
        (r"is not the sum, (.+)", r"与修改后的金额（\1）不符"),
        (r"belongs to another credit than (.+)", r"不属于信用证 \1"),
        (r"is only a brief notice: the amendment itself is to follow", "仅为简电通知，修改书正本另寄"),
        (r"has no number, and its place was taken from its date", "没有编号，按日期排序"),
        (r"another amendment bears the same number", "另一份修改书编号相同"),
        (r"is dated before amendment without a number", "日期早于未编号的修改书"),
        (r"is dated before amendment (.+)", r"日期早于第 \1 号修改书"),
    )
)  # fmt: skip
_NOTE = re.compile(r"\s*\((?P<why>[^()]*(?:\([^()]*\)[^()]*)*)\)$")


def in_chinese(words: str) -> str:
    """Return words of an amendment with what is said of them in brackets in Chinese.

    >>> in_chinese("46A: DELETE CLAUSE 9 (there is no clause 9 in field 46A)")
    '46A: DELETE CLAUSE 9（46A 栏没有第 9 条）'
    """
    note = _NOTE.search(words)
    for english, chinese in _WHY if note else ():
        if note and (found := english.fullmatch(note["why"])):
            return f"{words[: note.start()]}（{found.expand(chinese)}）"
    return words
