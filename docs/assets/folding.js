// Words as they are compared, by search and by the boxes that find: without diacritics, foreign letters and signs.
// A word with signs in it (al-Sadr, O'Rourke, B.D., $3.5) is known by its parts, and by all of it without them.
globalThis.dossierFolding = (function () {
  "use strict";
  const letters = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ı: "i", ħ: "h", ŧ: "t", ŋ: "n", ĸ: "k" };
  // Between words; a comma, a slash or a colon within a number is not.
  const between = /[\s"“”„«»;…()[\]{}<>@&|–—]+|(?<!\d)[,/:]|[,/:](?!\d)/u;
  const signs = /[^\p{L}\p{N}]+/u;
  const possessive = /['’ʼ‘`´]s?$/u;

  function plain(text) {
    const small = text.toLocaleLowerCase().normalize("NFD").replace(/[\p{M}\p{Cf}]/gu, "");
    return small.replace(/[ßæœøđðþłıħŧŋĸ]/g, (letter) => letters[letter]);
  }

  // What is asked for: each word, whole and in its parts; whose it is ("Biden's") says nothing of it.
  function asks(question) {
    const written = plain(question).split(between).map((word) => word.replace(/[^\p{L}\p{N}]+$/u, "").replace(possessive, ""));
    return written.map((word) => word.split(signs).filter(Boolean)).filter((parts) => parts.length).map((parts) => ({ whole: parts.join(""), parts }));
  }

  // The words that a text has, in both ways.
  function words(text) {
    const parts = plain(text).split(between).map((word) => word.split(signs).filter(Boolean));
    return new Set([...parts.flat(), ...parts.map((word) => word.join(""))]);
  }

  // Whether a text has what is asked for, as ``is`` tells of a word and a part: whole, or all of its parts.
  const has = (words, { whole, parts }, is) => [[whole], parts].some((of) => of.every((part) => [...words].some((word) => is(word, part))));
  const equals = (word, part) => word === part;
  const begins = (word, part) => word.startsWith(part);

  return { plain, asks, words, has, equals, begins };
})();
