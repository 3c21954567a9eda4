/* HS code clinic: shows the rows of the table that fit what the reader has chosen. */
(() => {
  "use strict";
  for (const clinic of document.querySelectorAll(".hs-clinic")) {
    const form = clinic.querySelector("[data-hs-filter]");
    const count = clinic.querySelector("[data-hs-count]");
    const rows = [...clinic.querySelectorAll("tbody tr")];
    const fits = (row, chosen) => {
      const weight = Number(chosen.get("weight"));
      return ["goods", "fibres", "weaves"].every((name) => {
        const value = chosen.get(name);
        return !value || row.dataset[name].split(" ").includes(value);
      }) && (!weight || (weight > Number(row.dataset.above)
        && (!row.dataset.upTo || weight <= Number(row.dataset.upTo))));
    };
    const filter = () => {
      const chosen = new FormData(form);
      for (const row of rows) row.hidden = !fits(row, chosen);
      const shown = rows.filter((row) => !row.hidden).length;
      count.textContent = shown ? `${shown} ${count.dataset.many}` : count.dataset.none;
    };
    form.hidden = false;
    form.addEventListener("input", filter);
    form.addEventListener("reset", () => setTimeout(filter));
    form.addEventListener("submit", (event) => event.preventDefault());
    filter();
  }
})();
