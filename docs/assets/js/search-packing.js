/* Takes lists of numbers and words apart that hooks/search/packing.py has packed. */
(() => {
  "use strict";

  const DIGITS = Array.from({ length: 0x7f - 0x23 }, (_, at) => String.fromCharCode(0x23 + at)).filter((sign) => sign !== "\\").join("");
  const VALUE = new Map([...DIGITS].map((sign, value) => [sign.charCodeAt(0), value]));
  const BASE = DIGITS.length, ONE = 75, TWO = 15, LONG = ONE + TWO * BASE;

  function* numbers(packed) {
    const digit = (at) => VALUE.get(packed.charCodeAt(at));
    for (let at = 0; at < packed.length;) {
      const first = digit(at++);
      if (first < ONE) yield first;
      else if (first < ONE + TWO) yield ONE + (first - ONE) * BASE + digit(at++);
      else { yield LONG + digit(at) * BASE + digit(at + 1); at += 2; }
    }
  }

  const unpackWords = (packed) => {
    let last = "";
    return packed.split(" ").map((piece) => (last = last.slice(0, VALUE.get(piece.charCodeAt(0))) + piece.slice(1)));
  };

  Object.assign(window.courseSearch ??= {}, { numbers, unpackWords });
})();
