import { askingToResponse, responseToGiven, strangeQuestions, type Issue } from '@fresh-eyes/ward/fhir'
import { makeAsking } from '@fresh-eyes/ward/question'
import { answersOf, type ListedAnswer } from '../store/answers.ts'
import { keepAnswer } from '../store/keep-answer.ts'
import { bedOf, feedStayOf, stayOfFeed } from '../store/beds.ts'
import { instrumentOf } from '../store/instruments.ts'
import { askingProblemName } from '../words/question-names.ts'
import { sayInstant, type FhirType } from './fhir-type.ts'

/** Answers to the daily question: read, and taken from another system that asked in the same approved words. */
export const questionnaireResponse: FhirType = {
  name: 'QuestionnaireResponse',
  sentBy: 'write',
  searches: ['encounter'],
  read: async ({ database: { db } }, { trust, site }, id) => {
    const row = await db
      .selectFrom('question_answer')
      .select(['answer', 'stay', 'asked_at', 'asking'])
      .where('trust', '=', trust)
      .where('site', '=', site)
      .where('answer', '=', id)
      .executeTakeFirst()
    return (
      row &&
      askingToResponse({
        id: row.answer,
        stay: await feedStayOf(db, { trust, site }, row.stay),
        askedAt: row.asked_at,
        asking: row.asking,
        sayInstant,
      })
    )
  },
  search: async ({ database: { db } }, account, { encounter }, most) => {
    const stay = /^(?:Encounter\/)?([0-9a-f-]{36})$/.exec(encounter ?? '')?.[1]
    if (stay === undefined) return []
    const seat = await stayOfFeed(db, account, stay)
    const found = seat === undefined ? [] : await answersOf(db, account, seat, most)
    return found.map((answer) => say({ ...answer, stay }))
  },
  create: async ({ database: { db }, clocks }, account, resource) => {
    const read = responseToGiven(resource)
    if ('issues' in read) return read
    const { key, stay, instrument: named, authored, given } = read.asked
    const [instrument, seat] = await Promise.all([
      instrumentOf(db, account, named),
      stayOfFeed(db, account, stay),
    ])
    const bed = seat && (await bedOf(db, account, seat))
    if (!instrument) return refuse('questionnaire', 'No such words are approved here, in this version.')
    if (!bed || !seat) return refuse('encounter', 'This person is in no bed here now.')
    const strange = strangeQuestions(instrument, given)
    if (strange.length > 0) return refuse('item', `These words have no question named ${strange.join(', ')}.`)
    const asking = makeAsking(instrument, given)
    if ('problems' in asking) return refuse('item', asking.problems.map(askingProblemName).join(' '))
    const receivedAt = clocks.wall()
    const askedAt = Math.min(Date.parse(authored), receivedAt)
    const by = `system ${account.account}`
    const { trust, site } = account
    const kept = await keepAnswer(db, {
      ...{ trust, site, stay: seat, asking, askedAt, receivedAt },
      clientKey: `fhir ${account.account} ${key}`,
      ward: bed.ward,
      bed: bed.bed,
      askedBy: by,
      sentBy: null,
      who: by,
    })
    if ('refused' in kept) return refuse('encounter', 'There is no such stay here.')
    return {
      id: kept.id,
      resource: askingToResponse({ id: kept.id, stay, askedAt, asking, sayInstant }),
      isNew: kept.isNew,
    }
  },
}

const say = ({ id, stay, askedAt, asking }: ListedAnswer) =>
  askingToResponse({ id, stay, askedAt, asking, sayInstant })

const refuse = (where: string, says: string): { issues: Issue[] } => ({
  issues: [{ code: 'value', where: `QuestionnaireResponse.${where}`, says }],
})
