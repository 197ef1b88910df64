// Looks every few seconds whether the caller's page would read differently, and loads it again only then, so that what someone is
// typing is not lost. When nothing answers, it says since when, and shows the telephone number.
const live = document.querySelector<HTMLElement>('[data-live]')
const stale = document.querySelector<HTMLElement>('[data-stale]')
const every = 5000
const staleAfter = 15_000
let lastRight = Date.now()
let typing = false

document.addEventListener('input', () => (typing = true))

async function look(from: HTMLElement): Promise<void> {
  try {
    const answer = await fetch(from.dataset['live'] ?? '', { signal: AbortSignal.timeout(every) })
    if (!answer.ok) throw new Error('not answered')
    const { version } = (await answer.json()) as { version: string | null }
    lastRight = Date.now()
    if (stale) stale.hidden = true
    if (version !== from.dataset['version']) await freshen(from)
  } catch {
    if (stale && Date.now() - lastRight > staleAfter) stale.hidden = false
  }
}

async function freshen(from: HTMLElement): Promise<void> {
  if (!typing) return location.reload()
  const answer = await fetch(location.href)
  if (!answer.ok) throw new Error('not answered')
  const fresh = policy.createHTML(await answer.text())
  const found = new DOMParser()
    .parseFromString(fresh as unknown as string, 'text/html')
    .querySelector<HTMLElement>('[data-live]')
  if (!found) return
  from.replaceChildren(...found.childNodes)
  from.dataset['version'] = found.dataset['version']
}

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createHTML: (text: string) => string },
  ) => { createHTML: (text: string) => string }
}
// Only pages of our own service, which escapes everything, go through it.
const same = { createHTML: (text: string): string => text }
const policy =
  (globalThis as unknown as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('ours', same) ?? same

if (live) setInterval(() => void look(live), every)

export {}
