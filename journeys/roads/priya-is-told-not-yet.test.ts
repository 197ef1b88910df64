import { nextSteps } from '@fresh-eyes/content/words'
import { expect, it } from 'vitest'
import { datesInCalendar } from '../steps/calendar.ts'
import { looksAtAllThatLeft } from '../steps/office.ts'
import { hasItRead } from '../steps/reading.ts'
import { writeDownReply } from '../steps/replies.ts'
import { roadOf } from '../steps/roads.ts'
import { markAsSent } from '../steps/sending.ts'
import { setStage } from '../steps/stage.ts'
import { closes, comesBack, isTold, leavesOut, looksAtTheLadder, makesOnePage } from '../steps/walk.ts'
import { climbs, fillsInTheRest, leavesWhole, takesUp, writesToTheGp } from '../steps/write-letters.ts'

const stage = setStage()
const road = roadOf('england-long-covid')

it(
  'Priya is told not yet, reminds them over Christmas, complains, and closes the case as partly solved',
  { timeout: 300_000 },
  async () => {
    // Given Saturday 21 November 2026, four years and sixty contacts
    const someone = await writesToTheGp(stage, road)
    const { page, liveUntil, goTo } = someone
    expect(await hasItRead(someone)).toEqual([])
    const left = await leavesWhole(someone, road, 1000)
    await markAsSent(page, road)

    // Then Monday 23 November is the first working day, Friday 27 the fifth, and Friday 4 December the tenth
    await isTold(someone, 'wait', 'Friday 4 December 2026')

    // When they write on 2 December that they are looking into it, and will answer by Friday 18 December
    await liveUntil('2026-12-02')
    await comesBack(someone, 'wait', 'Friday 4 December 2026')
    await writeDownReply(someone, {
      outcome: 'holding',
      on: 'today',
      words: 'A text message: Dr Hallam is looking into it.',
      promisedBy: '18 December 2026',
    })
    await isTold(someone, 'keep-waiting-until', 'Friday 18 December 2026')
    const promised = await datesInCalendar(someone)
    expect(promised.days).toEqual(['2026-12-18'])

    // Then the day after it is past, and after two working days more, Monday and Tuesday, a reminder is fair
    await liveUntil('2026-12-19')
    await comesBack(someone, 'overdue-promise')
    await liveUntil('2026-12-22')
    await comesBack(someone, 'send-a-reminder')

    // When she sends one on Tuesday 22 December, in which their own day stands already
    await takesUp(someone, road, 'chase', {
      step: 'send-a-reminder',
      button: nextSteps['send-a-reminder'].button,
    })
    const chase = await fillsInTheRest(someone, 'chase', {})
    for (const { words } of chase) expect(words.replace(/\s+/g, ' ')).toContain('18 December 2026')
    await markAsSent(page, { sentBy: 'email' })

    // Then Wednesday 23 and Thursday 24 are two days. Friday 25 is Christmas Day, and as Boxing Day falls on Saturday, Monday
    // 28 stands for it. 29, 30 and 31 make five. Friday 1 January is New Year’s Day. 4 to 8 January make ten
    await isTold(someone, 'wait', 'Friday 8 January 2027')
    await leavesOut(someone, ['Friday 25 December 2026', 'Monday 28 December 2026', 'Friday 1 January 2027'])

    // When nothing came by then, the ladder shows her the next step, and she takes it
    await liveUntil('2027-01-08')
    await comesBack(someone, 'very-overdue')
    await looksAtTheLadder(someone, 'ask-again')
    await climbs(someone, road, 'complaint-practice')
    const complaint = await fillsInTheRest(someone, 'complaint-practice', {
      complaintAbout: 'no answer to my request of 21 November',
      effect: 'I lie down by noon. I do not know if anyone has read my letter.',
      lookInto1: 'What happened to my letter after 2 December.',
      outcome1: 'A yes or a no to my request, with the reason.',
    })
    await markAsSent(page, { sentBy: 'email', receivedOn: '8 January 2027' })

    // Then they have three working days, Monday 11 to Wednesday 13 January, to say that they have it
    await isTold(someone, 'wait-for-acknowledgement', 'Wednesday 13 January 2027')
    await liveUntil('2027-01-12')
    await goTo('/case')
    await writeDownReply(someone, {
      outcome: 'acknowledged',
      on: '12 January 2027',
      words: 'They have it, and the practice manager will look into it.',
      reference: 'MS-27-004',
    })

    // And six months from Friday 8 January to answer: the last of them ends on Wednesday 7 July
    await isTold(someone, 'wait-for-the-answer', 'Wednesday 7 July 2027')
    const owed = await datesInCalendar(someone)
    expect(owed.days).toContain('2027-07-07')
    const onePage = await makesOnePage(someone, road)

    // When they answer on Friday 29 January, she has what she asked for, in part
    await liveUntil('2027-01-29')
    await goTo('/case')
    await writeDownReply(someone, {
      outcome: 'answered',
      on: '29 January 2027',
      words: 'Sorry for the silence. Referred to the long COVID clinic today.',
    })
    await isTold(someone, 'complaint-answered')
    await looksAtTheLadder(someone, 'complaint')
    await closes(someone, 'partly', 'The referral is made. Nobody has said who adds it all up.')

    // And what she wrote for nobody went nowhere
    await looksAtAllThatLeft([...left, promised.leaves, ...chase, ...complaint, owed.leaves, ...onePage])
  },
)
