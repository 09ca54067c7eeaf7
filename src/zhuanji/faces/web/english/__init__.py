"""English pages: what the pack, the rules and the data name in Chinese is said in English where the glossary has it.

Texts of the catalogue come in the page's language by themselves. The rest is data: units, titles of criteria, choices,
names of offices. They are put into English in one place, before the answer goes out, so that no page can forget one:

* a Chinese word that the glossary knows is replaced (`glossary`),
* every other (names of enterprises and files, official titles, quoted clauses) stays and is marked `lang="zh"`, so
  that a screen reader reads it right (`marking`).

What stands in an element with `lang="zh"` is left alone; in one with `translate="no"`, such as quotes of a plan, it is
marked only.
"""
