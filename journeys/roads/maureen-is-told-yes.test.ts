import { expect, it } from 'vitest'
import { datesInCalendar } from '../steps/calendar.ts'
import { looksAtAllThatLeft } from '../steps/office.ts'
import { hasItRead } from '../steps/reading.ts'
import { writeDownReply } from '../steps/replies.ts'
import { roadOf } from '../steps/roads.ts'
import { markAsSent } from '../steps/sending.ts'
import { setStage } from '../steps/stage.ts'
import { closes, comesBack, isTold, looksAtTheLadder, makesOnePage } from '../steps/walk.ts'
import { leavesWhole, sleepsOnIt, writesToTheGp } from '../steps/write-letters.ts'

const stage = setStage()
const road = roadOf('england-ovarian')

it(
  'Maureen sleeps on her letter, is told yes, and closes the case as solved',
  { timeout: 240_000 },
  async () => {
    // Given Saturday 21 November 2026, two consultants and two plans
    const someone = await writesToTheGp(stage, road)
    const { page, liveUntil } = someone
    // One sentence of it is long, with her own words for the team in it. She sees that, and lets it be
    expect(await hasItRead(someone)).toEqual([
      expect.stringMatching(/^Please will you refer me .* cancer\?$/),
    ])
    const left = await leavesWhole(someone, road, 700)

    // When she has slept on it, and posts it on Sunday
    await sleepsOnIt(someone, { day: '2026-11-22', says: 'Sunday 22 November 2026' })
    await markAsSent(page, road)

    // Then Monday 23 November is the first working day, Friday 27 the fifth, and Friday 4 December the tenth
    await isTold(someone, 'wait', 'Friday 4 December 2026')

    // When Dr Fenwick-Rao rings on Friday 27 November and says yes
    await liveUntil('2026-11-27')
    await comesBack(someone, 'wait', 'Friday 4 December 2026')
    await writeDownReply(someone, {
      outcome: 'agreed',
      on: '27 November 2026',
      words: 'She rang herself. The referral goes to Wexbourne today, marked second opinion.',
    })

    // Then fifteen working days from Monday 30 November end on Friday 18 December, and that is all the calendar has
    await isTold(someone, 'wait-for-the-referral', 'Friday 18 December 2026')
    await looksAtTheLadder(someone, 'ask')
    const { days, leaves } = await datesInCalendar(someone)
    expect(days).toEqual(['2026-12-18'])

    // And all of it fits on one page
    const onePage = await makesOnePage(someone, road)

    // When the new team has looked, she closes the case herself
    await liveUntil('2026-12-10')
    await closes(someone, 'solved', 'Wexbourne looked at all the scans. Operation first, on the fifteenth.')

    // And what she wrote for nobody went nowhere
    await looksAtAllThatLeft([...left, ...onePage, leaves])
  },
)
