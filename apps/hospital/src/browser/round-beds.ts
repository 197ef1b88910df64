import { now, timeOf } from './round-now.ts'
import { beds, made, policy } from './round-page.ts'
import type { Waiting } from './round-store.ts'

let shown = ''

/** Puts the beds on the page, with what waits on this phone over them. Drawn only when it would read differently. */
export function draw(): void {
  const { list, initials, waiting } = now
  if (!beds || !list) return
  const text = JSON.stringify([list.list, initials, waiting.map(({ key, refused }) => [key, refused])])
  if (text === shown) return
  shown = text
  const focused = document.activeElement?.getAttribute('href')
  beds.innerHTML = policy.createHTML(list.list) as string
  for (const row of beds.querySelectorAll<HTMLElement>('[data-stay]')) {
    const stay = row.dataset['stay'] ?? ''
    const who = row.querySelector('[data-who]')
    if (who) who.textContent = initials[stay] ?? ''
    const mine = waiting.filter((each) => each.stay === stay).at(-1)
    if (mine) drawWaiting(row, mine)
  }
  if (focused) beds.querySelector<HTMLElement>(`[href="${CSS.escape(focused)}"]`)?.focus()
}

function drawWaiting(row: HTMLElement, { tell, keptAt }: Waiting): void {
  row.className = 'bed settled is-waiting'
  const state = row.querySelector('[data-state]')
  if (!state) return
  state.textContent = 'On this phone only'
  state.parentElement?.querySelector('small')?.remove()
  state.after(made('small', `since ${timeOf(keptAt)}`))
  if (tell) row.append(made('p', 'Tell the nurse in charge. Your trust’s rule.', 'tell'))
}
