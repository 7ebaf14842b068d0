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
  const FIRST = 5, MORE = 20, CHOICES = 100, WAIT = 150;
  // Of people the best known match is first; so many of what is found are looked at for one of that very name.
  const RANKED = 25;
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
    await pagefind.options({ baseUrl: root.pathname, excerptLength: 25, ranking: { metaWeights: { title: 5, note: 0 } } });
    await Promise.all([pagefind.init(), pagefind.filters()]);
    return pagefind;
  }

  function open() {
    if (!dialog.open) dialog.showModal();
    input.select();
    engine ||= load();
    engine.catch(() => (told.textContent = labels.search_fails));
  }

  const chosen = () => Object.fromEntries([...selects].filter(([, select]) => select.value).map(([facet, select]) => [facet, select.value]));

  // One text with those parts marked that Pagefind marks: it escapes what is found, and marks with <mark>.
  function excerpt(html) {
    const parsed = new DOMParser().parseFromString(html, "text/html").body;
    const words = make("p", "d-side-words");
    for (const node of parsed.childNodes) words.append(node.nodeName === "MARK" ? make("mark", "", node.textContent) : node.textContent);
    return words;
  }

  // A record is called by the page it is on, and by its place there: "people/a.html/top.html".
  function address(data) {
    const [, page, place] = data.raw_url.match(/^\/?(.*)\/([^/]+)\.html$/);
    return new URL(`${page.endsWith(".html") ? page : `${page}/`}#${place}`, root).href;
  }

  function hit(data, kind) {
    const item = document.createElement("li");
    const link = make("a", "", data.meta.title);
    link.href = address(data);
    link.addEventListener("click", () => dialog.close());
    item.append(link, make("span", "d-note", data.meta.note || ""));
    if (!["person", "source"].includes(kind)) item.append(excerpt(data.excerpt));
    return item;
  }

  // A name that is what was asked comes before one that holds it, and that before one that is only alike.
  const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
  function likeness(title, query) {
    const name = plain(title), asks = plain(query).split(/\s+/).filter(Boolean);
    if (name === asks.join(" ")) return 0;
    const parts = name.split(/[\s-]+/);
    if (asks.every((word) => parts.includes(word))) return 1;
    return asks.every((word) => parts.some((part) => part.startsWith(word))) ? 2 : 3;
  }

  async function ranked(results, kind, query) {
    if (kind !== "person" && kind !== "source") return results;
    const looked = await Promise.all(results.slice(0, RANKED).map(async (result) => [result, await result.data()]));
    const order = ([, a], [, b]) => likeness(a.meta.title, query) - likeness(b.meta.title, query);
    return [...looked.sort(order).map(([result]) => result), ...results.slice(RANKED)];
  }

  async function group(kind, results, query, mine) {
    const section = make("section", "");
    const list = make("ul", "d-hits");
    const heading = make("h2", "", labels[`found_${kind}`]);
    heading.append(make("span", "d-note", ` ${results.length}`));
    section.append(heading, list);
    const ordered = await ranked(results, kind, query);
    const more = make("button", "d-copy");
    more.type = "button";
    const show = async (number) => {
      const from = list.childElementCount;
      const shown = await Promise.all(ordered.slice(from, from + number).map((result) => result.data()));
      if (mine !== asked) return;
      list.append(...shown.map((data) => hit(data, kind)));
      more.hidden = list.childElementCount >= ordered.length;
      more.textContent = labels.more.replace("{number}", ordered.length);
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

  function offer(counts) {
    for (const [facet, select] of selects) {
      const value = select.value;
      const choices = Object.entries(counts[facet] || {}).filter(([, n]) => n).sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, CHOICES);
      select.replaceChildren(new Option(labels.all, ""), ...choices.map(([name, n]) => new Option(`${name} (${n})`, name)));
      if (value && !choices.some(([name]) => name === value)) select.add(new Option(value, value));
      select.value = value;
      select.parentElement.hidden = !value && choices.length < 2;
    }
  }

  async function ask() {
    const query = input.value.trim(), mine = ++asked;
    if (!query) {
      found.replaceChildren();
      told.textContent = "";
      return;
    }
    const pagefind = await engine;
    const filters = chosen();
    const whole = await pagefind.search(query, { filters });
    // What only a note holds, which weighs nothing, is not found.
    const of = async (kind) => (await pagefind.search(query, { filters: { ...filters, kind } })).results.filter((result) => result.score > 0);
    const results = await Promise.all(kinds.map(of));
    const groups = await Promise.all(kinds.map((kind, i) => (results[i].length ? group(kind, results[i], query, mine) : null)));
    if (mine !== asked) return;
    offer(whole.filters);
    found.replaceChildren(...groups.filter(Boolean));
    told.textContent = groups.some(Boolean) ? "" : labels.found_nothing;
  }

  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => ask().catch(() => (told.textContent = labels.search_fails)), WAIT);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  opener.addEventListener("click", open);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, select, textarea, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !["/", "f", "s"].includes(event.key)) return;
    event.preventDefault();
    open();
  });
  // Up and down lead through what is found.
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Escape") dialog.close(); // a search field would only be emptied
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.target.tagName === "SELECT") return;
    const stops = [input, ...found.querySelectorAll("a")];
    const next = stops[stops.indexOf(document.activeElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
})();
