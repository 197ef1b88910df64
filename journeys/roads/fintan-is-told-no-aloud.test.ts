import { clocks, datesPage, nextSteps } from '@fresh-eyes/content/words'
import { expect, it } from 'vitest'
import { datesInCalendar } from '../steps/calendar.ts'
import { commandLine, withOpenFile } from '../steps/command-line.ts'
import { looksAtAllThatLeft } from '../steps/office.ts'
import { hasItRead, mends } from '../steps/reading.ts'
import { writeDownReply } from '../steps/replies.ts'
import { roadOf } from '../steps/roads.ts'
import { markAsSent } from '../steps/sending.ts'
import { setStage, type Someone } from '../steps/stage.ts'
import { neverOut, typeCase } from '../steps/type-case.ts'
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
const road = roadOf('northern-ireland-new-year')

it(
  'Fintan is told no by telephone, asks for it in writing, complains by the new rules, and is referred',
  { timeout: 300_000 },
  async () => {
    // Given Thursday 11 December 2025, and a letter that he posts
    const someone = await writesToTheGp(stage, road)
    const { page, liveUntil, goTo } = someone
    // And an angry line in it, which the reader shows him, and he says in another way
    const { said = '' } = road.person.draft
    await page.locator('#said').fill(`${said} You ignored my feet.`)
    expect(await hasItRead(someone)).toEqual(['You ignored my feet'])
    await mends(someone, 'Nobody has looked at my feet')
    const left = await leavesWhole(someone, road, 300)
    await markAsSent(page, road)

    // Then Friday 12 December is the first working day, Friday 19 the sixth, Wednesday 24 the ninth, Monday 29 the tenth
    await isTold(someone, 'wait', 'Monday 29 December 2025')
    await leavesOut(someone, ['Thursday 25 December 2025', 'Friday 26 December 2025'])

    // When Dr Haslett rings on Wednesday 14 January and says no
    await liveUntil('2026-01-15')
    await typeCase(someone, road.person, { on: '2026-01-15', after: '2025-12-11' })
    await comesBack(someone, 'ask-whether-it-arrived')
    await writeDownReply(someone, {
      outcome: 'refused-aloud',
      on: '14 January 2026',
      words: '“You have seen a neurologist, they will only send it back.”',
    })
    await findsTheWayAgain(someone, road)
    await comesBack(someone, 'ask-for-the-reason-in-writing')

    // When he asks for the reason in writing on Thursday 15 January
    await takesUp(someone, road, 'reasons-for-refusal', {
      step: 'ask-for-the-reason-in-writing',
      button: nextSteps['ask-for-the-reason-in-writing'].button,
    })
    const reasons = await fillsInTheRest(someone, 'reasons-for-refusal', {})
    for (const { words } of reasons) expect(words.replace(/\s+/g, ' ')).toContain('14 January 2026')
    await markAsSent(page, { sentBy: 'post' })

    // Then Friday 16 January is the first day, Friday 23 the sixth, and Thursday 29 the tenth
    await isTold(someone, 'wait', 'Thursday 29 January 2026')

    // And the ladder knows no last day for what he knew in November, under older rules; for what he knew in January it is six
    // months, by the rules of 1 January 2026
    await looksAtTheLadder(someone, 'reasons')
    expect(await lastDayToComplain(someone, '18 November 2025')).toContain(
      clocks.refused['older-rules'].replace('{day}', 'Thursday 1 January 2026').slice(0, 30),
    )
    expect(await lastDayToComplain(someone, '14 January 2026')).toContain('Tuesday 14 July 2026')

    // When nothing has come in eight weeks, he hands in a complaint on Thursday 12 March
    await liveUntil('2026-03-12')
    await comesBack(someone, 'ask-whether-it-arrived')
    await goTo('/case/ladder')
    await climbs(someone, road, 'complaint-practice')
    const complaint = await fillsInTheRest(someone, 'complaint-practice', {
      complaintAbout: 'no reason in writing for a refusal',
      effect: 'I have left the van at home since December.',
      lookInto1: 'Why nobody wrote down the reason.',
      outcome1: 'The reason in writing, or a referral.',
    })
    await markAsSent(page, { sentBy: 'hand' })

    // Then they have five working days: 13 and 16 March, and, as Tuesday 17 is St Patrick’s Day, 18, 19 and 20. Five more, if
    // they say so, end on Friday 27
    await isTold(someone, 'wait-for-the-answer', 'Friday 20 March 2026')
    const { days, leaves } = await datesInCalendar(someone)
    expect(days).toEqual(expect.arrayContaining(['2026-03-20', '2026-03-27']))
    await page.getByText(datesPage.working, { exact: true }).first().click()
    await page.getByText('Tuesday 17 March 2026').first().waitFor()
    const onePage = await makesOnePage(someone, road)

    // When it is Monday 23 March they are late, and the command line says of his open file what the screen says
    await liveUntil('2026-03-23')
    await comesBack(someone, 'overdue-by-law', 'Friday 20 March 2026')
    const onScreen = await page.locator('.card > h3').allInnerTexts()
    await goTo('/case/backup')
    const onCommandLine = await withOpenFile(page, async (file) => {
      expect(await commandLine('case', 'validate', file)).toMatchObject({ exit: 0 })
      return commandLine('next', file, '--on', '2026-03-23', '--json')
    })
    const { steps } = JSON.parse(onCommandLine.out) as { steps: { title: string }[] }
    expect(steps.map(({ title }) => title)).toEqual(onScreen)
    expect(onCommandLine.out).not.toContain(neverOut)

    // When they say yes after all, he sees that it happens, and closes the case
    await liveUntil('2026-03-24')
    await goTo('/case')
    await writeDownReply(someone, {
      outcome: 'agreed',
      on: 'today',
      words: 'Referred to the other trust, and the B12 done again on Thursday.',
    })
    await isTold(someone, 'see-that-it-happens')
    await closes(someone, 'solved', 'Somebody is looking at my feet.')

    // And what he wrote for nobody went nowhere
    await looksAtAllThatLeft([...left, ...reasons, ...complaint, leaves, ...onePage])
  },
)

/** Writes down when he first knew, and reads what the ladder then says of the last day to complain. */
async function lastDayToComplain({ page, goTo }: Someone, knewOn: string): Promise<string> {
  await goTo('/case/ladder')
  await page.getByLabel(datesPage.knew.label, { exact: true }).fill(knewOn)
  await page.getByRole('button', { name: datesPage.knew.button, exact: true }).click()
  await page.getByText(new RegExp(`^${datesPage.knew.label}: .*${knewOn}`)).waitFor()
  await page.locator('#rung-complaint summary').first().click()
  return page.locator('#rung-complaint').innerText()
}
