/* The search dialog. Engine, index and the texts of the hits are fetched when the reader opens search, as
   scripts, so that it works from a server, from a USB stick (file://) and offline alike. Nothing is kept. */
(() => {
  "use strict";
  const dialog = document.querySelector("[data-search-dialog]");
  const input = document.querySelector("[data-search-input]");
  const status = document.querySelector("[data-search-status]");
  const list = document.querySelector("[data-search-results]");
  const nearest = document.querySelector("[data-search-nearest]");
  if (!dialog || !dialog.showModal) return;
  const data = dialog.dataset;

  const MOST_HITS = 10;
  const WORTH = 0.25; /* of the best hit's score: less is noise */
  const FIRST_TEXTS = 4; /* fetched as soon as the reader pauses, further ones when they are looked at */
  const PAUSE = 150; /* milliseconds without a keystroke */
  const SENTENCE = 180; /* characters shown */
  const NEAREST = 5;
  const WORD = /[\p{L}\p{N}]+/gu;
  let ready;

  const load = (source) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = source;
    script.async = false; /* in this order: each file uses the ones before it */
    script.onload = resolve;
    script.onerror = () => { script.remove(); reject(new Error(source)); };
    document.head.append(script);
  });

  const start = () => {
    ready ??= Promise.all([data.words, data.packing, data.engine, data.index].map(load))
      .then(() => window.courseSearch.engine)
      .catch((error) => { ready = undefined; throw error; });
    return ready;
  };

  /* Each text once, however often its page is listed while the reader types. */
  const fetched = new Map();
  const loadText = (address) => {
    if (!fetched.has(address)) {
      const coming = load(`${data.texts}/${address.replace(/html$/, "js")}`);
      coming.catch(() => fetched.delete(address));
      fetched.set(address, coming);
    }
    return fetched.get(address);
  };

  /* A list item that is a link into the site, and closes the dialog when it is followed. */
  const leading = (address, ...content) => {
    const entry = document.createElement("li");
    const link = document.createElement("a");
    link.href = `${data.root}/${address}`;
    link.append(...content);
    link.addEventListener("click", close);
    entry.append(link);
    return entry;
  };

  /* --- a hit --- */

  /* Text with the words that were sought marked; everything is put in as text, never as HTML. */
  const marked = (text, sought, engine) => {
    const piece = document.createDocumentFragment();
    let done = 0;
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (!isSought(word, sought, engine)) continue;
      const mark = document.createElement("mark");
      mark.textContent = word;
      piece.append(text.slice(done, index), mark);
      done = index + word.length;
    }
    piece.append(text.slice(done));
    return piece;
  };

  const isSought = (word, sought, engine) => engine.bases(word).some((base) => sought.has(base));

  /* The sentence that says the most of what was sought, cut to what fits. */
  const bestSentence = (text, sought, engine) => {
    let best = "", most = 0;
    for (const sentence of text.split(/\n|(?<=[.!?])\s+/u)) {
      const found = new Set((sentence.match(WORD) || []).flatMap(engine.bases).filter((base) => sought.has(base)));
      if (found.size > most) { best = sentence; most = found.size; }
    }
    if (best.length <= SENTENCE) return best;
    const first = [...best.matchAll(WORD)].find(({ 0: word }) => isSought(word, sought, engine)).index;
    const from = first > SENTENCE / 2 ? best.indexOf(" ", first - SENTENCE / 3) + 1 : 0;
    const part = best.slice(from, from + SENTENCE);
    return `${from ? "… " : ""}${part}${from + SENTENCE < best.length ? " …" : ""}`;
  };

  const item = (hit, engine) => {
    const title = document.createElement("strong");
    const section = document.createElement("small");
    const sentence = document.createElement("span");
    title.append(marked(hit.title, hit.sought, engine));
    section.append(marked(hit.heading, hit.sought, engine));
    sentence.textContent = hit.summary; /* until its text is there */
    const entry = leading(hit.address + (hit.place ? `#${hit.anchor}` : ""), title, section, sentence);
    const fill = () => {
      const best = bestSentence(window.courseSearch.texts.get(hit.address)[hit.place], hit.sought, engine);
      if (best) sentence.replaceChildren(marked(best, hit.sought, engine));
    };
    if (window.courseSearch.texts.has(hit.address)) fill();
    else entry.fetch = () => loadText(hit.address).then(fill, () => {});
    return entry;
  };

  /* --- the list --- */

  const looked = new IntersectionObserver((entries) => entries.forEach(({ target, isIntersecting }) => {
    if (isIntersecting) { looked.unobserve(target); target.fetch(); }
  }), { root: list });

  let pause;
  const show = (hits, engine) => {
    looked.disconnect();
    clearTimeout(pause);
    const entries = hits.map((hit) => item(hit, engine));
    list.replaceChildren(...entries);
    list.scrollTop = 0;
    pause = setTimeout(() => entries.forEach((entry, at) => {
      if (!entry.fetch) return; /* its text is there */
      if (at < FIRST_TEXTS) entry.fetch();
      else looked.observe(entry);
    }), PAUSE);
  };

  const suggest = (query, engine) => {
    const links = (query ? engine.nearest(query, NEAREST) : []).map((term) => [term.heading, `${term.address}#${term.anchor}`]);
    if (query) links.push([engine.glossary.title, engine.glossary.address]);
    nearest.replaceChildren(...links.map(([words, address]) => leading(address, words)));
  };

  let turn = 0;
  const search = async (isTyping) => {
    const now = ++turn;
    const query = input.value.trim();
    share(query);
    try {
      const engine = await start();
      if (now !== turn) return;
      const found = query ? engine.search(query, isTyping) : [];
      const hits = found.filter((hit) => hit.score > found[0].score * WORTH).slice(0, MOST_HITS);
      show(hits, engine);
      suggest(hits.length ? "" : query, engine);
      const count = hits.length === 1 ? data.one : data.many.replace("#", hits.length);
      status.textContent = hits.length ? count : query ? data.none : data.hint;
    } catch {
      if (now === turn) status.textContent = data.failed;
    }
  };

  /* The address names the query while the dialog is open, so that it can be sent to somebody. */
  const share = (query) => {
    const address = new URL(location.href);
    if (query) address.searchParams.set("q", query);
    else address.searchParams.delete("q");
    try { history.replaceState(history.state, "", address); } catch { /* a browser that forbids it in a folder */ }
  };

  const open = () => {
    if (dialog.open) return;
    dialog.showModal();
    input.focus();
    status.textContent = data.loading;
    search(false);
  };
  const close = () => dialog.close();

  document.querySelectorAll("[data-search-open]").forEach((button) => button.addEventListener("click", open));
  input.addEventListener("input", () => search(true));
  input.addEventListener("keydown", (event) => {
    const first = list.querySelector("a") || nearest.querySelector("a");
    if (event.key === "Enter") { event.preventDefault(); if (first) first.click(); }
    if (event.key === "Escape") { event.preventDefault(); close(); } /* not only clear the field */
  });
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const places = [input, ...dialog.querySelectorAll("li a")];
    const at = places.indexOf(document.activeElement);
    if (!step || at < 0) return;
    event.preventDefault();
    places[Math.min(Math.max(at + step, 0), places.length - 1)].focus();
  });
  dialog.addEventListener("click", (event) => { if (event.target === dialog) close(); });
  dialog.addEventListener("close", () => share(""));
  document.addEventListener("keydown", (event) => {
    const typing = /^(input|textarea|select)$/i.test(event.target.tagName) || event.target.isContentEditable;
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) { event.preventDefault(); open(); }
  });

  const asked = new URLSearchParams(location.search).get("q");
  if (asked) { input.value = asked; open(); }
})();
