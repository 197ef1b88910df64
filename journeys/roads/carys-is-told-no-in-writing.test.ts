import { datesPage } from '@fresh-eyes/content/words'
import { expect, it } from 'vitest'
import { datesInCalendar } from '../steps/calendar.ts'
import type { Leaves } from '../steps/leaves.ts'
import { looksAtAllThatLeft } from '../steps/office.ts'
import { hasItRead } from '../steps/reading.ts'
import { writeDownReply } from '../steps/replies.ts'
import { roadOf } from '../steps/roads.ts'
import { markAsSent } from '../steps/sending.ts'
import { setStage, type Someone } from '../steps/stage.ts'
import { typeCase } from '../steps/type-case.ts'
import { closes, comesBack, findsTheWayAgain, isTold, looksAtTheLadder, makesOnePage } from '../steps/walk.ts'
import { fillsInTheRest, isAtLetter, leavesWhole, writesToTheGp } from '../steps/write-letters.ts'

const stage = setStage()
const road = roadOf('wales-prior-approval')
const request = 'Sent on Thursday 5 March 2026 to Meddygfa Cwm Helyg'

it(
  'Carys is told no in writing, raises a concern by the old rules and one by the new, and chooses to stop',
  { timeout: 300_000 },
  async () => {
    // Given Thursday 5 March 2026, and a letter that she hands in
    const someone = await writesToTheGp(stage, road)
    const { page, liveUntil, goTo } = someone
    expect(await hasItRead(someone)).toEqual([
      expect.stringMatching(/^Please will you refer me .* periods\?$/),
    ])
    const left = await leavesWhole(someone, road, 1500)
    await markAsSent(page, road)

    // Then Friday 6 March is the first working day, Friday 13 the sixth, and Thursday 19 the tenth. St Patrick’s Day is no
    // holiday in Wales
    await isTold(someone, 'wait', 'Thursday 19 March 2026')

    // When her GP rings on 10 March: the board answers by the end of the month
    await liveUntil('2026-03-10')
    await goTo('/case')
    await writeDownReply(someone, {
      outcome: 'holding',
      on: 'today',
      words: 'She has sent the request to the health board.',
      promisedBy: '31 March 2026',
    })
    await isTold(someone, 'keep-waiting-until', 'Tuesday 31 March 2026')

    // When she raises a concern on Monday 30 March, two days before the rules change
    await liveUntil('2026-03-30')
    const older = await raisesAConcern(someone, 'how my request was handled', '30 March 2026')

    // Then the law gives them two working days, Tuesday and Wednesday, to say that they have it
    await isTold(someone, 'wait-for-acknowledgement', 'Wednesday 1 April 2026')

    // When the no comes by letter on Thursday 2 April, the two days have passed as well
    await liveUntil('2026-04-02')
    await typeCase(someone, road.person, { on: '2026-04-02', after: '2026-03-05' })
    await comesBack(someone, 'overdue-by-law', 'Wednesday 1 April 2026')
    await writeDownReply(
      someone,
      {
        outcome: 'refused-in-writing',
        on: 'today',
        dated: '27 March 2026',
        words: '“Services within the health board have not been used up.” A review can be asked for.',
      },
      request,
    )
    await isTold(someone, 'choose-after-a-written-no')

    // When she raises a second concern on Wednesday 15 April, a fortnight after the rules changed
    await liveUntil('2026-04-15')
    await typeCase(someone, road.person, { on: '2026-04-15', after: '2026-04-02' })
    await findsTheWayAgain(someone, road)
    const newer = await raisesAConcern(someone, 'how the refusal was decided', '15 April 2026')

    // Then no day is law. Five working days of ours, 16, 17, 20, 21 and 22 April, are a time to look again
    await isTold(someone, 'wait-for-their-dates', 'Wednesday 22 April 2026')

    // And the first concern keeps the days of its own law, thirty of them: 31 March to 2 April are three; Good Friday and
    // Easter Monday are none; 7 April to 1 May make twenty-two; 4 May is a holiday; 5 to 14 May make thirty. The second has
    // days of ours: ten end on 29 April, and thirty, without 4 and 25 May, on 29 May
    const { days, leaves } = await datesInCalendar(someone)
    expect(days).toEqual(expect.arrayContaining(['2026-04-22', '2026-04-29', '2026-05-14', '2026-05-29']))
    expect(await labelOf(someone, 'Thursday 14 May 2026')).toContain(datesPage.labels.deadline)
    expect(await labelOf(someone, 'Friday 29 May 2026')).toContain(datesPage.labels['check-point'])
    await looksAtTheLadder(someone, 'complaint')
    const onePage = await makesOnePage(someone, road)

    // When Nia gives a day of their own on 22 April, she waits for that, and then she stops
    await liveUntil('2026-04-22')
    await comesBack(someone, 'ask-for-their-dates', 'Wednesday 22 April 2026')
    await writeDownReply(someone, {
      outcome: 'acknowledged',
      on: 'today',
      words: 'Nia wrote with the dates of both.',
      promisedBy: '12 June 2026',
      reference: 'C/26/118',
    })
    await isTold(someone, 'keep-waiting-until', 'Friday 12 June 2026')
    await closes(
      someone,
      'stopped',
      'I will rest, and ask again when Miss Anwyl-Hughes has written her two lines.',
    )

    // And what she wrote for nobody went nowhere
    await looksAtAllThatLeft([...left, ...older, ...newer, leaves, ...onePage])
  },
)

/** Writes to the health board's concerns team, by its website, and has the receipt the same day. */
async function raisesAConcern(someone: Someone, about: string, receivedOn: string): Promise<Leaves[]> {
  await someone.goTo('/case/letter?new=complaint-hospital')
  await isAtLetter(someone.page, road, 'complaint-hospital')
  const leaves = await fillsInTheRest(someone, 'complaint-hospital', {
    hospitalName: 'Wennol Valley Health Board',
    complaintAbout: about,
    eventWhen1: '26 March 2026',
    eventWhat1: 'The panel met, and my operation notes were not there.',
    effect: 'I do not know what they decided by.',
    lookInto1: 'What the panel had in front of it.',
    outcome1: 'That it looks again, with my notes.',
  })
  await markAsSent(someone.page, { sentBy: 'online', receivedOn })
  return leaves
}

/** What the page of dates says of a day. */
function labelOf({ page }: Someone, day: string): Promise<string> {
  return page.locator('.date-row', { hasText: day }).first().innerText()
}
