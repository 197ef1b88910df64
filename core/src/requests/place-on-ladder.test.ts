import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { addDays, exactly, type Day } from '../calendar/index.ts'
import { entriesForOutput, entriesOf, type Change, type Outcome } from '../casefile/index.ts'
import { ladders, letterNames } from '../nations/index.ts'
import { nationIds, type NationId } from '../routes/index.ts'
import { placeOnLadder, type PlaceOnLadder } from './index.ts'
import { aCase, answered, draft, posted, sentLetter, wrote } from './made-up-request.ts'
import { rulesFrom } from './rules-at-hand.ts'

const atHand = rulesFrom(
  <Shape>(path: string) =>
    parse(readFileSync(new URL(`../../../content/${path}`, import.meta.url), 'utf8')) as Shape,
)
const { holidays, standing } = atHand

function placeOn(on: Day, nation: NationId, ...changes: Change[]): PlaceOnLadder {
  const rules = { nation, clocks: atHand.clocks, standing, holidays: holidays[nation] }
  const place = placeOnLadder(entriesForOutput(entriesOf([aCase(nation), ...changes])), 'case', {
    ladder: ladders[nation],
    rules,
    on,
  })
  if (!place) throw new Error('The case is not there.')
  return place
}
const inShort = ({ rungs }: PlaceOnLadder) =>
  Object.fromEntries(rungs.map(({ rung, standing: is }) => [rung, is]))
const asked = [draft(), posted('2026-11-27')]
const knew = (day: Day) => wrote('case', 'case', { title: 'Tired', nation: 'england', knewOn: exactly(day) })

describe('where a person stands', () => {
  it('on the ground: they can ask, or ask for an explanation, and nothing is behind them', () => {
    const place = placeOn('2026-11-27', 'england')
    expect(inShort(place)).toMatchObject({
      clarify: 'open',
      ask: 'open',
      'ask-again': 'later',
      reasons: 'later',
      complaint: 'open',
      'next-stage': 'none',
      ombudsman: 'later',
    })
    expect(place.next).toEqual({ rung: 'ask', letter: 'request-gp' })
    expect(place).not.toHaveProperty('here')
  })

  it('waits on the rung of the request, with no next letter until the day to look again', () => {
    const place = placeOn('2026-12-10', 'england', ...asked)
    expect(place).toMatchObject({ here: 'ask' })
    expect(place).not.toHaveProperty('next')
    expect(placeOn('2026-12-11', 'england', ...asked).next).toEqual({
      rung: 'ask-again',
      letter: 'chase',
      about: 'sent',
    })
  })

  it('after a no aloud goes to the reason in writing, and after a no in writing to another doctor first', () => {
    const aloud = placeOn('2026-12-10', 'wales', ...asked, answered('refused-aloud', '3 December 2026'))
    expect(aloud).toMatchObject({ here: 'ask', next: { rung: 'reasons', letter: 'reasons-for-refusal' } })
    const written = placeOn(
      '2026-12-10',
      'wales',
      ...asked,
      answered('refused-in-writing', '3 December 2026'),
    )
    expect(written.next).toEqual({ rung: 'ask-again', letter: 'another-gp', about: 'sent' })
    expect(inShort(written)).toMatchObject({ ask: 'done', funding: 'open', reasons: 'open' })
  })

  it('has a complaint as the next rung once another doctor has said no as well', () => {
    const another = sentLetter('another-gp', '2026-11-27')
    const no = answered('refused-in-writing', '3 December 2026')
    expect(placeOn('2026-12-10', 'wales', ...another, no).next).toMatchObject({
      rung: 'complaint',
      letter: 'complaint-practice',
    })
  })

  it('complains to the hospital about what the hospital was asked', () => {
    const specialist = sentLetter('request-specialist', '2026-11-27')
    const chase = sentLetter('chase', '2026-12-14', { id: 'chase' })
    expect(placeOn('2027-01-20', 'scotland', ...specialist, ...chase).next?.letter).toBe('complaint-hospital')
  })

  it('after a yes has no rung to climb', () => {
    expect(
      placeOn('2027-03-01', 'england', ...asked, answered('agreed', '3 December 2026')),
    ).not.toHaveProperty('next')
  })

  it('stands on the rung of asking again once that letter is sent', () => {
    const chase = sentLetter('chase', '2026-12-14', { id: 'chase' })
    expect(placeOn('2026-12-15', 'england', ...asked, ...chase)).toMatchObject({ here: 'ask-again' })
    expect(placeOn('2026-12-30', 'england', ...asked, ...chase).next).toMatchObject({ rung: 'complaint' })
  })
})

