// Makes the round work through a network cut: a bed opens without asking the hospital, an answer is kept on this phone first and sent
// after, and the page says what has not reached the hospital, since when, and that a list is not live.
import { sayHowItIs } from './round-bars.ts'
import { draw } from './round-beds.ts'
import { now, readWaiting } from './round-now.ts'
import { askHere, page, policy, say, ward } from './round-page.ts'
import { close, open, showTell, submit } from './round-question.ts'
import { sendWaiting, type Sending } from './round-send.ts'
import { eraseLists, keepList, keptList, type KeptList } from './round-store.ts'

const lookEvery = 5000
const patience = 6000

async function start(): Promise<void> {
  page?.addEventListener('click', open)
  page?.addEventListener('submit', submit)
  page?.addEventListener('change', showTell)
  addEventListener('popstate', () => close() && void look())
  addEventListener('online', () => void look())
  addEventListener('offline', () => {
    now.rightAt = -Infinity
    sayHowItIs()
  })
  document.addEventListener('visibilitychange', () => {
    // A phone that slept counted no time: until the hospital has answered, nothing here is live.
    if (document.visibilityState !== 'visible') return
    now.rightAt = -Infinity
    void look()
  })
  document.querySelector('form[action="/sign-out"]')?.addEventListener('submit', signOut)
  try {
    now.list = await keptList(ward)
    await readWaiting()
  } catch {
    now.cannotKeep = true
  }
  if (!page?.dataset['round'] && now.list) draw()
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
    if (now.waiting.length > 0) {
      const sent = await sendWaiting()
      await afterSending(sent)
    }
    const answer = await fetch(`/round/${encodeURIComponent(ward)}/now`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    now.trouble = answer.type === 'opaqueredirect' || answer.status === 403 ? 'sign-in' : 'no-line'
    if (now.trouble === 'sign-in') now.rightAt = -Infinity
    if (!answer.ok) throw new Error('not answered')
    const fresh = (await answer.json()) as { keep: KeptList; initials: Record<string, string> }
    now.list = fresh.keep
    now.initials = fresh.initials
    now.rightAt = performance.now()
    await keepList(now.list).catch(() => (now.cannotKeep = true))
    if (askHere?.hidden !== false) draw()
  } catch {
    // Said by sayHowItIs, which looks at when the list was last right.
  } finally {
    looking = false
    sayHowItIs()
  }
}

async function afterSending(sent: Sending): Promise<void> {
  const before = now.waiting.length
  await readWaiting()
  if (sent === 'sign-in') now.trouble = 'sign-in'
  if (now.waiting.length < before) say(now.waiting.length === 0 ? 'Everything has reached the hospital.' : '')
}

/** Whoever signs out leaves no list behind. What waits stays, by bed, for the next who signs in to send. */
function signOut(event: Event): void {
  event.preventDefault()
  const form = event.target as HTMLFormElement
  void eraseLists()
    .catch(() => undefined)
    .then(() => form.submit())
}

if (page && ward) void start()
