"""What `zhuanji plan lint` says: title, sentence and remedy of every finding, by family of checks."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text
from zhuanji.basics.texts.lint import measurability, numbering, owners, proof, review, sums, timing, words

TEXTS: dict[str, Text] = {
    **words.TEXTS,
    **measurability.TEXTS,
    **sums.TEXTS,
    **owners.TEXTS,
    **timing.TEXTS,
    **numbering.TEXTS,
    **proof.TEXTS,
    **review.TEXTS,
}
