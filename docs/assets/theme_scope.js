// What the theme keeps in the browser (the chosen colour scheme), by the folder the site stands in.
// Its bundle calls these functions by name; the theme writes them inline, where the site's policy forbids scripts.
__md_scope = new URL(document.currentScript.dataset.base, location);
__md_get = (key, storage = localStorage, scope = __md_scope) => JSON.parse(storage.getItem(`${scope.pathname}.${key}`));
__md_set = (key, value, storage = localStorage, scope = __md_scope) => {
  try {
    storage.setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
  } catch {
    // Storage is full or forbidden: the choice holds for this page alone.
  }
};
__md_hash = (text) => [...text].reduce((hash, letter) => (hash << 5) - hash + letter.charCodeAt(0), 0);
