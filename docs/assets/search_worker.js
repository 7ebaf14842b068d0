// Pagefind, beside the page: what is typed does not wait for it. It says of a file that cannot be loaded only that it
// finds nothing; here that is a failure, and search.js begins anew with another of these.
(function () {
  "use strict";
  const results = new Map();
  const fetched = globalThis.fetch;
  let pagefind, failed;
  globalThis.fetch = async (...asked) => {
    try {
      const answer = await fetched(...asked);
      if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
      return answer;
    } catch (error) {
      failed = error;
      throw error;
    }
  };

  const methods = {
    async open(address, options) {
      pagefind = await import(address);
      await pagefind.options(options);
      await pagefind.init();
      await pagefind.filters();
    },
    async search(query, options) {
      const { results: found, filters } = await pagefind.search(query, options);
      for (const result of found) results.set(result.id, result);
      return { filters, results: found.map(({ id, score }) => ({ id, score })) };
    },
    data: (id) => results.get(id).data(),
  };

  // Pagefind leaves what it could not begin with to nobody; it is told by the methods' own answers.
  globalThis.addEventListener("unhandledrejection", (event) => event.preventDefault());
  globalThis.addEventListener("message", async ({ data: { number, method, words } }) => {
    let answer, error;
    try {
      answer = await methods[method](...words);
    } catch (raised) {
      error = String(raised);
    }
    if (failed) error = String(failed);
    globalThis.postMessage({ number, answer, error });
  });
})();
