import { minutes, type Instant } from '../instant/index.ts'
import { makeAgenda } from './agenda.ts'
import { makeCallers, type Caller } from './callers.ts'
import { isOut, makeFailures } from './failures.ts'
import { ask, type Answers, type PageSent, type Run, type Tap } from './hospital.ts'
import { lengthOf } from './chance.ts'
import type { Plan } from './plan.ts'
import { freeAt, isOn, makeStaff, type Person } from './staff.ts'

/** What happened in one run. */
export interface Story {
  callers: Caller[]
  /** How many pages went out to each role. */
  pages: Record<string, number>
  /** What must never be: a press that became a second call. */
  problems: string[]
}

type Entry =
  | { do: 'press' | 'ring' | 'enter'; caller: Caller }
  | { do: 'look' | 'board'; person: Person }
  | { do: 'reach' | 'finish'; person: Person; caller: Caller }
  | { do: 'stop' | 'start' }

// After the last caller, the people of a run have this long to come to everyone. Whoever still waits then, waited for ever.
const longestAfter = minutes(2 * 24 * 60)
const aMinute = minutes(1)
// A worried person presses twice.
const pressesTwice = 0.1

/**
 * A run: callers call, people answer, things break, and the hospital's service is asked about each of it. The same plan, seed and
 * answers give the same story.
 */