describe('a complaint that was answered', () => {
  const complaint = sentLetter('complaint-practice', '2026-11-27', { receivedOn: '2026-11-27' })
  const answer = answered('answered', '10 December 2026')

  it('in England shuts the way to the commissioner, and opens the way to the ombudsman', () => {
    const place = placeOn('2026-12-11', 'england', ...complaint, answer)
    expect(inShort(place)).toMatchObject({ complaint: 'done', commissioner: 'shut', ombudsman: 'open' })
    expect(place.next).toEqual({ rung: 'ombudsman', about: 'sent' })
    expect(inShort(placeOn('2026-12-09', 'england', ...complaint))).toMatchObject({ commissioner: 'open' })
  })

  it.each(['scotland', 'wales', 'northern-ireland'] as const)(
    'in %s leads to the next local stage',
    (nation) => {
      const place = placeOn('2026-12-11', nation, ...complaint, answer)
      expect(inShort(place)).toMatchObject({ complaint: 'done', 'next-stage': 'open', ombudsman: 'later' })
      expect(place.next).toEqual({ rung: 'next-stage', letter: 'next-stage', about: 'sent' })
    },
  )

  it('in Northern Ireland starts the thirty days to ask for stage 2, which are no law', () => {
    const { rungs } = placeOn('2026-12-11', 'northern-ireland', ...complaint, answer)
    expect(rungs.find(({ rung }) => rung === 'next-stage')?.limits).toMatchObject([
      { clock: 'northern-ireland/stage-2-ask-by', shown: { as: 'check-point', reminder: '2027-01-09' } },
    ])
  })

  it('at the second stage opens the way to the ombudsman', () => {
    const next = sentLetter('next-stage', '2026-12-14', { id: 'next', receivedOn: '2026-12-14' })
    const final = answered('answered', '11 January 2027', { sent: 'next' }, 'final')
    expect(placeOn('2027-01-12', 'scotland', ...complaint, answer, ...next, final)).toMatchObject({
      here: 'next-stage',
      next: { rung: 'ombudsman' },
    })
  })
})

describe('the ombudsman in Northern Ireland', () => {
  it('is not late a year on: the final notice has six months of its own', () => {
    const final = answered('answered', '11 January 2027', { sent: 'next' }, 'final')
    const next = sentLetter('next-stage', '2026-12-14', { id: 'next', receivedOn: '2026-12-14' })
    const place = placeOn('2027-02-01', 'northern-ireland', knew('2026-01-05'), ...next, final)
    expect(inShort(place).ombudsman).toBe('open')
  })
})

describe('stage 2 in Scotland', () => {
  it('has no letter of its own before a complaint was made', () => {
    expect(inShort(placeOn('2026-11-27', 'scotland'))['next-stage']).toBe('later')
  })
})

describe('a complaint that asked to begin at stage 2', () => {
  it('stands on that rung in Scotland, and its answer opens the way to the ombudsman', () => {
    const sent = sentLetter('complaint-hospital', '2026-11-27', {
      receivedOn: '2026-11-27',
      stage: 'stage-2',
    })
    const final = answered('answered', '21 December 2026')
    expect(placeOn('2026-12-22', 'scotland', ...sent, final)).toMatchObject({
      here: 'next-stage',
      next: { rung: 'ombudsman' },
    })
  })
})

describe('the last day to complain', () => {
  it('is not known until it is written down when the person first knew', () => {
    const limit = placeOn('2026-11-27', 'england').rungs.find(({ rung }) => rung === 'complaint')?.limits[0]
    expect(limit).toMatchObject({
      shown: { as: 'no-date' },
      state: { kind: 'not-started', needs: 'happenedOn' },
    })
  })

  it('leaves the rung in reach when it has passed, and says that it has', () => {
    expect(inShort(placeOn('2026-11-27', 'england', knew('2025-11-27'))).complaint).toBe('open')
    expect(inShort(placeOn('2026-11-28', 'england', knew('2025-11-27'))).complaint).toBe('late')
  })

  it('that nobody confirmed never makes a rung late', () => {
    const late = placeOn('2030-01-01', 'northern-ireland', knew('2025-11-27'))
    expect(inShort(late).complaint).toBe('open')
  })
})

describe('always', () => {
  it('places every case, on any day, on rungs of its own nation, with one letter at most to send next', () => {
    const outcome = fc.constantFrom<Outcome>(
      'agreed',
      'refused-aloud',
      'refused-in-writing',
      'holding',
      'answered',
    )
    const letters = fc.array(fc.tuple(fc.constantFrom(...letterNames), fc.nat(400), fc.option(outcome)), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(fc.constantFrom(...nationIds), fc.nat(900), letters, (nation, days, sent) => {
        const changes = sent.flatMap(([letter, after, reply], at) => [
          ...sentLetter(letter, addDays('2026-02-01', after), { id: `s${at}` }),
          ...(reply ? [answered(reply, addDays('2026-02-05', after), { sent: `s${at}` }, `r${at}`)] : []),
        ])
        const place = placeOn(addDays('2026-02-01', days), nation, ...changes)
        const { rungs } = ladders[nation]
        for (const { rung, standing: is } of place.rungs)
          expect(is === 'none').toBe(rungs[rung].is === 'not-offered')
        if (!place.next) return
        const rung = rungs[place.next.rung]
        expect(rung.is).toBe('offered')
        if (rung.is === 'offered' && place.next.letter) expect(rung.letters).toContain(place.next.letter)
        expect(['open', 'late']).toContain(inShort(place)[place.next.rung])
      }),
    )
  })
})
