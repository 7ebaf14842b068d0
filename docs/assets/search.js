// Search of a large site, by Pagefind: a query loads what it needs, not the words of all pages.
// What is found is put there as text, never as markup: it holds words of the articles.
(function () {
  "use strict";
  const labels = globalThis.dossierLabels; // assets/labels.js, which the generator writes
  const header = document.querySelector(".md-header__inner");
  if (!labels || !header || location.protocol === "file:") return; // filter.js says that there is none
  const root = new URL("..", document.currentScript.src);
  const kinds = ["person", "source", "quote", "event", "article"];
  const facets = ["speaker", "outlet", "year"];
  const FIRST = 5, MORE = 20, CHOICES = 500, WAIT = 150;
  // Of people and sources so many, those of the greatest weight, are looked at for names like the one that is asked for.
  const RANKED = 50;
  let engine = null;
  let asked = 0;

  function make(tag, css, words = "") {
    const element = document.createElement(tag);
    element.className = css;
    element.textContent = words;
    return element;
  }

  const magnifier = "M9.5 3A6.5 6.5 0 0 1 16 9.5c0 1.61-.59 3.09-1.56 4.23l.27.27h.79l5 5-1.5 1.5-5-5v-.79l-.27-.27A6.5 6.5 0 1 1 9.5 3m0 2a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9";
  function icon() {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    path.setAttribute("d", magnifier);
    svg.append(path);
    return svg;
  }

  const opener = make("button", "d-search-open");
  opener.type = "button";
  opener.append(icon(), make("span", "", labels.search));
  opener.setAttribute("aria-label", labels.search);
  opener.setAttribute("aria-haspopup", "dialog");
  const dialog = make("dialog", "d-search md-typeset");
  dialog.setAttribute("aria-label", labels.search);
  const form = make("form", "d-filter");
  form.setAttribute("role", "search");
  const input = document.createElement("input");
  input.type = "search";
  input.placeholder = labels.search_for;
  input.setAttribute("aria-label", labels.search);
  input.autocomplete = "off";
  input.spellcheck = false;
  const close = make("button", "d-copy", labels.close);
  close.type = "button";
  const selects = new Map(facets.map((facet) => [facet, document.createElement("select")]));
  const told = make("output", "d-note");
  const found = make("div", "d-found");
  const line = document.createElement("div");
  line.append(input, close);
  form.append(line);
  for (const [facet, select] of selects) {
    const label = make("label", "", labels[facet]);
    select.add(new Option(labels.all, ""));
    label.hidden = true;
    label.append(select);
    form.append(label);
  }
  dialog.append(form, told, found);
  header.append(opener);
  document.body.append(dialog);

  async function load() {
    const pagefind = await import(new URL("pagefind/pagefind.js", root).href);
    await pagefind.options({ baseUrl: root.pathname, excerptLength: 25, ranking: { metaWeights: { title: 5, other: 1, note: 0 } } });
    await Promise.all([pagefind.init(), pagefind.filters()]);
    return pagefind;
  }

  // Asked for once; again, where it could not be loaded.
  function ready() {
    engine ||= load().catch((error) => {
      engine = null;
      throw error;
    });
    return engine;
  }

  const fails = () => (told.textContent = labels.search_fails);

  function open() {
    if (!dialog.open) dialog.showModal();
    input.select();
    ready().catch(fails);
  }

  const chosen = () => Object.fromEntries([...selects].filter(([, select]) => select.value).map(([facet, select]) => [facet, select.value]));

  // One text with those parts marked that Pagefind marks: it escapes what is found, and marks with <mark>.
  function excerpt(html) {
    const parsed = new DOMParser().parseFromString(html, "text/html").body;
    const words = make("p", "d-side-words");
    for (const node of parsed.childNodes) words.append(node.nodeName === "MARK" ? make("mark", "", node.textContent) : node.textContent);
    return words;
  }

  function hit(data, kind) {
    const item = document.createElement("li");
    const link = make("a", "", data.meta.title);
    link.href = new URL(data.raw_url, root).href;
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return; // into a tab of its own
      history.replaceState({ ...history.state, dossierSearch: input.value }, "");
      dialog.close();
    });
    item.append(link, make("span", "d-note", data.meta.note || ""));
    if (!["person", "source"].includes(kind)) item.append(excerpt(data.excerpt));
    return item;
  }

  const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’']/g, " ").toLocaleLowerCase();
  const asked_for = (query) => plain(query).split(/[\s"“”,;]+/).filter(Boolean);

  // How like a name is to what was asked: its words are all there (0), or begin so (1), or it is another (2).
  function likeness(data, query) {
    const parts = plain(`${data.meta.title} ${data.meta.other || ""} ${data.content}`).split(/[^\p{L}\p{N}]+/u);
    const asks = asked_for(query);
    if (asks.every((word) => parts.includes(word))) return 0;
    return asks.every((word) => parts.some((part) => part.startsWith(word))) ? 1 : 2;
  }

  // Pagefind finds for a word that it does not know what begins like it, be it with one letter: that is no answer.
  function answers(data, query) {
    const marked = new DOMParser().parseFromString(data.excerpt, "text/html").querySelectorAll("mark");
    const words = [...marked].map((mark) => plain(mark.textContent).trim());
    const begins = (word, ask) => word.startsWith(ask.slice(0, Math.max(3, ask.length - 3)));
    const title = plain(`${data.meta.title} ${data.meta.other || ""}`).split(/[^\p{L}\p{N}]+/u);
    return asked_for(query).every((ask) => [...words, ...title].some((word) => begins(word, ask)));
  }

  // People and sources of names like the question, by likeness, then by weight; of all else what answers it at all.
  async function ranked(results, kind, query) {
    const names = kind === "person" || kind === "source";
    const looked = await Promise.all(results.slice(0, names ? RANKED : FIRST).map(async (result) => [result, await result.data()]));
    if (!names) return looked.some(([, data]) => answers(data, query)) ? results : [];
    const like = looked.map(([result, data]) => [result, likeness(data, query)]).filter(([, unlike]) => unlike < 2);
    return like.sort(([, a], [, b]) => a - b).map(([result]) => result);
  }

  async function group(kind, ordered, mine) {
    const section = make("section", "");
    const list = make("ul", "d-hits");
    const heading = make("h2", "", labels[`found_${kind}`]);
    heading.append(make("span", "d-note", ` ${ordered.length}`));
    section.append(heading, list);
    const more = make("button", "d-copy", labels.more.replace("{number}", ordered.length));
    more.type = "button";
    const show = async (number) => {
      const from = list.childElementCount;
      const shown = await Promise.all(ordered.slice(from, from + number).map((result) => result.data()));
      if (mine !== asked) return;
      list.append(...shown.map((data) => hit(data, kind)));
      more.hidden = list.childElementCount >= ordered.length;
    };
    more.addEventListener("click", async () => {
      const next = list.childElementCount;
      await show(MORE);
      list.children[next]?.querySelector("a").focus();
    });
    await show(FIRST);
    section.append(more);
    return section;
  }

  // What there is to choose of what is found without a choice: a choice can be changed for another.
  function offer(counts) {
    for (const [facet, select] of selects) {
      const value = select.value;
      const byName = (a, b) => (facet === "year" ? b[0] - a[0] : b[1] - a[1] || a[0].localeCompare(b[0]));
      const choices = Object.entries(counts[facet] || {}).filter(([, n]) => n).sort(byName).slice(0, CHOICES);
      select.replaceChildren(new Option(labels.all, ""), ...choices.map(([name, n]) => new Option(`${name} (${n})`, name)));
      if (value && !choices.some(([name]) => name === value)) select.add(new Option(value, value));
      select.value = value;
      select.parentElement.hidden = !value && choices.length < 2;
    }
  }

  // What only a note holds, which weighs nothing, is not found.
  async function of(pagefind, kind, query) {
    const names = kind === "person" || kind === "source";
    const sort = names ? { sort: { weight: "desc" } } : {};
    const found = await pagefind.search(query, { filters: { ...chosen(), kind }, ...sort });
    return ranked(names ? found.results : found.results.filter((result) => result.score > 0), kind, query);
  }

  async function ask() {
    const query = input.value.trim(), mine = ++asked;
    if (!query) {
      found.replaceChildren();
      told.textContent = "";
      return;
    }
    told.textContent = labels.searching;
    const pagefind = await ready();
    const whole = await pagefind.search(query);
    const results = await Promise.all(kinds.map((kind) => of(pagefind, kind, query)));
    const groups = await Promise.all(kinds.map((kind, i) => (results[i].length ? group(kind, results[i], mine) : null)));
    if (mine !== asked) return;
    offer(whole.filters);
    found.replaceChildren(...groups.filter(Boolean));
    const number = results.reduce((sum, of) => sum + of.length, 0);
    const nothing = [...selects.values()].some((select) => select.value) ? labels.found_nothing_chosen : labels.found_nothing;
    told.textContent = number ? labels.found_number.replace("{number}", number) : nothing;
  }

  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => ask().catch(fails), WAIT);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    found.querySelector("a")?.click();
  });
  opener.addEventListener("click", open);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, select, textarea, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !["/", "f", "s"].includes(event.key)) return;
    event.preventDefault();
    open();
  });
  // Back from what was found leads to what was asked.
  const [way] = performance.getEntriesByType("navigation");
  if (way?.type === "back_forward" && history.state?.dossierSearch) {
    input.value = history.state.dossierSearch;
    open();
    ask().catch(fails);
  }
  // Up and down lead through what is found.
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Escape") dialog.close(); // a search field would only be emptied
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.target.tagName === "SELECT") return;
    const stops = [input, ...found.querySelectorAll("a, button:not([hidden])")];
    const next = stops[stops.indexOf(document.activeElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
})();
