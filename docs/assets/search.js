// Search of a large site, by Pagefind: a query loads what it needs, not the words of all pages.
// What is found is put there as text, never as markup: it holds words of the articles.
(function () {
  "use strict";
  const labels = globalThis.dossierLabels; // assets/labels.js, which the generator writes
  const { asks, words: wordsOf, has, equals, begins } = globalThis.dossierFolding;
  const header = document.querySelector(".md-header__inner");
  if (!labels || !header || location.protocol === "file:") return; // filter.js says that there is none
  const own = document.currentScript.src, root = new URL("..", own);
  const kinds = ["person", "source", "quote", "event", "article"];
  const facets = ["speaker", "outlet", "year"];
  const FIRST = 5, MORE = 20, CHOICES = 500, WAIT = 150;
  // Of people and sources so many, those of the greatest weight, are looked at for names like the one that is asked for.
  const RANKED = 50;
  // Of the people of one word of several so many.
  const LIKE = 10;
  let engine = null;
  let asked = 0, answered = "";

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

  // Pagefind in a worker of its own; where a file could not be loaded, the next question begins with a new one.
  function start() {
    const worker = new Worker(new URL("search_worker.js", own)), waiting = new Map();
    const end = (error) => {
      worker.terminate();
      if (engine === mine) engine = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    const call = (method, ...words) =>
      new Promise((resolve, reject) => {
        if (engine !== mine) return reject(new Error("ended"));
        waiting.set(++calls, { resolve, reject });
        worker.postMessage({ number: calls, method, words });
      });
    let calls = 0;
    worker.addEventListener("error", end);
    worker.addEventListener("message", ({ data: { number, answer, error } }) => {
      if (error) return end(new Error(error));
      waiting.get(number)?.resolve(answer);
      waiting.delete(number);
    });
    const mine = { call };
    engine = mine;
    const options = { baseUrl: root.pathname, excerptLength: 25, ranking: { metaWeights: { title: 5, other: 1, note: 0 } } };
    mine.opened = call("open", new URL("pagefind/pagefind.js", root).href, options);
    mine.opened.catch(() => {});
    return mine;
  }

  async function search(query, options) {
    const { opened, call } = engine || start();
    await opened;
    const { results, filters } = await call("search", query, options);
    return { filters, results: results.map(({ id, score }) => ({ score, data: () => call("data", id) })) };
  }

  function fails() {
    found.replaceChildren();
    answered = "";
    told.textContent = labels.search_fails;
  }

  function open() {
    if (!dialog.open) dialog.showModal();
    input.select();
    (engine || start()).opened.catch(fails);
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
    if (!["near", "person", "source"].includes(kind)) item.append(excerpt(data.excerpt));
    return item;
  }

  // As Pagefind knows words: without their signs. A question within quotation marks is a phrase.
  function inWords(query) {
    const words = asks(query).map(({ whole }) => whole).join(" ");
    return /^"[^"]+"$/.test(query) ? `"${words}"` : words;
  }

  // How like a name is to what was asked: its words are all there (0), or begin so (1), or it is another (2).
  function likeness(data, query) {
    const known = `${data.meta.title} ${data.meta.other || ""} ${data.content}`.replace(/['’]s\b/g, ""); // "Berg's lawyer"
    const words = wordsOf(known), all = asks(query);
    const like = [equals, begins].findIndex((is) => all.every((ask) => has(words, ask, is)));
    return like < 0 ? 2 : like;
  }

  // A word without its endings: Pagefind finds "emissions" for "emission", and "happy" for "happiness".
  const ending = /(?:ed|ing|ly|ness|ment|ion|at|er|al|ity|iti|ous|ful|ive|iv|able|ably|abl|ible|ibly|ibl|ize|iz|ies|es|s|e|y|i)$/;
  function stem(word) {
    const shorter = word.replace(/([bdfgklmnprt])\1(?=(?:ed|ers?|ings?)$)/, "$1").replace(ending, "");
    return shorter === word || shorter.length < 3 ? word : stem(shorter);
  }

  // Pagefind finds for a word that it does not know the longest that it begins with ("bid" for "Bidne"): no answer.
  function answers(data, query) {
    const words = wordsOf(`${data.meta.title} ${data.meta.other || ""} ${data.meta.note || ""} ${data.content}`);
    return asks(query).every((ask) => has(words, ask, (word, part) => word.startsWith(stem(part))));
  }

  const lookedAt = (results) => Promise.all(results.map(async (result) => [result, await result.data()]));

  // People and sources of names like the question, by likeness, then by weight; of all else what answers it at all.
  async function ranked(results, kind, query) {
    const names = kind === "person" || kind === "source";
    const looked = await lookedAt(results.slice(0, names ? RANKED : FIRST));
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
  async function of(kind, query) {
    const names = kind === "person" || kind === "source";
    const sort = names ? { sort: { weight: "desc" } } : {};
    const { results } = await search(inWords(query), { filters: { ...chosen(), kind }, ...sort });
    return ranked(names ? results : results.filter((result) => result.score > 0), kind, query);
  }

  // Where nobody has all the words: whose surname is the last ("Mr. Biden"), or who has two ("Joe Biden vaccine").
  async function meant(query) {
    const all = asks(query).slice(-LIKE), options = { filters: { kind: "person" }, sort: { weight: "desc" } };
    const some = await Promise.all(all.map(async ({ whole }) => lookedAt((await search(whole, options)).results.slice(0, LIKE))));
    const people = new Map(some.flat().map(([result, data]) => [data.raw_url, [result, data.meta.title]]));
    const likely = [...people.values()].map(([result, name]) => {
      const words = wordsOf(name), last = wordsOf(name.split(" ").at(-1));
      const isLast = has(last, all.at(-1), (word, part) => [part, part.replace(/s$/, "")].includes(word));
      return [result, isLast, all.filter((ask) => has(words, ask, equals)).length];
    });
    const most = Math.max(...likely.map(([, , n]) => n), 0);
    return likely.filter(([, isLast, n]) => (most > 1 ? n === most : isLast)).map(([result]) => result);
  }

  // Of two words how many letters are to be put in, left out or changed, or change places, to make one the other.
  function distance(one, other) {
    let before = [], last = [...Array(other.length + 1).keys()];
    for (let i = 1; i <= one.length; i++) {
      const row = [i];
      for (let j = 1; j <= other.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (one[i - 1] !== other[j - 1]));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      [before, last] = [last, row];
    }
    return last[other.length];
  }

  const alike = (word, part) => {
    const most = part.length < 4 ? 0 : part.length < 8 ? 1 : 2;
    return word === part || (Math.abs(word.length - part.length) <= most && distance(word, part) <= most);
  };

  // Where nothing is found: whose name is written nearly so. The names of all are a script, which find.js reads, too.
  let names = null;
  async function misspelt(query) {
    names ||= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = new URL("people.js", own);
      script.onload = () => resolve(globalThis.dossierNames.people.map((row) => [row, wordsOf(row[0])]));
      script.onerror = reject;
      document.head.append(script);
    });
    const all = asks(query), known = await names.catch(() => (names = null) || []);
    const near = known.filter(([, words]) => all.every((ask) => has(words, ask, alike)));
    return near.map(([[title, raw_url, note]]) => ({ data: async () => ({ raw_url, meta: { title, note } }) }));
  }

  async function like(query, number) {
    if (Object.keys(chosen()).length) return [];
    const people = await meant(query);
    return people.length || number ? people : misspelt(query);
  }

  const question = () => JSON.stringify([input.value.trim(), chosen()]);

  async function ask() {
    const query = input.value.trim(), asking = question(), mine = ++asked;
    if (!asks(query).length) {
      found.replaceChildren();
      told.textContent = query ? labels.found_nothing : "";
      return;
    }
    told.textContent = labels.searching;
    const whole = await search(inWords(query));
    const results = await Promise.all(kinds.map((kind) => of(kind, query)));
    const number = results.reduce((sum, of) => sum + of.length, 0);
    const groups = [["near", results[0].length ? [] : await like(query, number)], ...kinds.map((kind, i) => [kind, results[i]])];
    const sections = await Promise.all(groups.filter(([, of]) => of.length).map(([kind, of]) => group(kind, of, mine)));
    if (mine !== asked) return;
    offer(whole.filters);
    found.replaceChildren(...sections);
    answered = asking;
    const nothing = Object.keys(chosen()).length ? labels.found_nothing_chosen : labels.found_nothing;
    told.textContent = number ? labels.found_number.replace("{number}", number) : nothing;
  }

  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => ask().catch(fails), WAIT);
  });
  // Enter opens the first that is found for the words as they are then.
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    const entered = question();
    if (answered !== entered) await ask().catch(fails);
    if (answered === entered && entered === question() && dialog.open) found.querySelector("a")?.click();
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
