// The checker's thread, as the page sees it: start it, ask it, hear how loading goes.
import { setUp } from "./words.js";

const { worker: address, ...load } = setUp.checker;

// `told` has percent(number), starting(), ready(), whole(), failed(reason). The answer is ask(statement, show): only what was
// asked last is shown, and nothing before it is ready.
export function startChecker(told) {
  const worker = new Worker(address, { type: "module" });
  let number = 0;
  let shown;
  worker.addEventListener("message", ({ data }) => {
    if (data.percent !== undefined) told.percent(data.percent);
    else if (data.starting) told.starting();
    else if (data.failed) told.failed(data.failed);
    else if (data.number !== undefined && data.number === number) shown(data.report);
    if (data.ready) told.ready();
    if (data.whole) told.whole();
  });
  worker.addEventListener("error", () => told.failed("worker"));
  worker.postMessage({ load });
  return (statement, show) => {
    number += 1;
    shown = show;
    worker.postMessage({ number, statement, language: setUp.language });
  };
}

export function keepOffline() {
  if ("serviceWorker" in navigator) navigator.serviceWorker.register(setUp.offline, { scope: setUp.scope }).catch(() => {});
}
