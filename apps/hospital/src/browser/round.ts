// Makes the round work through a network cut: a bed opens without asking the hospital, an answer is kept on this phone first and sent
// after, and the page says what has not reached the hospital, since when, and that a list is not live.
import { sendWaiting, type Sending } from './round-send.ts'
import {
  allWaiting,
  eraseLists,
  eraseWaiting,
  keepList,
  keepWaiting,
  keptList,
  type KeptList,
  type Waiting,
} from './round-store.ts'

const lookEvery = 5000
const patience = 6000
const staleAfter = 10_000

const page = document.querySelector<HTMLElement>('[data-round]')
const ward =
  page?.dataset['round'] || decodeURIComponent(/^\/round\/([^/]+)/.exec(location.pathname)?.[1] ?? '')
const find = (name: string): HTMLElement | null => document.querySelector<HTMLElement>(`[data-${name}]`)
const [live, notLive, waitingBar, done] = ['live', 'not-live', 'waiting', 'done'].map(find)
const [beds, askHere, goOn] = ['beds', 'ask-here', 'go-on'].map(find)

let list: KeptList | undefined
let initials: Record<string, string> = {}
let waiting: Waiting[] = []
let rightAt = page?.dataset['round'] ? performance.now() : -Infinity
let trouble: 'no-line' | 'sign-in' = 'no-line'
let cannotKeep = false
let shown = ''

async function start(): Promise<void> {
  page?.addEventListener('click', open)
  page?.addEventListener('submit', submit)
  page?.addEventListener('change', showTell)
  addEventListener('popstate', close)
  addEventListener('online', () => void look())
  addEventListener('offline', () => {
    rightAt = -Infinity
    sayHowItIs()
  })
  document.addEventListener('visibilitychange', () => {
    // A phone that slept counted no time: until the hospital has answered, nothing here is live.
    if (document.visibilityState !== 'visible') return
    rightAt = -Infinity
    void look()
  })
  document.querySelector('form[action="/sign-out"]')?.addEventListener('submit', signOut)
  try {
    list = await keptList(ward)
    await readWaiting()
  } catch {
    cannotKeep = true
  }
  if (!page?.dataset['round'] && list) draw()
  sayHowItIs()
  void look()
  setInterval(() => void look(), lookEvery)
  setInterval(sayHowItIs, 1000)
  void navigator.storage?.persist?.().catch(() => undefined)
  const worker = policy.createScriptURL('/round/worker.js') as string
  void navigator.serviceWorker?.register(worker, { scope: '/round/' }).catch(() => undefined)
}

