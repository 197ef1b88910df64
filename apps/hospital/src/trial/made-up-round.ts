import type { Instrument } from '@fresh-eyes/ward/question'
import { inBedsNow } from '../store/beds.ts'
import type { Clocks } from '../store/clocks.ts'
import type { Db } from '../store/database.ts'
import { placeByHand } from '../store/hand-placing.ts'
import { keepInstrument, setAsking } from '../store/instruments.ts'
import type { WardAsking } from '../store/question-tables.ts'
import { readTemplates, startFrom } from '../words/instrument-templates.ts'
import { place } from './made-up-trust.ts'

const by = { who: 'made-up', at: Date.UTC(2026, 10, 1) }
const approved = { approvedBy: 'Made-up patient safety committee', approvedOn: '2026-11-01' }

export const shifts: WardAsking['shifts'] = [
  { name: 'Day', from: '07:30', asks: true },
  { name: 'Night', from: '19:30', asks: false },
]

/** The two questions of a made-up trust: published words to ask, and answers of its own. */
export function madeUpQuestions(): Omit<Instrument, 'version'> {
  const template = readTemplates().find(({ id }) => id === 'two-questions-bradford')
  if (!template) throw new Error('There is no such template.')
  const answers = {
    today: ['Good', 'All right', 'Poor', 'Very poor'],
    compared: ['Better', 'The same', 'Worse'],
  } as Record<string, string[]>
  const start = startFrom(template)
  const questions = start.questions.map((question) => ({
    ...question,
    answers: (answers[question.id] ?? []).map((says) => ({
      code: says.toLowerCase().replaceAll(' ', '-'),
      says,
    })),
  }))
  return { ...start, questions, ...approved }
}

/** The national carer question, as it stands, approved by the made-up trust. */
export function madeUpCarerQuestion(): Omit<Instrument, 'version'> {
  const template = readTemplates().find(({ id }) => id === 'carer-question')
  if (!template) throw new Error('There is no such template.')
  return { ...startFrom(template), ...approved }
}

/** Approves what Oak (adults) and Rowan (children) ask, and puts made-up people into beds. Gives the stays by bed of Oak. */
export async function makeRound(
  db: Db,
  clocks: Clocks,
  beds = ['1', '2', '3', '4', '10'],
): Promise<Map<string, string>> {
  const adult = await keepInstrument(db, place, madeUpQuestions(), by)
  const carer = await keepInstrument(db, place, madeUpCarerQuestion(), by)
  await setAsking(db, place, 'oak', { instrument: { id: adult.id, version: 1 }, shifts, ...approved }, by)
  await setAsking(db, place, 'rowan', { instrument: { id: carer.id, version: 1 }, shifts, ...approved }, by)
  const people = [...beds.map((bed) => ({ ward: 'oak', bed })), { ward: 'rowan', bed: 'R1' }]
  for (const { ward, bed } of people) {
    const key = `made-up-${ward}-${bed}`
    const person = { given: `${names[bed] ?? 'Zola'}`, family: 'Made-up' }
    await placeByHand(db, clocks, place, {
      user: 'made-up',
      role: 'nurse',
      key,
      ward,
      bay: null,
      bed,
      person,
    })
  }
  return new Map((await inBedsNow(db, place, 'oak')).map(({ bed, stay }) => [bed, stay]))
}

const names: Record<string, string> = { 1: 'Ada', 2: 'Ben', 3: 'Cora', 4: 'Dai', 10: 'Elsie', R1: 'Kit' }
