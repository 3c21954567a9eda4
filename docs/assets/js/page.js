/* Small helps on every page: the language switch keeps the section, the 404 page speaks the reader's
   language, a link into a folded box opens it, the open menu closes with Escape. */
(() => {
  "use strict";
  const links = document.querySelectorAll("[data-lang-switch]");

  const follow = () => {
    links.forEach((link) => { link.hash = location.hash; });
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fold = target && target.closest("details:not([open])");
    if (fold) { fold.open = true; target.scrollIntoView(); }
  };
  window.addEventListener("hashchange", follow);
  follow();

  const english = document.querySelector('[data-not-found="en"]');
  if (english && /\/en\//.test(location.pathname)) {
    document.querySelector('[data-not-found="id"]').hidden = true;
    document.documentElement.lang = "en";
    document.title = english.querySelector("h1, h2").textContent;
  }

  const drawer = document.getElementById("__drawer");
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && drawer) drawer.checked = false;
  });

  /* On paper everything is open. */
  window.addEventListener("beforeprint", () => {
    document.querySelectorAll("details:not(.pelatih)").forEach((box) => { box.open = true; });
  });
})();
