/* Words as the reader types them: taken apart, without their affixes, with a slip of the finger. Fetched with
   search-engine.js when the reader opens search; hooks/search/words.py does the same to the lessons. */
(() => {
  "use strict";

  const SHORTEST = 3; /* letters of a stem, and of a word that may be mistyped */

  const tokens = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").match(/[\p{L}\p{N}]+/gu) || [];

  /* Stems of a word under its affixes: as search/words.py finds them and, for books' Indonesian, further ones. */
  const SUFFIXES = ["lah", "kah", "pun", "nya", "ku", "mu", "kan", "an", "in", "i"];
  const PREFIXES = [
    [/^(?:me|pe)ng(?=.)/, "", "k"], [/^(?:me|pe)ny(?=.)/, "s"], [/^(?:me|pe)n(?=.)/, "", "t"], [/^(?:me|pe)m(?=.)/, "", "p"],
    [/^(?:memper|diper|ber|ter|per|bel|pel|me|pe|di|ke|se|te|be|ku)(?=.)/, ""], [/^(?:me|pe|di|ke|se|ku)(?=.)/, ""],
    [/^nge(?=.)/, ""], [/^ng(?=.)/, "", "k"], [/^ny(?=.)/, "c", "s"], [/^n(?=.)/, "t"],
  ];
  const ENGLISH = [[/ies$/, "y"], [/e?s$/, "", "e"], [/(?:ing|ed|er|ers)$/, "", "e"], [/(.)\1(?:ing|ed|er)$/, "$1"], [/(?:ly|ment)$/, ""], [/ation$/, "", "e"]];

  const stems = (word) => {
    const found = new Set();
    const without = (text, rules) => rules.flatMap(([rule, ...instead]) => (rule.test(text) ? instead.map((sign) => text.replace(rule, sign)) : []));
    const ends = (text) => SUFFIXES.filter((end) => text.endsWith(end)).map((end) => text.slice(0, -end.length));
    const bare = [word, ...ends(word), ...ends(word).flatMap(ends)];
    for (const text of bare) [text, ...without(text, PREFIXES)].forEach((stem) => found.add(stem));
    without(word, ENGLISH).forEach((stem) => found.add(stem));
    found.delete(word);
    return [...found].filter((stem) => stem.length >= SHORTEST);
  };

  /* Which letters a word has, a bit each: one typing error changes two bits at the most. */
  const letters = (word) => {
    let bits = 0;
    for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
    return bits;
  };
  const ones = (bits) => {
    let count = 0;
    for (; bits; bits &= bits - 1) count++;
    return count;
  };

  /* Letters to add, drop, change or swap to make one word the other; more than `most` is Infinity. */
  const rows = Array.from({ length: 3 }, () => new Uint8Array(64));
  const distance = (one, other, most) => {
    if (one.length > 60 || Math.abs(one.length - other.length) > most) return Infinity;
    let [before, last, now] = rows;
    for (let at = 0; at <= other.length; at++) last[at] = at;
    for (let row = 1; row <= one.length; row++) {
      const letter = one.charCodeAt(row - 1);
      let least = now[0] = row;
      for (let at = 1; at <= other.length; at++) {
        const same = letter === other.charCodeAt(at - 1);
        let steps = Math.min(last[at] + 1, now[at - 1] + 1, last[at - 1] + (same ? 0 : 1));
        if (row > 1 && at > 1 && letter === other.charCodeAt(at - 2) && one.charCodeAt(row - 2) === other.charCodeAt(at - 1)) steps = Math.min(steps, before[at - 2] + 1);
        now[at] = steps;
        if (steps < least) least = steps;
      }
      if (least > most) return Infinity;
      [before, last, now] = [last, now, before];
    }
    return last[other.length] > most ? Infinity : last[other.length];
  };

  Object.assign(window.courseSearch ??= {}, { SHORTEST, tokens, stems, letters, ones, distance });
})();
