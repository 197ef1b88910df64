import { allClocks } from '@fresh-eyes/core/nations'
import { nationIds } from '@fresh-eyes/core/routes'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonOf, runHere, spawnCli } from '../testing/run.ts'
import type { ClockJson, RefusedJson } from './clock-json.ts'

describe('fresh-eyes clock', () => {
  it('counts the three working days of an acknowledgement in England, from the program itself', async () => {
    const ran = await spawnCli(['clock', 'england/complaint-acknowledged', '--from', '2026-11-27', '--json'])
    expect(ran).toMatchObject({ exit: 0, err: '' })
    expect(jsonOf<ClockJson>(ran, 'clock')).toMatchObject({
      id: 'england/complaint-acknowledged',
      from: '2026-11-27',
      due: '2026-12-02',
      sendBy: '2026-12-02',
      legalForce: 'statute',
      showAs: 'deadline',
      skipped: [
        { date: '2026-11-28', why: 'Saturday' },
        { date: '2026-11-29', why: 'Sunday' },
      ],
      reminder: null,
    })
  })

  it('says a deadline in words, with its law and the days that were not counted', async () => {
    const { exit, out } = await clock('england/complaint-acknowledged', '2026-11-27')
    expect(exit).toBe(0)
    expect(out).toContain(
      'Last day: Wednesday 2 December 2026\nThis is a deadline.\nThe law sets it (SI 2009/309',
    )
    expect(out).toContain('Counted from Friday 27 November 2026, if that is when it arrived.')
    expect(out).toContain('Saturday 28 November 2026; Sunday 29 November')
  })

  it('counts St Andrew’s Day out in Scotland, and says that local holidays can add to it', async () => {
    const json = await counted('scotland/stage-2-acknowledged', '2026-11-27')
    expect(json).toMatchObject({ due: '2026-12-03', caveats: [expect.stringContaining('local holidays')] })
    expect(json.skipped).toContainEqual({ date: '2026-11-30', why: 'St Andrew’s Day' })
    const { out } = await clock('scotland/stage-2-acknowledged', '2026-11-27')
    expect(out).toContain('local holidays')
  })

  it('says of a nudge that no law sets it, and calls nothing a last day', async () => {
    const json = await counted('uk/request-nudge', '2026-11-27', '--nation', 'england')
    expect(json).toMatchObject({
      due: '2026-12-11',
      showAs: 'nudge',
      legalForce: 'none',
      reminder: '2026-12-11',
    })
    const { out } = await clock('uk/request-nudge', '2026-11-27', '--nation', 'england')
    expect(out).toContain(
      'Reminder for: Friday 11 December 2026\nThis is a reminder of ours. No law sets it.',
    )
    expect(out).not.toMatch(/deadline\.|last day:/i)
  })

  it('says of a check point that it could not be confirmed as law', async () => {
    const json = await counted('scotland/complain-longstop', '2026-05-05')
    expect(json).toMatchObject({ showAs: 'check-point', status: 'unverified', legalForce: 'not-confirmed' })
    const { out } = await clock('scotland/complain-longstop', '2026-05-05')
    expect(out).toContain('Look again on: Wednesday 5 May 2027\nThis is a day to look again.')
    expect(out).not.toContain('The law sets it')
  })

  it('shows the last working day to send something by, when the end is a Sunday', async () => {
    const json = await counted('northern-ireland/ombudsman-by', '2026-08-31')
    expect(json).toMatchObject({ due: '2027-02-28', sendBy: '2027-02-26' })
    const { out } = await clock('northern-ireland/ombudsman-by', '2026-08-31')
    expect(out).toContain('send it by Friday 26 February 2027')
  })

  it('says that the day to send by is not known beyond the bank holidays that we hold', async () => {
    expect(await counted('england/complain-by', '2028-02-29')).toMatchObject({
      due: '2029-02-28',
      sendBy: null,
    })
    expect((await clock('england/complain-by', '2028-02-29')).out).toContain(
      'We do not hold the bank holidays of that year',
    )
  })

  it('takes the earlier end of a vague start for a day of the person’s own, and shows both', async () => {
    const json = await counted('england/complain-by', 'spring 2026')
    expect(json).toMatchObject({
      from: '2026-03-01',
      due: '2027-03-01',
      earliest: '2027-03-01',
      latest: '2027-05-31',
    })
    expect(json.startsOn).toEqual({ words: 'spring 2026', earliest: '2026-03-01', latest: '2026-05-31' })
    const { out } = await clock('england/complain-by', 'spring 2026')
    expect(out.replaceAll('\n', ' ')).toContain(
      'From the last (Sunday 31 May 2026) it ends on Monday 31 May 2027.',
    )
  })

  it('takes the later end of a vague start for what a body has to do', async () => {
    const json = await counted('england/complaint-acknowledged', 'early November 2026')
    expect(json).toMatchObject({
      from: '2026-11-10',
      due: '2026-11-13',
      earliest: '2026-11-04',
      latest: '2026-11-13',
    })
  })

  it('reads a start from today, which is the day given with --on', async () => {
    const ran = await runHere([
      'clock',
      'england/complain-by',
      '--from',
      'yesterday',
      '--on',
      '2026-03-02',
      '--json',
    ])
    expect(jsonOf<ClockJson>(ran, 'clock')).toMatchObject({ from: '2026-03-01' })
  })

  it.each<[string, string, string[], object]>([
    [
      'northern-ireland/stage-1-answered',
      '2025-12-31',
      [],
      { refused: 'older-rules', says: expect.stringContaining('Thursday 1 January 2026') },
    ],
    ['wales/concern-acknowledged', '2026-04-01', [], { refused: 'not-confirmed', reminder: '2026-04-10' }],
    [
      'wales/concern-acknowledged',
      'spring 2026',
      [],
      {
        refused: 'start-too-vague',
        from: 'spring 2026',
        says: expect.stringContaining('Wednesday 1 April 2026'),
      },
    ],
    ['england/complaint-answered-as-agreed', '2026-11-27', [], { refused: 'the-body-says' }],
    ['uk/data-complaint-outcome', '2026-11-27', ['--nation', 'wales'], { refused: 'without-undue-delay' }],
    [
      'scotland/stage-2-answered',
      '2028-12-20',
      [],
      { refused: 'beyond-holidays', says: expect.stringContaining('2025 to 2028') },
    ],
    [
      'england/referral-to-treatment',
      '2026-11-27',
      [],
      { refused: 'not-for-a-second-opinion', ask: 'Ask which clock you are on.' },
    ],
  ])('refuses a date for %s from %s, and says whom to ask', async (id, from, more, expected) => {
    const ran = await runHere(['clock', id, '--from', from, ...more, '--json'])
    expect(ran).toMatchObject({ exit: 1, err: '' })
    const refused = jsonOf<RefusedJson>(ran, 'clock')
    expect(refused).toMatchObject({ id, from, ...expected })
    expect(Object.keys(refused)).not.toContain('due')
    const { exit, out } = await clock(id, from, ...more)
    expect(exit).toBe(1)
    expect(out.replaceAll('\n', ' ')).toMatch(
      /no date|never give a date|rules|sets its own|without undue delay/,
    )
    expect(out).not.toMatch(/last day:/i)
  })

  it.each([
    [['clock'], 'Name a clock.'],
    [
      ['clock', 'england/complaint-acknowleged', '--from', '2026-11-27'],
      'Did you mean "england/complaint-acknowledged"?',
    ],
    [['clock', 'records-copy', '--from', '2026-11-27'], 'Did you mean "uk/records-copy"?'],
    [['clock', 'uk/records-copy', '--from', '2026-11-27'], 'runs in all four nations'],
    [
      ['clock', 'england/complain-by', '--from', '2026-11-27', '--nation', 'wales'],
      'belongs to england, not to wales',
    ],
    [['clock', 'england/complain-by', '--from', '2026-11-27', '--nation', 'walse'], 'Did you mean "wales"?'],
    [['clock', 'england/complain-by'], 'Say when it started'],
    [['clock', 'england/complain-by', '--from', '2026-02-30'], '"2026-02-30" is not a date we can read.'],
    [['clock', 'england/complain-by', '--from', ''], '"" is not a date we can read.'],
    [['clock', 'england/complain-by', '--from', 'not recorded'], 'is not a date we can read.'],
    [['clock', 'england/complain-by', '--list'], 'Leave them out'],
    [['clock', '--list', '--nation', 'kernow'], '"kernow" is not a nation.'],
  ])('%j cannot run, and says what to mend', async (args, says) => {
    const ran = await runHere(args)
    expect(ran).toMatchObject({ exit: 2, out: '' })
    expect(ran.err).toContain(says)
    const asJson = await runHere([...args, '--json'])
    expect(asJson.exit).toBe(2)
    jsonOf(asJson, 'error')
  })

  it('lists every clock, or those of one nation and of the whole UK', async () => {
    const all = await spawnCli(['clock', '--list', '--json'])
    expect(all.exit).toBe(0)
    const { clocks } = jsonOf<{ clocks: { id: string; showAs: string }[] }>(all, 'clock')
    expect(clocks.map(({ id }) => id).toSorted()).toEqual(allClocks.map(({ id }) => id).toSorted())
    expect(clocks.find(({ id }) => id === 'england/referral-to-treatment')).toMatchObject({
      showAs: 'no-date',
    })
    const { out } = await runHere(['clock', '--list', '--nation', 'wales'])
    expect(out).toContain('wales/funding-review-by\n    Ask for review of an IPFR decision; check-point')
    expect(out).not.toContain('scotland/')
  })
})

