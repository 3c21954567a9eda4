/* A trade term explains itself: on hover and focus, and on a phone at the first tap; the second tap
   goes on to the glossary. Without this script the link and its title still work. */
(() => {
  "use strict";
  const terms = document.querySelectorAll("a.term[title]");
  if (!terms.length) return;

  const bubble = document.createElement("div");
  bubble.className = "term-bubble";
  bubble.id = "term-bubble";
  bubble.setAttribute("role", "tooltip");
  bubble.hidden = true;
  document.body.append(bubble);
  let shown = null;
  const touch = window.matchMedia("(hover: none)");

  const hide = () => {
    bubble.hidden = true;
    if (shown) shown.removeAttribute("aria-describedby");
    shown = null;
  };

  const show = (term) => {
    bubble.textContent = term.dataset.meaning;
    bubble.hidden = false;
    shown = term;
    term.setAttribute("aria-describedby", bubble.id);
    const box = term.getBoundingClientRect();
    const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - bubble.offsetWidth - 8));
    const below = box.bottom + 6 + bubble.offsetHeight < window.innerHeight;
    bubble.style.left = `${left + window.scrollX}px`;
    bubble.style.top = `${(below ? box.bottom + 6 : box.top - bubble.offsetHeight - 6) + window.scrollY}px`;
  };

  terms.forEach((term) => {
    term.dataset.meaning = term.title;
    term.removeAttribute("title");
    term.addEventListener("mouseenter", () => { if (!touch.matches) show(term); });
    term.addEventListener("mouseleave", hide);
    term.addEventListener("focus", () => { if (term.matches(":focus-visible")) show(term); });
    term.addEventListener("blur", hide);
    term.addEventListener("click", (event) => {
      if (touch.matches && shown !== term) { event.preventDefault(); show(term); }
    });
  });
  document.addEventListener("click", (event) => { if (shown && !event.target.closest("a.term")) hide(); });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
})();