let looking = false
/** Asks for the list as it is, and sends what waits. */
async function look(): Promise<void> {
  if (looking) return
  looking = true
  try {
    if (waiting.length > 0) {
      const sent = await sendWaiting()
      await afterSending(sent)
    }
    const answer = await fetch(`/round/${encodeURIComponent(ward)}/now`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    trouble = answer.type === 'opaqueredirect' || answer.status === 403 ? 'sign-in' : 'no-line'
    if (trouble === 'sign-in') rightAt = -Infinity
    if (!answer.ok) throw new Error('not answered')
    const fresh = (await answer.json()) as { keep: KeptList; initials: Record<string, string> }
    list = fresh.keep
    initials = fresh.initials
    rightAt = performance.now()
    await keepList(list).catch(() => (cannotKeep = true))
    if (askHere?.hidden !== false) draw()
  } catch {
    // Said by sayHowItIs, which looks at when the list was last right.
  } finally {
    looking = false
    sayHowItIs()
  }
}

async function afterSending(sent: Sending): Promise<void> {
  const before = waiting.length
  await readWaiting()
  if (sent === 'sign-in') trouble = 'sign-in'
  if (waiting.length < before) say(waiting.length === 0 ? 'Everything has reached the hospital.' : '')
}

async function readWaiting(): Promise<void> {
  waiting = await allWaiting()
}

/** Puts the beds on the page, with what waits on this phone over them. Drawn only when it would read differently. */
function draw(): void {
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

/** Says whether the list is live, and what has not reached the hospital. */
function sayHowItIs(): void {
  const isLive = performance.now() - rightAt < staleAfter
  document.body.classList.toggle('is-stale', !isLive)
  if (live) {
    live.hidden = !isLive
    if (isLive && list) live.textContent = `Live. Right at ${timeOf(list.at)}.`
  }
  const says = isLive ? '' : notLiveSays()
  if (notLive && notLive.dataset['says'] !== says) {
    notLive.dataset['says'] = says
    notLive.replaceChildren(made('p', says, 'strong'))
    if (trouble === 'sign-in') notLive.append(signInLink())
  }
  if (notLive) notLive.hidden = isLive
  if (goOn) {
    goOn.hidden = isLive
    goOn.textContent = list && !cannotKeep ? goOnSays : 'Nothing can be kept on this phone. Use paper.'
  }
  sayWaiting()
}

function notLiveSays(): string {
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

function redraw(): void {
  draw()
  sayHowItIs()
}

/** Opens the question for a bed, without asking the hospital. */
function open(event: Event): void {
  if (!(event.target instanceof Element)) return
  if (event.target.closest('[data-back]')) return history.back()
  const row = event.target.closest('.bed-link')?.closest<HTMLElement>('[data-stay]')
  if (!row || !list || cannotKeep || !askHere || !beds) return
  event.preventDefault()
  const [stay, bed] = [row.dataset['stay'] ?? '', row.dataset['bed'] ?? '']
  askHere.innerHTML = policy.createHTML(list.form) as string
  const back = made('button', 'All beds', 'quiet')
  back.dataset['back'] = ''
  const heading = made('h1', `Bed ${bed}`)
  heading.tabIndex = -1
  if (initials[stay]) heading.append(' ', made('small', initials[stay]))
  askHere.prepend(back, heading, made('p', 'Check that this is the person.', 'hint'))
  const usual = made('div', '', 'usual-here')
  askHere.append(usual)
  const set = (name: string, value: string): void =>
    askHere.querySelector(`input[name="${name}"]`)?.setAttribute('value', value)
  set('stay', stay)
  set('bed', bed)
  set('key', newKey())
  beds.hidden = true
  askHere.hidden = false
  say('')
  history.pushState({ ask: true }, '')
  page?.classList.add('asking')
  page?.scrollIntoView()
  heading.focus({ preventScroll: true })
  void showUsual(stay, usual)
}

/** What is usual for the person is read from the hospital and kept nowhere. */
async function showUsual(stay: string, here: HTMLElement): Promise<void> {
  try {
    const answer = await fetch(`/round/${ward}/usual/${stay}/part`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    if (!answer.ok) throw new Error('not answered')
    here.innerHTML = policy.createHTML(await answer.text()) as string
  } catch {
    here.replaceChildren(made('p', 'What is usual for them cannot be read without a line.', 'hint'))
  }
}

function close(): void {
  if (!askHere || !beds || askHere.hidden) return
  askHere.hidden = true
  askHere.replaceChildren()
  beds.hidden = false
  page?.classList.remove('asking')
  redraw()
  void look()
}

function submit(event: Event): void {
  if (!(event.target instanceof HTMLFormElement) || !event.target.matches('[data-ask]') || !list) return
  const form = event.target
  event.preventDefault()
  const { submitter } = event as SubmitEvent
  const fields = [...new FormData(form, submitter)].map(([name, value]): [string, string] => [
    name,
    String(value),
  ])
  const wrong = whatIsWrong(fields)
  if (wrong) return complain(form, wrong)
  const of = (name: string): string => fields.find(([field]) => field === name)?.[1] ?? ''
  const { at: listAt, by } = list
  const tell = !of('noAnswer') && form.querySelector('input[data-tell]:checked') !== null
  const kept = {
    key: of('key'),
    ward,
    bed: of('bed'),
    stay: of('stay'),
    fields,
    keptAt: Date.now(),
    listAt,
    by,
    tell,
  }
  void keep(form, kept)
}

/** First onto this phone, then to the hospital. If the phone cannot keep it, the plain form goes to the hospital. */
async function keep(form: HTMLFormElement, answer: Waiting): Promise<void> {
  try {
    await keepWaiting(answer)
    await readWaiting()
  } catch {
    if (performance.now() - rightAt < staleAfter) return form.submit()
    return complain(form, 'This phone could not keep the answer. Write it on paper.')
  }
  history.back()
  say(`Bed ${answer.bed}: kept on this phone.${answer.tell ? ' Tell the nurse in charge.' : ''}`)
}

function whatIsWrong(fields: [string, string][]): string | undefined {
  const has = (name: string): boolean =>
    fields.some(([field, value]) => field === name && value.trim() !== '')
  if (has('noAnswer')) return undefined
  if (!fields.some(([field]) => field.startsWith('a.'))) return 'Choose an answer, or say why there is none.'
  if (has('proxy') && !has('relationship')) return 'Write how the person who answered knows the patient.'
  return undefined
}

function complain(form: HTMLFormElement, says: string): void {
  const wrong = form.querySelector<HTMLElement>('[data-wrong]')
  if (!wrong) return
  wrong.textContent = says
  wrong.hidden = false
  wrong.scrollIntoView({ block: 'nearest' })
}

function showTell(event: Event): void {
  if (!(event.target instanceof Element)) return
  const form = event.target.closest('[data-ask]')
  const tell = form?.querySelector<HTMLElement>('[data-tell-now]')
  if (tell) tell.hidden = form?.querySelector('input[data-tell]:checked') === null
}

/** Whoever signs out leaves no list behind. What waits stays, by bed, for the next who signs in to send. */
function signOut(event: Event): void {
  event.preventDefault()
  const form = event.target as HTMLFormElement
  void eraseLists()
    .catch(() => undefined)
    .then(() => form.submit())
}

function say(text: string): void {
  if (!done) return
  done.textContent = text
  done.hidden = text === ''
}

function timeOf(at: number): string {
  const timeZone = list?.timeZone ?? page?.dataset['zone']
  return new Date(at).toLocaleTimeString('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    ...(timeZone ? { timeZone } : {}),
  })
}

function made(tag: string, text: string, className = ''): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = text
  if (className) element.className = className
  if (element instanceof HTMLButtonElement) element.type = 'button'
  return element
}

function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
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
const policy =
  (globalThis as unknown as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('ours', same) ?? same

if (page && ward) void start()

export {}
