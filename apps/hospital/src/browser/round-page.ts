// The parts of the page of a round that the scripts fill in.

export const page = document.querySelector<HTMLElement>('[data-round]')
export const ward =
  page?.dataset['round'] || decodeURIComponent(/^\/round\/([^/]+)/.exec(location.pathname)?.[1] ?? '')
const find = (name: string): HTMLElement | null => document.querySelector<HTMLElement>(`[data-${name}]`)
export const [live, notLive, waitingBar, done] = ['live', 'not-live', 'waiting', 'done'].map(find)
export const [beds, askHere, goOn] = ['beds', 'ask-here', 'go-on'].map(find)

/** Says what was done. An empty text takes the last one away. */
export function say(text: string): void {
  if (!done) return
  done.textContent = text
  done.hidden = text === ''
}

/** Makes an element with a text in it. A button sends no form. */
export function made(tag: string, text: string, className = ''): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = text
  if (className) element.className = className
  if (element instanceof HTMLButtonElement) element.type = 'button'
  return element
}

interface Policy {
  createHTML: (text: string) => unknown
  createScriptURL: (text: string) => unknown
}
interface TrustedTypes {
  createPolicy: (name: string, rules: Policy) => Policy
}
// Only pages of our own service, which escapes everything, go through it.
const same: Policy = { createHTML: (text) => text, createScriptURL: (text) => text }
export const policy =
  (globalThis as unknown as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('ours', same) ?? same
