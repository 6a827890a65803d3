#!/usr/bin/env python3
"""Replays a draw of experts without any code of the program.

  replay_draw.py FILE      checks a draw.json that the program wrote; exit code 0 when everything holds
  replay_draw.py --known   prints known answers for the tests (draw-known.json)

Algorithm expertreview.expert-draw/1 (src/decisions/0018-draws-can-be-replayed.md): SHA-256 over UTF-8 texts, written as lower-case hexadecimal digits.
"""
import hashlib
import json
import sys

NAME = "expertreview.expert-draw/1"


def sha(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def order(seed, numbers):
    return sorted(numbers, key=lambda no: (sha(f"{NAME} {seed} {no}"), no))


def check(path):
    with open(path, encoding="utf-8") as file:
        draw = json.load(file)
    wrong = []
    if sha(draw["organiserNumber"]) != draw["commitment"]:
        wrong.append("the organiser's number does not have the hash that was published")
    seed = sha(f"{NAME} {draw['organiserNumber']} {draw['supervisorNumber']}")
    if seed != draw["seed"]:
        wrong.append(f"seed: {seed}")
    if hashlib.sha256(draw["listsFile"].encode("utf-8")).hexdigest() != draw["listsHash"]:
        wrong.append("the lists do not have the hash that was frozen")
    lists = json.loads(draw["listsFile"])
    for group, drawn in zip(lists["groups"], draw["order"], strict=True):
        expected = order(seed, [one["no"] for one in group["experts"]])
        if (group["group"], group["wanted"], expected) != (drawn["group"], drawn["wanted"], drawn["experts"]):
            wrong.append(f"{group['group']}: {' '.join(expected)}")
    print("\n".join(wrong) if wrong else f"the draw holds, seed {seed}")
    return 1 if wrong else 0


def known():
    organiser, supervisor = "004815162342108991573200", "0731"
    seed = sha(f"{NAME} {organiser} {supervisor}")
    groups = {"技术": [f"E{n:03d}" for n in range(1, 13)], "财务": ["专家-甲", "专家-乙", "E 7", "e7", "E7"], "": ["X"]}
    return {
        "organiser": organiser, "supervisor": supervisor, "commitment": sha(organiser), "seed": seed,
        "tickets": {no: sha(f"{NAME} {seed} {no}") for no in ("E001", "专家-甲")},
        "groups": [{"group": name, "experts": numbers, "order": order(seed, numbers)} for name, numbers in groups.items()],
    }


if __name__ == "__main__":
    if sys.argv[1:] == ["--known"]:
        print(json.dumps(known(), ensure_ascii=False, indent=1))
    elif len(sys.argv) == 2:
        sys.exit(check(sys.argv[1]))
    else:
        sys.exit(__doc__)
