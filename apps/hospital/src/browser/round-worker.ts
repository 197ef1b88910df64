// The worker of the round. It keeps a page without any data, the style and the scripts, so that a round opens without a line; what the
// page then shows comes from the phone's own store. Lists and answers never go into its cache.
const cacheName = 'round'
const patience = 4000
const kept = [
  '/round/kept',
  '/look.css',
  ...['', '-bars', '-beds', '-now', '-page', '-question', '-send', '-store'].map(
    (part) => `/browser/round${part}.js`,
  ),
]

interface Worker {
  addEventListener: (name: string, heard: (event: WorkerEvent) => void) => void
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
}
interface WorkerEvent {
  request: Request
  waitUntil: (work: Promise<unknown>) => void
  respondWith: (answer: Promise<Response>) => void
}
const worker = globalThis as unknown as Worker

worker.addEventListener('install', (event) => {
  event.waitUntil(keepAll().then(() => worker.skipWaiting()))
})
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate' && /^\/round\/[^/]+(\/ask\/[^/]+)?$/.test(pathname))
    event.respondWith(pageOr(request))
  else if (kept.includes(pathname)) event.respondWith(fileOr(request))
})

async function keepAll(): Promise<void> {
  const cache = await caches.open(cacheName)
  await cache.addAll(kept.map((path) => new Request(path, { cache: 'reload' })))
}

/** The page from the hospital, or the empty one from the phone when the hospital does not answer. */
async function pageOr(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(patience) })
    if (answer.status < 500) return answer
  } catch {
    // No line.
  }
  return (await caches.match('/round/kept')) ?? Response.error()
}

async function fileOr(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(patience) })
    if (answer.ok) await cache.put(request, answer.clone())
    if (answer.status < 500) return answer
  } catch {
    // No line.
  }
  return (await cache.match(request)) ?? Response.error()
}

export {}
