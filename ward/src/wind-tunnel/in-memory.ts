import { nextStep, type Chain } from '../chain/index.ts'
import {
  applyEvent,
  foldCall,
  refusalOf,
  type Actor,
  type Call,
  type CallEvent,
  type Closing,
} from '../call/index.ts'
import { seconds, type Instant } from '../instant/index.ts'
import { makeAgenda } from './agenda.ts'
import type { Answers, Asked, PageSent } from './hospital.ts'

/** A hospital that only remembers: the rules of the service, without its store and its screens. */
export interface MemoryHospital {
  answer: (asked: Asked) => Answers[Asked['ask']]
  /** The key of each call that is kept, as often as it is kept. */
  keys: () => string[]
}

interface Kept {
  id: string
  key: string
  call: Call
  wait: { key: string; due: Instant } | null
}

/**
 * Makes an empty one. It decides by the same rules as the service (what may happen to a call, and who is paged when), so thousands of
 * runs take seconds; a test holds its runs against the real service.
 */
export function hospitalInMemory(chain: Chain, startsAt: Instant): MemoryHospital {
  let now = startsAt
  let up = true
  const byId = new Map<string, Kept>()
  const byKey = new Map<string, Kept>()
  const open = new Set<Kept>()
  // A wait that was put off or dropped stays on it, and is passed over: the call says which wait is the one.
  const dues = makeAgenda<{ kept: Kept; wait: Kept['wait'] }>()
  let pages: PageSent[] = []

  const settle = (kept: Kept, event: CallEvent): void => {
    kept.call = event.kind === 'opened' ? foldCall([event]) : applyEvent(kept.call, event)
    const { id } = kept
    if (event.kind === 'paged') pages.push({ call: id, role: event.role })
    const step = nextStep(kept.call, chain)
    if (step?.do === 'page' && step.after === 0) return settle(kept, pagedBy(step))
    if (!step) kept.wait = null
    else if (kept.wait?.key !== step.key) {
      kept.wait = { key: step.key, due: now + step.after }
      dues.put(kept.wait.due, { kept, wait: kept.wait })
    }
    if (kept.call.standing === 'closed') open.delete(kept)
  }
  const pagedBy = ({ rung, role, round }: { rung: number; role: string; round: number }): CallEvent => ({
    kind: 'paged',
    at: now,
    by: { kind: 'service' },
    rung,
    role,
    round,
  })
  const timeOut = (kept: Kept): void => {
    const step = nextStep(kept.call, chain)
    if (step?.do === 'page') settle(kept, pagedBy(step))
    if (step?.do === 'remind')
      settle(kept, { kind: 'reminded', at: now, by: { kind: 'service' }, role: step.role, times: step.times })
    if (step?.do === 'expire-promise')
      settle(kept, { kind: 'promise-expired', at: now, by: { kind: 'service' }, role: step.role })
  }
  const nextDue = (): Kept | undefined => {
    for (let top = dues.peek(); top; top = dues.peek()) {
      if (top.kept.wait === top.wait) return top.kept
      dues.take()
    }
    return undefined
  }

  const openCall = (asked: Asked & { ask: 'open' }): Answers['open'] => {
    if (!up) return 'unreachable'
    const before = byKey.get(asked.key)
    if (before) return { call: before.id }
    const opened: CallEvent = {
      kind: 'opened',
      at: now,
      by: { kind: 'caller' },
      channel: asked.channel,
      ward: `ward-${asked.ward + 1}`,
      told: { interpreter: asked.interpreter },
    }
    const kept: Kept = { id: `call-${byId.size + 1}`, key: asked.key, call: foldCall([opened]), wait: null }
    byId.set(kept.id, kept)
    byKey.set(kept.key, kept)
    open.add(kept)
    settle(kept, opened)
    if (asked.channel === 'switchboard') {
      settle(kept, { kind: 'offered', at: now, by: { kind: 'switchboard' }, line: asked.key })
      settle(kept, {
        kind: 'ended',
        at: now,
        by: { kind: 'switchboard' },
        line: asked.key,
        wasAnswered: false,
      })
    }
    return { call: kept.id }
  }
  const tap = (asked: Asked & { ask: 'tap' }): Answers['tap'] => {
    if (!up) return 'unreachable'
    const kept = byId.get(asked.call)
    if (!kept) return 'refused'
    const event = tapped(asked, chain, now)
    if (refusalOf(kept.call, event)) return 'refused'
    settle(kept, event)
    return 'done'
  }
  const wait = (until: Instant): Answers['wait'] => {
    if (pages.length === 0 && up) {
      const kept = nextDue()
      if (kept?.wait && kept.wait.due <= until) {
        now = Math.max(now, kept.wait.due)
        for (let due = nextDue(); due?.wait && due.wait.due <= now; due = nextDue()) timeOut(due)
      } else now = Math.max(now, until)
    } else if (pages.length === 0) now = Math.max(now, until)
    const sent = pages
    pages = []
    return { at: now, pages: sent }
  }

  return {
    keys: () => [...byId.values()].map(({ key }) => key),
    answer: (asked) => {
      switch (asked.ask) {
        case 'open':
          return openCall(asked)
        case 'tap':
          return tap(asked)
        case 'look':
          return up ? waiting(open) : 'unreachable'
        case 'wait':
          return wait(asked.until)
        case 'stop':
          up = false
          return undefined
        case 'start':
          up = true
          return undefined
      }
    },
  }
}

/** In the order that they were opened, which is the order of waiting. */
function waiting(open: ReadonlySet<Kept>): string[] {
  return [...open].filter(({ call }) => call.standing === 'waiting').map(({ id }) => id)
}

function tapped({ tap, user, role }: Asked & { ask: 'tap' }, chain: Chain, at: Instant): CallEvent {
  const by: Actor = { kind: 'staff', user, role }
  switch (tap) {
    case 'accept':
      return { kind: 'accepted', at, by, role, dueAt: at + seconds(chain.promiseSeconds) }
    case 'on-my-way':
      return { kind: 'on-my-way', at, by, dueAt: at + seconds(chain.onMyWaySeconds) }
    case 'arrived':
      return { kind: 'arrived', at, by }
    case 'close':
      return { kind: 'closed', at, by, closing: madeUpClosing }
  }
}

const madeUpClosing: Closing = {
  acute: false,
  theme: 'communication',
  outcomes: ['no-change'],
  actions: ['act-review'],
  callerTold: { told: true, words: 'Made up: we talked with her.' },
}
