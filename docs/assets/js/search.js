/* Search in the language of the page. Engine and index are fetched when the reader opens search, as
   scripts, so that it works from a server, from a USB stick (file://) and offline alike. */
(() => {
  "use strict";
  const dialog = document.querySelector("[data-search-dialog]");
  const input = document.querySelector("[data-search-input]");
  const status = document.querySelector("[data-search-status]");
  const list = document.querySelector("[data-search-results]");
  if (!dialog || !dialog.showModal) return;

  const MOST_HITS = 20;
  const APPENDIX = 0.5; /* a lesson helps more than the glossary's entry */
  const WORTH = 0.2; /* of the best hit's score: less is noise */
  const SNIPPET = 150;
  let ready;

  const load = (src) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = src;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });

  const tokens = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").match(/[\p{L}\p{N}]+/gu) || [];

  /* The index gives [address, page, section, text, extra words] a section, the base form of each word
     that has another one, and the words that carry no meaning in a question. */
  const build = ({ sections, lemmas, stopwords }) => {
    const stop = new Set(stopwords);
    const forms = (token) => {
      if (stop.has(token)) return null;
      const lemma = Object.hasOwn(lemmas, token) ? lemmas[token] : token;
      return lemma === token ? token : [token, lemma];
    };
    const engine = new MiniSearch({
      fields: ["page", "section", "text", "extra"],
      storeFields: ["address", "page", "section", "text"],
      tokenize: tokens,
      processTerm: forms,
      searchOptions: {
        boost: { page: 4, section: 3, extra: 2 },
        prefix: (term) => term.length > 2,
        fuzzy: (term) => (term.length > 4 ? 0.2 : 0),
        boostDocument: (id, term, entry) => (entry.address.includes("lampiran/") ? APPENDIX : 1),
      },
    });
    engine.addAll(sections.map(([address, page, section, text, extra], id) => ({ id, address, page, section, text, extra })));
    return engine;
  };

  const start = () => {
    ready ??= Promise.all([load(dialog.dataset.engine), load(dialog.dataset.index)])
      .then(() => build(window.courseSearchIndex))
      .catch((error) => { ready = undefined; throw error; });
    return ready;
  };

  const marked = (text, words) => {
    const holder = document.createElement("span");
    const lower = text.toLowerCase();
    const first = Math.max(0, Math.min(...words.map((word) => lower.indexOf(word)).filter((at) => at >= 0), text.length) - 40);
    const from = first > 0 && first < text.length ? text.indexOf(" ", first) + 1 : 0;
    const part = text.slice(from, from + SNIPPET);
    if (from > 0) holder.append("… ");
    const pattern = words.length ? new RegExp(`(${words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, "\\$&")).join("|")})`, "giu") : null;
    const pieces = pattern ? part.split(pattern) : [part];
    pieces.forEach((piece, index) => {
      if (index % 2) { const mark = document.createElement("mark"); mark.textContent = piece; holder.append(mark); }
      else holder.append(piece);
    });
    if (from + SNIPPET < text.length) holder.append(" …");
    return holder;
  };

  const item = (hit) => {
    const entry = document.createElement("li");
    const link = document.createElement("a");
    const title = document.createElement("strong");
    const place = document.createElement("small");
    link.href = `${dialog.dataset.root}/${hit.address}`;
    title.textContent = hit.section || hit.page;
    place.textContent = hit.section ? hit.page : "";
    link.append(title, place, marked(hit.text, hit.terms));
    link.addEventListener("click", () => dialog.close());
    entry.append(link);
    return entry;
  };

  let turn = 0;
  const search = async () => {
    const now = ++turn;
    const query = input.value.trim();
    try {
      const engine = await start();
      if (now !== turn) return;
      if (!query) { list.replaceChildren(); status.textContent = dialog.dataset.hint; return; }
      const found = engine.search(query);
      const hits = found.filter((hit) => hit.score > found[0].score * WORTH).slice(0, MOST_HITS);
      list.replaceChildren(...hits.map(item));
      const count = hits.length === 1 ? dialog.dataset.one : dialog.dataset.many.replace("#", hits.length);
      status.textContent = hits.length ? count : dialog.dataset.none;
    } catch {
      status.textContent = dialog.dataset.failed;
    }
  };

  const open = () => {
    if (dialog.open) return;
    dialog.showModal();
    input.focus();
    status.textContent = dialog.dataset.loading;
    search();
  };

  document.querySelectorAll("[data-search-open]").forEach((button) => button.addEventListener("click", open));
  input.addEventListener("input", search);
  input.addEventListener("keydown", (event) => {
    const first = list.querySelector("a");
    if (event.key === "Enter") { event.preventDefault(); if (first) first.click(); }
    if (event.key === "Escape") { event.preventDefault(); dialog.close(); } /* not only clear the field */
    if (event.key === "ArrowDown" && first) { event.preventDefault(); first.focus(); }
  });
  list.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const links = [...list.querySelectorAll("a")];
    const next = links[links.indexOf(document.activeElement) + step];
    (next || input).focus();
  });
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  document.addEventListener("keydown", (event) => {
    const typing = /^(input|textarea|select)$/i.test(event.target.tagName) || event.target.isContentEditable;
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) { event.preventDefault(); open(); }
  });
})();
