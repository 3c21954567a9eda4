/* Keeps the section when the reader changes the language, and shows the 404 page in the right one. */
(() => {
  "use strict";
  const links = document.querySelectorAll("[data-lang-switch]");
  const carry = () => links.forEach((link) => { link.hash = location.hash; });
  window.addEventListener("hashchange", carry);
  carry();

  const english = document.querySelector('[data-not-found="en"]');
  if (english && /\/en\//.test(location.pathname)) {
    document.querySelector('[data-not-found="id"]').hidden = true;
    document.documentElement.lang = "en";
    document.title = english.querySelector("h1, h2").textContent;
  }
})();