describe('always', () => {
  it('every clock answers or refuses as the schema says, and only a deadline reads like law', async () => {
    const starts = [
      '2025-06-06',
      '2026-02-28',
      '2026-11-27',
      '2028-02-29',
      '2028-12-28',
      'winter 2025',
      '2026',
      'about June 2026',
    ]
    for (const { id, from, nation } of allClocks.flatMap(({ id }) =>
      nationsOf(id).flatMap((nation) => starts.map((from) => ({ id, from, nation }))),
    )) {
      const args = ['clock', id, '--from', from, ...(nation ? ['--nation', nation] : [])]
      const ran = await runHere([...args, '--json'])
      const json = jsonOf<ClockJson | RefusedJson>(ran, 'clock')
      expect(ran.exit).toBe('due' in json ? 0 : 1)
      const { out } = await runHere(args)
      const looksLikeLaw = /\bLast day: |This is a deadline\.|\nThe law sets it/.test(out)
      if (looksLikeLaw !== ('due' in json && json.showAs === 'deadline'))
        expect(out).toBe('as law only when it is')
      if (/\{[a-z]+\}|\bundefined\b|\bnull\b/.test(out)) expect(out).toBe('with every blank filled in')
    }
  })

  it('no start makes it anything but 0, 1 or 2', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...allClocks),
        fc.string({ unit: 'grapheme' }),
        async ({ id }, from) => {
          const ran = await runHere(['clock', id, `--from=${from}`, '--nation', 'wales', '--json'])
          expect([0, 1, 2]).toContain(ran.exit)
          jsonOf(ran, ran.exit === 2 ? 'error' : 'clock')
        },
      ),
      { numRuns: 200 },
    )
  })
})

function clock(id: string, from: string, ...more: string[]) {
  return runHere(['clock', id, '--from', from, ...more])
}

async function counted(id: string, from: string, ...more: string[]): Promise<ClockJson> {
  return jsonOf<ClockJson>(await clock(id, from, ...more, '--json'), 'clock')
}

function nationsOf(id: string): (string | undefined)[] {
  return id.startsWith('uk/') ? [...nationIds] : [undefined]
}
