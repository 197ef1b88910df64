import { draw } from './round-beds.ts'
import { isLive, now, readWaiting, timeOf } from './round-now.ts'
import { goOn, live, made, notLive, waitingBar, ward } from './round-page.ts'
import { eraseWaiting } from './round-store.ts'

/** Says whether the list is live, and what has not reached the hospital. */
export function sayHowItIs(): void {
  const { list, trouble, cannotKeep } = now
  const right = isLive()
  document.body.classList.toggle('is-stale', !right)
  if (live) {
    live.hidden = !right
    if (right && list) live.textContent = `Live. Right at ${timeOf(list.at)}.`
  }
  const says = right ? '' : notLiveSays()
  if (notLive && notLive.dataset['says'] !== says) {
    notLive.dataset['says'] = says
    notLive.replaceChildren(made('p', says, 'strong'))
    if (trouble === 'sign-in') notLive.append(signInLink())
  }
  if (notLive) notLive.hidden = right
  if (goOn) {
    goOn.hidden = right
    goOn.textContent = list && !cannotKeep ? goOnSays : 'Nothing can be kept on this phone. Use paper.'
  }
  sayWaiting()
}

function notLiveSays(): string {
  const { list, trouble, waiting } = now
  const why = trouble === 'sign-in' ? 'you are signed out' : 'no line to the hospital'
  const since = list ? `Right at ${timeOf(list.at)}.` : 'No list is on this phone.'
  const left = waiting.length === 0 ? '' : ` ${waiting.length} on this phone only.`
  return `Not live: ${why}. ${since}${left}`
}

const goOnSays = 'You can go on. Answers are kept on this phone, and sent when the line is back.'

function signInLink(): HTMLElement {
  const link = made('a', 'Sign in again')
  link.setAttribute('href', `/sign-in?to=${encodeURIComponent(`/round/${ward}`)}`)
  return link
}

function sayWaiting(): void {
  const { waiting } = now
  if (!waitingBar) return
  const toSend = waiting.filter(({ refused }) => refused === undefined)
  const refused = waiting.filter((each) => each.refused !== undefined)
  const says = JSON.stringify(waiting.map(({ key, refused }) => [key, refused]))
  if (waitingBar.dataset['says'] === says) return
  waitingBar.dataset['says'] = says
  waitingBar.hidden = waiting.length === 0
  waitingBar.replaceChildren()
  const [oldest] = toSend
  if (oldest) {
    const many = toSend.length === 1 ? '1 answer has' : `${toSend.length} answers have`
    const where = [...new Set(toSend.map(({ bed }) => bed))].join(', ')
    const since = `${many} not reached the hospital yet, since ${timeOf(oldest.keptAt)}.`
    waitingBar.append(made('p', since, 'strong'), made('p', `Bed ${where}. Kept on this phone only.`))
  }
  for (const each of refused) {
    const text = `Bed ${each.bed}: the hospital did not take this answer. ${each.refused ?? ''} Write it on paper and tell the nurse in charge.`
    const button = made('button', 'Written down: take it off this phone', 'quiet')
    button.addEventListener('click', () => void eraseWaiting(each.key).then(readWaiting).then(redraw))
    waitingBar.append(made('p', text), button)
  }
}

/** Puts everything on the page again. */
export function redraw(): void {
  draw()
  sayHowItIs()
}