export function* runOf(plan: Plan, seed: number): Run<Story> {
  const { numbers } = plan
  const callers = makeCallers(plan, seed)
  const staff = makeStaff(plan, seed)
  const failures = makeFailures(plan, seed)
  const agenda = makeAgenda<Entry>()
  const byCall = new Map<string, Caller>()
  const story: Story = { callers, pages: {}, problems: [] }
  const watchingBoard = new Set<Person>()
  let now = plan.startsAt
  let unsettled = callers.length
  let openNow = 0

  for (const caller of callers)
    agenda.put(caller.triedAt, { do: caller.by === 'page' ? 'press' : 'ring', caller })
  for (const { from, until } of failures.service) {
    agenda.put(from, { do: 'stop' })
    agenda.put(until, { do: 'start' })
  }
  const giveUpAt = plan.startsAt + minutes(numbers.days * 24 * 60) + longestAfter

  while (unsettled > 0) {
    const next = agenda.next()
    const until = Math.min(next ?? giveUpAt, giveUpAt)
    const passed: Answers['wait'] = yield* ask({ ask: 'wait', until })
    now = passed.at
    for (const page of passed.pages) hear(page)
    if (passed.pages.length > 0) continue
    if (now >= giveUpAt) break
    const entry = next !== undefined && now >= next ? agenda.take() : undefined
    if (entry) yield* act(entry)
  }
  return story

  function* act(entry: Entry): Run<void> {
    switch (entry.do) {
      case 'press':
        return yield* press(entry.caller)
      case 'ring':
        return yield* ring(entry.caller)
      case 'enter':
        return yield* enter(entry.caller)
      case 'look':
        entry.person.willLook = false
        return yield* look(entry.person)
      case 'board':
        return yield* watchBoard(entry.person)
      case 'reach':
        return yield* reach(entry.person, entry.caller)
      case 'finish':
        return yield* finish(entry.person, entry.caller)
      case 'stop':
      case 'start':
        yield* ask({ ask: entry.do })
    }
  }

  /** The caller's page. When it does not load, the telephone number stands in its place. */
  function* press(caller: Caller): Run<void> {
    caller.tries++
    const cut = isOut(
      failures.network.filter(({ ward }) => ward === caller.ward),
      now,
    )
    if (!cut && (yield* open(caller, 'page'))) {
      if (caller.chance() < pressesTwice) yield* open(caller, 'page')
      return
    }
    agenda.put(now + aMinute, { do: 'ring', caller })
  }

  function* ring(caller: Caller): Run<void> {
    caller.tries++
    const missed = caller.chance() * 100 < numbers['telephone-missed-percent']
    if (!missed) {
      // Whoever picked up writes it down, on the screen or on paper.
      if (!(yield* open(caller, 'telephone'))) onPaper(caller)
      return
    }
    if (numbers['switchboard-feed'] > 0 && (yield* open(caller, 'switchboard'))) return
    if (caller.chance() * 100 < numbers['rings-again-percent'])
      agenda.put(now + minutes(numbers['rings-again-minutes']), { do: 'ring', caller })
    else {
      caller.gaveUp = true
      unsettled--
    }
  }

  function onPaper(caller: Caller): void {
    agenda.put(now + minutes(Math.max(1, numbers['paper-entry-minutes'])), { do: 'enter', caller })
  }

  function* enter(caller: Caller): Run<void> {
    if (!(yield* open(caller, 'paper'))) onPaper(caller)
  }

  function* open(caller: Caller, channel: NonNullable<Caller['heardBy']>): Run<boolean> {
    const { key, ward, interpreter } = caller
    const answer = yield* ask({ ask: 'open', key, channel, ward, interpreter })
    if (answer === 'unreachable') return false
    if (caller.call !== null && caller.call !== answer.call) story.problems.push(`${key} became two calls.`)
    if (caller.call === null) {
      Object.assign(caller, { call: answer.call, openedAt: now, heardBy: channel })
      byCall.set(answer.call, caller)
      openNow++
      for (const person of staff) if (person.role === 'responder') willWatchBoard(person)
    }
    return true
  }

  function hear({ role }: PageSent): void {
    story.pages[role] = (story.pages[role] ?? 0) + 1
    if (isOut(failures.pager, now)) return
    for (const person of staff)
      if (person.role === role && isOn(person, plan, now)) willLook(person, notices(person))
  }

  function notices({ chance }: Person): Instant {
    const length = { median: numbers['notices-minutes'], ninetieth: numbers['notices-minutes-ninetieth'] }
    return now + Math.ceil(minutes(lengthOf(chance, length)))
  }

  function willLook(person: Person, at: Instant): void {
    if (person.willLook) return
    person.willLook = true
    agenda.put(at, { do: 'look', person })
  }

  /** While a call is open, the nurses look at the board now and then, whether a page reached them or not. */
  function willWatchBoard(person: Person): void {
    if (watchingBoard.has(person)) return
    watchingBoard.add(person)
    const every = minutes(numbers['board-looked-at-minutes'])
    agenda.put(now + Math.ceil(person.chance() * every), { do: 'board', person })
  }

  function* watchBoard(person: Person): Run<void> {
    watchingBoard.delete(person)
    if (openNow === 0) return
    willWatchBoard(person)
    if (freeAt(person, numbers, now) === now) yield* look(person)
  }

  function* look(person: Person): Run<void> {
    if (!isOn(person, plan, now)) return
    const free = freeAt(person, numbers, now)
    if (free > now) return willLook(person, free)
    const seen = yield* ask({ ask: 'look', user: person.user, role: person.role })
    if (seen === 'unreachable') return willLook(person, now + aMinute)
    for (const call of seen) {
      const caller = byCall.get(call)
      const answer = caller && (yield* tap(person, caller, 'accept'))
      if (answer === 'unreachable') return willLook(person, now + aMinute)
      if (answer !== 'done' || !caller) continue
      caller.acceptedAt ??= now
      yield* tap(person, caller, 'on-my-way')
      const there = now + Math.ceil(minutes(caller.walk))
      person.visiting = there
      agenda.put(there, { do: 'reach', person, caller })
      return
    }
  }

  /** At the bedside, whatever the service says. Someone else may have come first, when a promise ran out on the way. */
  function* reach(person: Person, caller: Caller): Run<void> {
    if (caller.closedAt !== null) return yield* look(person)
    if ((yield* hold(person, caller, 'arrived')) === 'refused' && caller.attendedAt !== null)
      return yield* look(person)
    const done = now + Math.ceil(minutes(caller.visit))
    caller.attendedAt ??= now
    person.visiting = done
    agenda.put(done, { do: 'finish', person, caller })
  }

  function* finish(person: Person, caller: Caller): Run<void> {
    const answer = yield* hold(person, caller, 'close')
    if (answer === 'unreachable') {
      // Written down when the service is back. They go on to the next meanwhile.
      agenda.put(now + aMinute, { do: 'finish', person, caller })
      return
    }
    if (answer === 'done') {
      caller.closedAt = now
      openNow--
      unsettled--
    }
    yield* look(person)
  }

  /** Taps; when the promise ran out meanwhile, takes the call again first. */
  function* hold(person: Person, caller: Caller, name: Tap): Run<Answers['tap']> {
    const first = yield* tap(person, caller, name)
    if (first !== 'refused') return first
    const again = yield* tap(person, caller, 'accept')
    return again === 'done' ? yield* tap(person, caller, name) : again
  }

  function* tap({ user, role }: Person, { call }: Caller, name: Tap): Run<Answers['tap']> {
    return yield* ask({ ask: 'tap', tap: name, user, role, call: call ?? '' })
  }
}
