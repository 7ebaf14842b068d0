// Filters for quotes, people and the timeline, and a button to copy a quote with its source.
// A page is whole without this: everything is in it, and this only hides and sorts.
(function () {
  "use strict";
  const labels = globalThis.dossierLabels; // assets/labels.js, which the generator writes
  if (!labels || !globalThis.dossierFolding) return;
  const { asks, words: wordsOf, has } = globalThis.dossierFolding;
  const text = (element) => (element ? element.textContent.trim() : "");
  // Who speaks: several who do so jointly have a key each, and a link each.
  function speakers(item) {
    const keys = item.dataset.speaker.split(" "), by = item.querySelector(".d-by");
    return keys.map((key, i) => [key, text(keys.length > 1 ? by.querySelectorAll("a")[i] : by)]);
  }
  // What an item can be filtered by: a label, and the item's values with the words to show for them.
  const facets = {
    speaker: [labels.speaker, speakers],
    kind: [labels.kind, (item) => [[item.dataset.kind, labels[item.dataset.kind]]]],
    source: [labels.article, (item) => [...item.querySelectorAll(".d-source")].map((a) => [a.pathname, text(a)])],
    people: [labels.person, (item) => [...item.querySelectorAll("a.d-person")].map((a) => [a.pathname + a.hash, text(a)])],
  };
  const filters = [
    { list: ".d-quotes", item: ".d-quote", by: ["speaker", "kind", "source"], dated: "published" },
    { list: ".d-people", item: ".d-who > li", by: [], sort: ["mentions", "quotes"], words: labels.name_or_role },
    { list: ".d-events", item: ".d-timeline > li", by: ["people", "source"], dated: "happened" },
  ];

  function select(items, [label, values]) {
    const found = new Map();
    for (const item of items)
      for (const [value, words] of new Map(values(item))) found.set(value, [words, (found.get(value)?.[1] || 0) + 1]);
    const element = document.createElement("select");
    element.add(new Option(labels.all, ""));
    for (const [value, [words, count]] of [...found].sort((a, b) => b[1][1] - a[1][1])) element.add(new Option(`${words} (${count})`, value));
    return { wrapper: labelled(label, element), element, has: (item) => values(item).some(([value]) => value === element.value) };
  }

  function labelled(label, element) {
    const wrapper = document.createElement("label");
    wrapper.append(label, element);
    return wrapper;
  }

  function sorter(items, keys) {
    const element = document.createElement("select");
    element.add(new Option(labels.by_weight, ""));
    for (const key of [...keys, "name"]) element.add(new Option(labels[`by_${key}`], key));
    const given = new Map(items.map((item, place) => [item, place]));
    const orders = { "": (a, b) => given.get(a) - given.get(b), name: (a, b) => text(a).localeCompare(text(b)) };
    element.addEventListener("input", () => {
      const order = orders[element.value] || ((a, b) => b.dataset[element.value] - a.dataset[element.value]);
      for (const item of [...items].sort(order)) item.parentElement.append(item);
    });
    return labelled(labels.sort_by, element);
  }

  // Two fields for days; an item is shown where its own days touch them, and one without a day where both are empty.
  function days(items, what) {
    if (!what || new Set(items.map((item) => item.dataset.from + item.dataset.until)).size < 2) return { wrappers: [], active: () => false, has: () => true };
    const [from, until] = ["from", "until"].map((word) => {
      const element = document.createElement("input");
      element.type = "date";
      return { element, wrapper: labelled(labels[`${what}_${word}`], element) };
    });
    const active = () => Boolean(from.element.value || until.element.value);
    const dated = (item) => item.dataset.from || item.dataset.until;
    const has = (item) =>
      !active() ||
      (dated(item) && (item.dataset.until || "9999") >= from.element.value && (!until.element.value || (item.dataset.from || "") <= until.element.value));
    return { wrappers: [from.wrapper, until.wrapper], active, has };
  }

  // On a phone the fields would push what they filter off the screen.
  const narrow = matchMedia("(max-width: 45em)");
  function folded(form) {
    const fold = document.createElement("details");
    fold.className = "d-list";
    fold.append(document.createElement("summary"), form);
    fold.firstChild.textContent = labels.filter;
    return fold;
  }

  function build(list, items, { by, sort, dated, words: label = labels.words }) {
    const form = document.createElement("form");
    form.className = "d-filter";
    form.setAttribute("aria-label", labels.filter);
    const selects = by.filter((facet) => facet !== "speaker" || !list.matches(".d-own")).map((facet) => select(items, facets[facet])).filter(({ element }) => element.length > 2);
    const dates = days(items, dated);
    const search = document.createElement("input");
    search.type = "search";
    const output = document.createElement("output");
    form.append(...selects.map(({ wrapper }) => wrapper), ...dates.wrappers, labelled(label, search), ...(sort ? [sorter(items, sort)] : []), output);
    const held = new Map();
    const holds = (item, word) => {
      if (!held.has(item)) held.set(item, wordsOf(item.textContent));
      return has(held.get(item), word, (one, part) => one.includes(part));
    };
    const apply = () => {
      const words = asks(search.value);
      let shown = 0;
      for (const item of items) {
        const fits =
          dates.has(item) &&
          selects.every(({ element, has }) => !element.value || has(item)) &&
          words.every((word) => holds(item, word));
        item.hidden = !fits;
        shown += fits ? 1 : 0;
      }
      for (const group of list.querySelectorAll(".d-variants, .d-period"))
        group.hidden = !group.querySelector(":is(.d-quote, .d-timeline > li):not([hidden])");
      const active = words.length || dates.active() || selects.some(({ element }) => element.value);
      if (active) for (const fold of list.querySelectorAll("details:not(:has(form))")) fold.open = true;
      output.textContent = active ? labels.shown.replace("{shown}", shown).replace("{all}", items.length) : "";
    };
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    list.prepend(narrow.matches ? folded(form) : form);
  }

  for (const filter of filters)
    for (const element of document.querySelectorAll(filter.list)) {
      const items = [...element.querySelectorAll(filter.item)];
      if (items.length > 3) build(element, items, filter);
    }

  for (const quote of document.querySelectorAll(".d-ledger .d-quote")) {
    const words = [...quote.querySelectorAll(".d-said")].filter((part) => !part.parentElement.closest(".d-said"));
    const button = document.createElement("button");
    button.type = "button";
    button.className = "d-copy";
    const named = (words, label) => {
      button.textContent = words;
      button.setAttribute("aria-label", label);
    };
    named(labels.copy, labels.copy_label);
    button.addEventListener("click", async () => {
      const said = words.map((part) => part.textContent).join(" … ");
      // On a speaker's own page, or in their own section, their quotes do not repeat the name: it is the heading.
      const own = quote.closest(".d-own");
      const speaker = text(own ? (own.querySelector("h3") || document.querySelector("h1")).firstChild : quote.querySelector(".d-by"));
      const source = quote.querySelector(".d-source");
      await navigator.clipboard.writeText(`${said}\n${speaker}; ${source.textContent}\n${source.href}`);
      named(labels.copied, labels.copied);
      setTimeout(() => named(labels.copy, labels.copy_label), 2000);
    });
    if (navigator.clipboard) quote.querySelector(".d-from").append(" ", button);
  }

  // Material 9.8 gives its search dialog no accessible name.
  document.querySelector(".md-search")?.setAttribute("aria-label", labels.search);

  // No browser lets a page that is opened from a disk fetch what search needs: it says so in search's place.
  if (location.protocol === "file:") {
    const none = document.createElement("span");
    none.className = "d-search-none";
    none.textContent = labels.no_search;
    document.querySelector(".md-header__inner")?.append(none);
  }
})();
