import { version } from '$app/env'
import { assets, immutable, prerendered } from '$app/manifest'
import { self } from '$app/service-worker'

// Keeps the whole site on the device, so that it opens with no connection. It answers from its own store first for what
// never changes, and from the network first for pages, so that a page is never older than it has to be.
const store = `fresh-eyes-${version}`
// SvelteKit names them without the slash that an address begins with; the first page's name is empty.
const address = ({ path }: { path: string }) => `/${path}`
const kept = [...immutable, ...assets, ...prerendered].map(address)
const neverChanges = new Set(immutable.map(address))

// A new version keeps its files beside those of the old one, and waits until no tab of the old one is open. It must not
// take over before: a tab fetches parts of its own version as they are needed, and the server has them no longer.
self.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(store).then(async (cache) => {
      // One at a time in small groups: a poor line that drops one file must not lose the others.
      for (let i = 0; i < kept.length; i += 8)
        await Promise.allSettled(kept.slice(i, i + 8).map((path) => cache.add(path)))
    }),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('fresh-eyes-') && name !== store)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  event.respondWith(neverChanges.has(url.pathname) ? fromStoreFirst(request) : fromNetworkFirst(request))
})

async function fromStoreFirst(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request)
}

async function fromNetworkFirst(request: Request): Promise<Response> {
  const fromStore = () => caches.match(request, { ignoreSearch: true })
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(4000) })
    if (answer.ok && !answer.redirected) {
      const cache = await caches.open(store)
      if (kept.includes(new URL(request.url).pathname)) await cache.put(request, answer.clone())
    }
    return answer
  } catch {
    // The first page stands in for a page that is not there, and never for a script or a picture.
    const instead = request.mode === 'navigate' ? await caches.match('/') : undefined
    return (await fromStore()) ?? instead ?? Response.error()
  }
}
