"""Writes the hand-made corpus: python3 Tests/Fuzz/make-corpus.py, from the package's root."""
import pathlib

FILES = {
    "agenda.yaml": """# yaml-language-server: $schema=./agenda.schema.json
lectern: 1
title: North West Recovery and Outcomes Group
group: { name: North West, level: regional }
start: 13:00
chairs: [{ name: Sam, role: service-user }, { name: Jo, role: staff }]
sections:
  - kind: talk
    minutes: 10
    script: |                    # Markdown
      Sam: **Welcome, everyone.**

      Jo: The fire exits are behind you.
  - kind: feedback
    questions:
      - { id: today, ask: How was today?, type: smiley }
""",
    "styles.yaml": "a: plain\n  more\nb: 'it''s\n  x'\nc: \"\\u00e9\\n\\\n  y\"\nd: >-\n  fold\n  ed\n\ne: |2+\n   x\n\n\nf:\n",
    "anchors.yaml": "a: &x [1, &y {k: v}]\nb: *x\nc: *y\nd: &x 2\ne: *x\n*x : z\n",
    "laughs.yaml": "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{n}: &{n} [" + ",".join([f"*{p}"] * 9) + "]\n" for p, n in zip("abcdefgh", "bcdefghi")),
    "deep-alias.yaml": "a: &a [[[[[x]]]]]\nb: &b [[[[*a]]]]\nc: [[[*b]]]\n",
    "recursion.yaml": "&r {a: *r, b: [*r], *r : 1}\n",
    "unknown-alias.yaml": "- *nobody\n- *nobody : 1\n",
    "duplicates.yaml": "a: 1\n'a': 2\n\"\\x61\": 3\n? |-\n  a\n: 4\n? >-\n  a\n",
    "many-keys.yaml": "".join(f"k{n % 40}: {n}\n" for n in range(90)),
    "complex-keys.yaml": "? [a]\n: 1\n? {b: c}\n: 2\n? - d\n: - e\n{f: g}: h\n[]: []\n",
    "tags.yaml": "%TAG !e! tag:example,2000:\n---\na: !!str ~\nb: !e!x 1\nc: ! 1\nd: !!map x\ne: !<tag:yaml.org,2002:int> 3\nf: !!seq\n- 1\n",
    "documents.yaml": "%YAML 1.1\n---\na: 1\n...\n---\nb: 2\n",
    "empties.yaml": "? a\n? b\n:\nc :   \nd: &e\nf: !!null\ng:\n- \n- -\nh: {i, j: , k: [l: , m]}\n",
    "comments.yaml": "# only\n\n  # comments\n",
    "tabs.yaml": "a:\tb\nc:\n\td: 1\n",
    "open-quote.yaml": "a: 'x\nb: \"y\nc: z\n",
    "open-bracket.yaml": "a: [1, {b: 2\nc: 3\n",
    "breaks.yaml": "a: 1\r\nb: 2\rc: \u0085 3\u2028d: \u2029 4\n",
    "wide.yaml": "\ufeff漢字: 😀 e\u0301\n'🏳️\u200d🌈': &ä x\n",
    "mapping-in-line.yaml": "a: b: c\nd\ne: f\n - g\n",
}
RAW = {
    "utf16-le.yaml": "\ufefflectern: 1\ntitle: 😀\n".encode("utf-16-le"),
    "utf16-be.yaml": "\ufefflectern: 1\r\ntitle: 漢\n".encode("utf-16-be") + b"\xd8",
    "not-utf8.yaml": b"a: \xff\xc3(\xe2\x82\nb: \xed\xa0\x80\x00\x1b\nc: \xc2\x80\n",
    "nul.yaml": b"\x00\x01\x02a: 1\n\x00",
}
folder = pathlib.Path("Tests/Fuzz/Corpus")
folder.mkdir(parents=True, exist_ok=True)
for name, text in FILES.items():
    (folder / name).write_bytes(text.encode())
for name, data in RAW.items():
    (folder / name).write_bytes(data)
