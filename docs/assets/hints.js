// Shows what a title says of a word (whom "he" is read as, what a date means) to the keyboard and the finger, too.
// The words are put there as text, never as markup: titles hold words of the articles.
(function () {
  "use strict";
  const hint = document.createElement("div");
  hint.id = "d-hint";
  hint.className = "d-hint";
  hint.setAttribute("role", "tooltip");
  let host = null;

  function hide() {
    if (!host) return;
    host.title = hint.textContent;
    host.removeAttribute("aria-describedby");
    hint.remove();
    host = null;
  }

  function show(element) {
    if (element === host) return;
    hide();
    if (!element) return;
    host = element;
    hint.textContent = host.title;
    host.removeAttribute("title");
    host.setAttribute("aria-describedby", hint.id);
    document.body.append(hint);
    // Below the first line of the words, within the window.
    const words = host.getClientRects()[0] || host.getBoundingClientRect();
    const left = Math.min(words.left, document.documentElement.clientWidth - hint.offsetWidth - 8);
    hint.style.left = `${scrollX + Math.max(8, left)}px`;
    hint.style.top = `${scrollY + words.bottom}px`;
  }

  const titled = (target) => target.closest?.(".md-content [title], .md-content [aria-describedby='d-hint']") || null;
  for (const come of ["pointerover", "focusin"]) document.addEventListener(come, (event) => event.target !== hint && show(titled(event.target)));
  document.addEventListener("focusout", hide);
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
})();
