// Sets the colour scheme that the reader chose before anything is drawn, so that no page flashes in the other.
// The theme writes this inline, where the site's policy forbids scripts.
(function () {
  "use strict";
  const chosen = __md_get("__palette");
  if (!chosen?.color) return;
  if (chosen.color.media === "(prefers-color-scheme)") {
    const scheme = matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark";
    const input = document.querySelector(`[data-md-color-media='(prefers-color-scheme: ${scheme})']`);
    for (const key of ["media", "scheme", "primary", "accent"]) chosen.color[key] = input.getAttribute(`data-md-color-${key}`);
  }
  for (const [key, value] of Object.entries(chosen.color)) document.body.setAttribute(`data-md-color-${key}`, value);
})();
