import type { TestBrowser } from './browser.ts'

/** Listens to a live feed as a browser's person does, until it is stopped. */
export async function listenerOf(
  browser: TestBrowser,
  address: string,
): Promise<{ text: () => string; ended: () => boolean; stop: () => void }> {
  const stopping = new AbortController()
  const answer = await fetch(address, {
    headers: { cookie: browser.cookies.join('; ') },
    signal: stopping.signal,
    redirect: 'manual',
  })
  let text = ''
  let ended = false
  const read = async (): Promise<void> => {
    for await (const part of answer.body ?? []) text += Buffer.from(part).toString()
  }
  void read()
    .catch(() => undefined)
    .finally(() => (ended = true))
  return { text: () => text, ended: () => ended, stop: () => stopping.abort() }
}
