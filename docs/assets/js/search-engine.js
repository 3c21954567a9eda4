/* Ranks the pages of one language for a query. Fetched when the reader opens search, after search-words.js and
   search-packing.js and before the index; hooks/search/index.py tells what that holds. */
(() => {
  "use strict";

  /* How much each way to a word counts. Measured on tests/search/queries.tsv: scripts/evaluate-search. */
  const WEIGHT = {
    stem: 0.9, /* under affixes that the index has not seen on this word */
    foreign: 0.7, /* a word of both languages, in its other sense */
    typo: 0.65, /* one letter off */
    typos: 0.5, /* two letters off */
    firstLetter: 0.8, /* people rarely mistype it */
    begun: 0.5, /* the last word may not be typed to its end */
    name: 0.8, /* another name of a term */
    lead: 0.5, /* what people say instead */
  };
  const TWIN = 0.9; /* what a page says in the other language */
  const SATURATION = 0.35; /* how much a further section adds to what its page tells of a word */
  const COMMON = 0.3; /* even a word of every page counts a little */
  const FOUND = 0.35; /* from this impact on a word counts as found on a page */
  const COVERAGE = 0.4; /* how much it matters that all words of the query are found */
  const APPENDIX = 0.9; /* a lesson helps more than an appendix */
  const LIST_ENTRY = 0.5; /* an entry of a list, such as a term of the glossary */
  const LONG_WORD = 7; /* from here on two typing errors are likely one word */
  const LONGEST_PHRASE = 5; /* words */
  const MOST_BEGUN = 40; /* words that a beginning may become */
  const MOST_STEMS = 4; /* of a mistyped word */
  const LIKE = 0.2; /* share of letter triples in common, from 0 to 1 */
  const LONGEST_QUERY = 200; /* letters */
  const MOST_WORDS = 24; /* of a query; nobody types more */
  const LESSON = 1, LIST = 2; /* kinds of pages */

  const { SHORTEST, tokens, stems, letters, ones, distance, numbers, unpackWords } = window.courseSearch;

  const raise = (map, key, value) => { if (value > (map.get(key) || 0)) map.set(key, value); };

  const build = (data) => {
    const words = unpackWords(data.words);
    const stop = new Set(data.stopwords.split(" "));
    const short = new Map(Object.entries(data.short));
    const pages = data.pages.map(([address, title, summary, kind]) => ({ address, title, summary, kind }));
    const byLength = new Map(); /* for typing errors: only words of about the same length are like */
    for (const word of words) {
      if (!byLength.has(word.length)) byLength.set(word.length, []);
      byLength.get(word.length).push([word, letters(word)]);
    }
    const passages = data.sections.flatMap((lines, page) => lines.split("\n").map((line, place) => {
      const [anchor, heading] = line.split("\t");
      return { page, place, anchor, heading };
    }));
    const isEntry = ({ page, place }) => pages[page].kind === LIST && place > 0;

    /* Base forms of each word: in the site's language, in the other one. */
    const own = new Map(), foreign = new Map();
    const listed = numbers(data.bases);
    words.forEach((word, at) => {
      const kind = Number(data.kinds[at]);
      for (const [map, value] of [[own, Math.floor(kind / 3)], [foreign, kind % 3]]) {
        if (value) map.set(word, value === 1 ? word : words[listed.next().value]);
      }
    });

    /* Of each base form: how much it tells of each passage and of each page. */
    const terms = new Map();
    let read = 0;
    data.postings.split(" ").forEach((packed, at) => {
      if (!packed) return;
      const inPassages = [], inPages = new Map(), twins = [];
      let passage = -1;
      for (const step of numbers(packed)) {
        passage += step + 1;
        const impact = (Number(data.impacts[read++]) + 0.5) / data.levels;
        if (passage >= passages.length) { twins.push([passage - passages.length, impact * TWIN]); continue; }
        inPassages.push([passage, impact]);
        if (isEntry(passages[passage])) continue; /* else every query would lead to the glossary */
        const { page } = passages[passage];
        inPages.set(page, 1 - (1 - (inPages.get(page) || 0)) * (1 - impact * SATURATION));
      }
      for (const [page, impact] of twins) raise(inPages, page, impact);
      const many = Math.max(1, inPages.size);
      const rarity = Math.log(1 + (pages.length - many + 0.5) / (many + 0.5)) + COMMON;
      terms.set(words[at], { inPassages, inPages, rarity });
    });

    /* What else a phrase may mean, by its base forms. */
    const meanings = new Map();
    const mean = (phrase, others, weight) => {
      const known = others.map((other) => other.split(" ").filter((word) => terms.has(word))).filter((found) => found.length);
      if (known.length) meanings.set(phrase, [...(meanings.get(phrase) || []), ...known.map((found) => [found, weight])]);
    };
    for (const group of data.groups) {
      const [names, leads] = group.split(";").map((side) => side.split("|"));
      for (const name of names) mean(name, names.filter((other) => other !== name), WEIGHT.name);
      for (const lead of leads || []) mean(lead, names, WEIGHT.lead);
    }

    const firstFrom = (word) => {
      let low = 0, high = words.length;
      while (low < high) { const middle = (low + high) >> 1; if (words[middle] < word) low = middle + 1; else high = middle; }
      return low;
    };
    /* The words that a beginning may become; of many, those that tell of the most. */
    const begunWith = (beginning) => {
      const from = firstFrom(beginning);
      let to = from;
      while (to < words.length && words[to].startsWith(beginning)) to++;
      const told = (word) => terms.get(own.get(word) || foreign.get(word) || word).inPassages.length;
      return words.slice(from, to).sort((one, other) => told(other) - told(one)).slice(0, MOST_BEGUN);
    };
    function* alike(word, most) {
      const bits = letters(word);
      for (let length = Math.max(SHORTEST, word.length - most); length <= word.length + most; length++) {
        for (const [other, otherBits] of byLength.get(length) || []) {
          if (ones(bits ^ otherBits) > 2 * most) continue; /* the quick look spares nine of ten distances */
          const off = distance(word, other, most);
          if (off <= most) yield [other, off];
        }
      }
    }

    /* Base forms that a typed word may stand for, each with how sure that is. */
    const guess = (word, isLast) => {
      const sure = new Map();
      const add = (from, weight) => {
        if (own.has(from)) raise(sure, own.get(from), weight);
        else if (terms.has(from)) raise(sure, from, weight);
        if (foreign.has(from)) raise(sure, foreign.get(from), weight * (own.has(from) ? WEIGHT.foreign : 1));
      };
      add(word, 1);
      const isKnown = own.has(word) || terms.has(word);
      if (!isKnown) for (const stem of stems(word)) add(stem, WEIGHT.stem);
      if (isLast && word.length > 1 && (!sure.size || word.length > 2)) {
        for (const longer of begunWith(word)) add(longer, WEIGHT.begun * word.length / longer.length);
      }
      if (!sure.size && word.length > SHORTEST && !/\d/.test(word)) {
        for (const [other, off] of alike(word, word.length >= LONG_WORD ? 2 : 1)) {
          add(other, (off > 1 ? WEIGHT.typos : WEIGHT.typo) * (other[0] === word[0] ? 1 : WEIGHT.firstLetter));
        }
        if (!sure.size) {
          for (const stem of stems(word).filter(({ length }) => length > SHORTEST).slice(0, MOST_STEMS)) {
            for (const [other] of alike(stem, 1)) add(other, WEIGHT.typos);
          }
        }
      }
      return sure;
    };
    const guesses = new Map();
    const remembered = (word, isLast) => {
      const key = isLast ? `${word}*` : word;
      if (!guesses.has(key)) guesses.set(key, guess(word, isLast));
      return guesses.get(key);
    };

    const meaningful = (query) => {
      const typed = tokens(query).flatMap((word) => (short.get(word) || word).split(" ")).slice(0, MOST_WORDS);
      const telling = typed.filter((word) => !stop.has(word));
      return telling.length ? telling : typed;
    };

    /* Meanings of the phrases of a query: the words it begins and ends at, and what each of its words scores by it. */
    const phrases = (bases) => bases.flatMap((_, from) => bases.slice(from, from + LONGEST_PHRASE).flatMap((__, more) => {
      const to = from + more + 1;
      return (meanings.get(bases.slice(from, to).join(" ")) || []).map(([found, weight]) => {
        const share = weight / Math.max(found.length, to - from);
        const onPages = new Map(), inSections = new Map();
        let rarest = 0;
        for (const word of found) {
          const { inPages, inPassages, rarity } = terms.get(word);
          rarest += rarity * share;
          for (const [page, impact] of inPages) onPages.set(page, (onPages.get(page) || 0) + rarity * impact * share);
          for (const [passage, impact] of inPassages) inSections.set(passage, (inSections.get(passage) || 0) + rarity * impact * share);
        }
        return { from, to, found, weight, rarest, onPages, inSections };
      });
    }));

    /* Pages, best first, each with its best section and the base forms to mark. */
    const search = (query, isTyping = false) => {
      const typed = meaningful(query);
      const wanted = typed.map((word, at) => remembered(word, isTyping && at === typed.length - 1));
      const surest = wanted.map((sure, at) => [...sure].reduce((best, next) => (next[1] > best[1] ? next : best), [typed[at], 0])[0]);
      const expansions = phrases(surest);
      const sought = new Set(wanted.flatMap((sure) => [...sure.keys()]));
      for (const { found, weight } of expansions) if (weight === WEIGHT.name) found.forEach((word) => sought.add(word));

      const perPage = new Float64Array(pages.length), covered = new Float64Array(pages.length), perPassage = new Float64Array(passages.length);
      let whole = 0;
      wanted.forEach((sure, at) => {
        const onPages = new Map(), inSections = new Map();
        let most = 0;
        for (const [word, weight] of sure) {
          const { inPages, inPassages, rarity } = terms.get(word);
          most = Math.max(most, rarity * weight);
          for (const [page, impact] of inPages) raise(onPages, page, rarity * weight * impact);
          for (const [passage, impact] of inPassages) raise(inSections, passage, rarity * weight * impact);
        }
        for (const phrase of expansions) {
          if (at < phrase.from || at >= phrase.to) continue;
          most = Math.max(most, phrase.rarest);
          for (const [page, sum] of phrase.onPages) raise(onPages, page, sum);
          for (const [passage, sum] of phrase.inSections) raise(inSections, passage, sum);
        }
        whole += most;
        for (const [page, sum] of onPages) { perPage[page] += sum; covered[page] += Math.min(most, sum / FOUND); }
        for (const [passage, sum] of inSections) perPassage[passage] += sum;
      });

      const best = new Map();
      perPassage.forEach((score, passage) => {
        if (!score) return;
        const { page } = passages[passage];
        if (!best.has(page) || score > perPassage[best.get(page)]) best.set(page, passage);
      });
      return pages.map((page, at) => {
        const passage = best.get(at);
        const section = passage === undefined ? 0 : perPassage[passage] * (page.kind === LIST ? LIST_ENTRY : 1);
        const complete = 1 - COVERAGE + COVERAGE * (whole ? covered[at] / whole : 0);
        const score = (perPage[at] * complete + section) * (page.kind === LESSON ? 1 : APPENDIX);
        return { ...page, ...(passage === undefined ? { anchor: "", heading: "", place: 0 } : passages[passage]), score, sought };
      }).filter((hit) => hit.score > 0).sort((one, other) => other.score - one.score);
    };

    /* Base forms of a word as it stands in a text, to mark it. */
    const marks = new Map();
    const bases = (written) => {
      if (!marks.has(written)) {
        const found = tokens(written).flatMap((word) => [own.get(word), foreign.get(word), word]);
        marks.set(written, [...new Set(found.filter((base) => terms.has(base)))]);
      }
      return marks.get(written);
    };

    /* Entries of the glossary whose names are the most like a query that found nothing. */
    const triples = (text) => {
      const padded = ` ${tokens(text).join(" ")} `;
      return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3)));
    };
    const nearest = (query, most) => {
      const asked = triples(query.slice(0, LONGEST_QUERY));
      return passages.filter(isEntry).map((entry) => {
        const named = triples(entry.heading);
        const shared = [...asked].filter((triple) => named.has(triple)).length;
        return { ...pages[entry.page], ...entry, likeness: 2 * shared / (asked.size + named.size || 1) };
      }).filter(({ likeness }) => likeness > LIKE).sort((one, other) => other.likeness - one.likeness).slice(0, most);
    };

    return { search, bases, nearest, glossary: pages.find(({ kind }) => kind === LIST) };
  };

  const texts = new Map();
  Object.assign(window.courseSearch, {
    engine: null,
    index(data) { this.engine = build(data); },
    text(address, sections) { texts.set(address, sections); },
    texts,
  });
})();
