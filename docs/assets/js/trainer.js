/* Trainer view: shows the trainer's notes of a lesson. The choice lasts for this browser tab. */
(() => {
  "use strict";
  const button = document.querySelector("[data-trainer-toggle]");
  if (!button) return;
  const root = document.documentElement;
  const read = () => { try { return sessionStorage.getItem("trainer") === "1"; } catch { return false; } };
  const show = (on) => {
    root.classList.toggle("trainer", on);
    button.setAttribute("aria-pressed", String(on));
    try { sessionStorage.setItem("trainer", on ? "1" : "0"); } catch { /* private mode: forget */ }
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    show(!root.classList.contains("trainer"));
    const notes = document.getElementById("pelatih");
    if (root.classList.contains("trainer") && notes) { notes.open = true; notes.scrollIntoView(); }
  });
  show(read() || location.hash === "#pelatih");
})();
