// Reads a page of counts again every half minute, and says when it could not: an old count is never shown as a live one.
const every = 30_000
const patience = 8000

async function look(): Promise<void> {
  const stale = document.querySelector<HTMLElement>('[data-stale]')
  try {
    const answer = await fetch(location.href, { redirect: 'error', signal: AbortSignal.timeout(patience) })
    if (!answer.ok) throw new Error('not answered')
    const text = policy.createHTML(await answer.text()) as string
    const fresh = new DOMParser().parseFromString(text, 'text/html')
    for (const part of ['[data-fresh]', '[data-right-at]', '[data-stale]']) {
      const [old, now] = [document.querySelector(part), fresh.querySelector(part)]
      if (old && now && old.innerHTML !== now.innerHTML) old.replaceChildren(...now.childNodes)
    }
    document.body.classList.remove('is-stale')
    if (stale) stale.hidden = true
  } catch {
    document.body.classList.add('is-stale')
    if (stale) stale.hidden = false
  }
}

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createHTML: (text: string) => string },
  ) => { createHTML: (text: string) => unknown }
}
// Only pages of our own service, which escapes everything, go through it.
const same = { createHTML: (text: string): string => text }
const policy =
  (globalThis as unknown as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('ours', same) ?? same

if (document.querySelector('[data-fresh]')) {
  setInterval(() => void look(), every)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void look()
  })
  addEventListener('offline', () => void look())
}

export {}
