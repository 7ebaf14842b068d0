// Notes every element and attribute that a page ever holds, by name, from before its first.
window.heldNames = new Set();
const ADDRESS = /^(href|src|action|formaction|data|poster|srcdoc|xlink:href)$/;
const hold = (element) => {
  heldNames.add(element.localName);
  for (const { name, value } of element.attributes) {
    heldNames.add(`${element.localName}[${name}]`);
    if (ADDRESS.test(name) && /^[\s\0-\x1f]*(javascript|vbscript|data:text)/i.test(value)) heldNames.add(`${element.localName}[${name}] runs`);
    if (/^(id|class)$/.test(name) && /(^|\s)evil(\s|$)/.test(value)) heldNames.add(`${element.localName}[${name}=evil]`);
  }
};
new MutationObserver((changes) => {
  for (const { type, target, addedNodes } of changes)
    if (type === "attributes") hold(target);
    else for (const node of addedNodes) if (node.localName) [node, ...node.querySelectorAll("*")].forEach(hold);
}).observe(document, { subtree: true, childList: true, attributes: true });
// A reader's click leads away; the watch stays to see what else it does.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  const stays = link && link.hash && link.href.split("#")[0] === location.href.split("#")[0];
  if (link && link.protocol.startsWith("http") && !stays) event.preventDefault();
}, true);
