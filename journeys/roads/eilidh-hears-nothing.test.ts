import { closing, datesPage, nextSteps } from '@fresh-eyes/content/words'
import { expect, it } from 'vitest'
import { datesInCalendar } from '../steps/calendar.ts'
import { looksAtAllThatLeft } from '../steps/office.ts'
import { hasItRead, overrules } from '../steps/reading.ts'
import { writeDownReply } from '../steps/replies.ts'
import { roadOf } from '../steps/roads.ts'
import { markAsSent } from '../steps/sending.ts'
import { setStage } from '../steps/stage.ts'
import { typeCase } from '../steps/type-case.ts'
import {
  closes,
  comesBack,
  findsTheWayAgain,
  isTold,
  leavesOut,
  looksAtTheLadder,
  makesOnePage,
} from '../steps/walk.ts'
import { climbs, fillsInTheRest, leavesWhole, takesUp, writesToTheGp } from '../steps/write-letters.ts'

const stage = setStage()
const road = roadOf('scotland-carer')

it(
  'Eilidh asks for her father and hears nothing: a reminder, a complaint, stage 2, closed, and opened again',
  { timeout: 300_000 },
  async () => {
    // Given Monday 23 November 2026, and a letter that she hands in
    const someone = await writesToTheGp(stage, road)
    const { page, liveUntil, goTo } = someone
    // One sentence of it is long. It is how her father says it, and she leaves it as it is
    expect(await hasItRead(someone)).toEqual([
      expect.stringMatching(/^Please will you refer Alasdair .* again\?$/),
    ])
    await overrules(someone)
    const left = await leavesWhole(someone, road, 500)
    await markAsSent(page, road)

    // Then Friday 27 November is the fourth working day, Monday 30 is St Andrew’s Day, and Tuesday 8 December is the tenth
    await isTold(someone, 'wait', 'Tuesday 8 December 2026')
    await leavesOut(someone, ['Monday 30 November 2026'])

    // When it is Wednesday 9 December, two weeks of evenings are written down, and a reminder is posted
    await liveUntil('2026-12-09')
    await typeCase(someone, road.person, { on: '2026-12-09', after: '2026-11-23' })
    await findsTheWayAgain(someone, road)
    await comesBack(someone, 'ask-whether-it-arrived')
    await takesUp(someone, road, 'chase', {
      step: 'send-a-reminder',
      button: nextSteps['send-a-reminder'].button,
    })
    const chase = await fillsInTheRest(someone, 'chase', {})
    await markAsSent(page, { sentBy: 'post' })

    // Then Thursday 10 December is the first day, Friday 18 the seventh, and Wednesday 23 the tenth
    await isTold(someone, 'wait', 'Wednesday 23 December 2026')

    // When she hands in a complaint on Christmas Eve
    await liveUntil('2026-12-24')
    await comesBack(someone, 'very-overdue')
    await looksAtTheLadder(someone, 'ask-again')
    await climbs(someone, road, 'complaint-practice')
    const complaint = await fillsInTheRest(someone, 'complaint-practice', {
      complaintAbout: 'no answer to a request for a second opinion',
      effect: 'He sits up at night to breathe, and nobody has told us what comes next.',
      lookInto1: 'Where the letter of 23 November went.',
      outcome1: 'A yes or a no to the request, with the reason.',
    })
    await markAsSent(page, { sentBy: 'hand' })

    // Then they have five working days: 29, 30 and 31 December, and, as Friday 1 January and Monday 4 (for Saturday 2) are
    // holidays there, 5 and 6 January. Five more, if they say so, end on Wednesday 13
    await isTold(someone, 'wait-for-the-answer', 'Wednesday 6 January 2027')
    const owed = await datesInCalendar(someone)
    expect(owed.days).toEqual(['2027-01-06', '2027-01-13'])
    await page.getByText(datesPage.working, { exact: true }).first().click()
    await page.getByText('Monday 4 January 2027').first().waitFor()

    // When the days pass, they are late by a rule; two working days after the last of them it has been long
    await liveUntil('2027-01-07')
    await comesBack(someone, 'overdue-by-law', 'Wednesday 6 January 2027')
    await liveUntil('2027-01-15')
    await comesBack(someone, 'very-overdue')
    const onePage = await makesOnePage(someone, road)

    // When she asks for stage 2 on Friday 15 January
    await goTo('/case')
    await takesUp(someone, road, 'next-stage', {
      step: 'very-overdue',
      button: nextSteps['very-overdue'].button,
    })
    const stageTwo = await fillsInTheRest(someone, 'next-stage', {
      unsettled1: 'Nobody has answered at all.',
      outcome1: 'A yes or a no to the request, with the reason.',
    })
    await markAsSent(page, { sentBy: 'hand' })

    // Then 18, 19 and 20 January are the three days to say that they have it, and four full weeks to Friday 12 February
    // are the twenty to answer
    await isTold(someone, 'wait-for-acknowledgement', 'Wednesday 20 January 2027')
    const investigated = await datesInCalendar(someone)
    expect(investigated.days).toEqual(expect.arrayContaining(['2027-01-20', '2027-02-12']))
    await liveUntil('2027-01-20')
    await goTo('/case')
    await writeDownReply(someone, {
      outcome: 'acknowledged',
      on: 'today',
      words: 'A card: they have it, and someone new will look.',
    })
    await isTold(someone, 'wait-for-the-answer', 'Friday 12 February 2027')

    // When they answer, her father has had enough. In March he has not
    await liveUntil('2027-02-11')
    await goTo('/case')
    await writeDownReply(someone, {
      outcome: 'answered',
      on: 'today',
      words: 'They are sorry, and will not refer him. The ombudsman’s address is at the end.',
    })
    await isTold(someone, 'complaint-answered')
    await looksAtTheLadder(someone, 'next-stage')
    await closes(someone, 'not-solved', 'Dad says that is enough until the spring.')
    await liveUntil('2027-03-08')
    await comesBack(someone, 'closed')
    await page.getByRole('button', { name: closing.reopen, exact: true }).click()
    await isTold(someone, 'complaint-answered')

    // And what she wrote for nobody went nowhere
    await looksAtAllThatLeft([
      ...left,
      ...chase,
      ...complaint,
      ...stageTwo,
      owed.leaves,
      investigated.leaves,
      ...onePage,
    ])
  },
)
