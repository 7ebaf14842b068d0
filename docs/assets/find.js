// A box that finds any person or story of a list by name, over all of the list's pages. What it looks through is a
// script (people.js, stories.js: pages that are opened from a disk may fetch no file), loaded when the box is first
// used. A page is whole without this: the list's own pages hold the same.
(function () {
  "use strict";
  const labels = globalThis.dossierLabels; // assets/labels.js, which the generator writes
  const own = document.currentScript?.src;
  if (!labels || !own || !globalThis.dossierFolding) return;
  const { asks, words: wordsOf, has, begins } = globalThis.dossierFolding;
  const most = 40;
  const holds = (word, part) => word.includes(part);

  const loading = {};
  function load(what) {
    loading[what] ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = new URL(`${what}.js`, own).href;
      script.onload = () => resolve(globalThis.dossierNames[what].map((row) => ({ row, name: wordsOf(row[0]), held: wordsOf(`${row[0]} ${row[2]}`) })));
      script.onerror = reject;
      document.head.append(script);
    });
    return loading[what];
  }

  // Those that hold all words, first those in which a word of the name begins so.
  function matching(all, words, from, until) {
    const fits = all.filter(
      ({ row, held }) =>
        words.every((word) => has(held, word, holds)) &&
        (!from || (row[4] || "") >= from) &&
        (!until || (row[3] && row[3] <= until)),
    );
    const isNamed = ({ name }) => words.every((word) => has(name, word, begins));
    return [...fits.filter(isNamed), ...fits.filter((found) => !isNamed(found))];
  }

  function shown({ row: [name, target, note] }) {
    const item = document.createElement("li"), link = document.createElement("a"), beside = document.createElement("span");
    link.href = new URL(`../${target}`, own).href;
    link.textContent = name;
    beside.className = "d-note";
    beside.textContent = note;
    item.append(link, " ", beside);
    return item;
  }

  function field(form, label, type) {
    const wrapper = document.createElement("label"), input = document.createElement("input");
    input.type = type;
    wrapper.append(label, input);
    form.append(wrapper);
    return input;
  }

  function build(box) {
    const what = box.dataset.names, form = document.createElement("form"), list = document.createElement("ul");
    form.className = "d-filter";
    form.setAttribute("role", "search");
    form.setAttribute("aria-label", labels[`find_${what}`]);
    const search = field(form, labels[`find_${what}`], "search");
    const days = "dated" in box.dataset ? ["from", "until"].map((word) => field(form, labels[`published_${word}`], "date")) : [];
    const output = document.createElement("output");
    form.append(output);
    list.className = box.dataset.list;
    list.hidden = true;
    box.append(form, list);

    async function apply() {
      const words = asks(search.value);
      const [from, until] = days.map((day) => day.value);
      const asked = words.length || from || until;
      let found = [];
      try {
        const all = await load(what);
        found = asked ? matching(all, words, from, until) : [];
        output.textContent = asked ? labels.found.replace("{shown}", Math.min(found.length, most)).replace("{all}", found.length) : "";
      } catch {
        output.textContent = labels.not_loaded;
      }
      list.replaceChildren(...found.slice(0, most).map(shown));
      list.hidden = !found.length;
    }
    form.addEventListener("input", apply);
    form.addEventListener("focusin", () => load(what).catch(() => {}), { once: true });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      list.querySelector("a")?.focus();
    });
  }

  for (const box of document.querySelectorAll(".d-find")) build(box);

  // Somebody's line among the people from A to Z is on another page once their letter has too many for one.
  const asked = decodeURIComponent(location.hash.slice(1)), key = asked.replace(/^person-/, "");
  if (key !== asked && document.querySelector(".d-find[data-names=people]") && !document.getElementById(asked))
    load("people").then((all) => {
      const is = (target) => target.endsWith(`#${asked}`) || [`people/${key}.html`, `people/${key}/`].includes(target);
      const found = all.find(({ row }) => is(row[1]));
      if (found) location.replace(new URL(`../${found.row[1]}`, own));
    }, () => {});
})();
