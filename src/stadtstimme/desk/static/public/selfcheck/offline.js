// The offline helper: keeps the page's own files, so that a second visit asks nobody. It keeps nothing else, and it
// answers nothing but the files in FILES. FAMILY, VERSION and FILES are written above by the server.
const NAME = `${FAMILY}-${VERSION}`;

self.addEventListener("install", (event) => {
  const asked = FILES.map((address) => new Request(address, { cache: "no-cache", credentials: "omit" }));
  event.waitUntil(caches.open(NAME).then((kept) => kept.addAll(asked)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOlder().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== self.location.origin || !FILES.includes(pathname)) return;
  event.respondWith(caches.open(NAME).then((kept) => kept.match(pathname)).then((file) => file || fetch(event.request)));
});

// Two languages have helpers of their own; each forgets its own older versions only.
async function forgetOlder() {
  const own = new URL(self.registration.scope).pathname;
  for (const name of await caches.keys()) {
    if (!name.startsWith(`${FAMILY}-`) || name === NAME) continue;
    if (await (await caches.open(name)).match(own)) await caches.delete(name);
  }
}
