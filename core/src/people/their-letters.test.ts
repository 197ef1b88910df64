import guidelines from '@fresh-eyes/content/guidelines'
import letters from '@fresh-eyes/content/letters'
import { measure } from '@fresh-eyes/paper/measure'
import { lostInPdf, renderPdf } from '@fresh-eyes/paper/pdf'
import { readFontsFor } from '@fresh-eyes/paper/read-fonts'
import { describe, expect, test } from 'vitest'
import { judgePdf } from '../../../tools/check-pdf/judge-pdf.ts'
import { wordsOfPdf } from '../../../tools/check-pdf/words-of.ts'
import { parseVagueDay, type Day } from '../calendar/index.ts'
import { entriesOf, type Entry } from '../casefile/index.ts'
import { gapsFor, readSentences, requestToGp, type RequestToGp } from '../letters/index.ts'
import { people, type MadeUpPerson } from './index.ts'

const read = readSentences(letters['request-gp'], 'letters/request-gp/en.md')
if (read.kind === 'broken') throw new Error(JSON.stringify(read.problems))
const { sentences } = read

describe.each(people.map((person) => [person.id, person] as const))('the letter of %s', (_, person) => {
  const letter = requestToGp(factsOf(person), sentences, guidelines)

  test('has all its parts, raises no question and fits on one page', () => {
    // A made-up number begins with 999, and a CHI number with the date of birth: the letter asks about that, and about
    // nothing else.
    const asked = letter.questions.filter(
      ({ part, asks }) => !(part === 'healthNumber' && asks.includes('A CHI number begins')),
    )
    expect({ ...letter, questions: asked }).toMatchObject({ missing: [], questions: [], overBy: 0 })
  })

  test('becomes a PDF of one page that breaks no rule of PDF/UA-1 and loses no character', async () => {
    const { document } = letter
    const pdf = renderPdf(document, { fonts: readFontsFor(document), writtenOn: dayOf(person) })
    expect(await judgePdf(pdf)).toEqual([])
    expect(measure(document).fits).toBe(true)
    expect(await wordsOfPdf(pdf)).toHaveLength(1)
    expect(lostInPdf(document)).toEqual([])
  })

  test('names only what happened instead, and what may be named in that nation', () => {
    const { pack = '', gap1, gap2 } = person.draft
    const chosen = [gap1, gap2].filter((gap) => gap !== undefined)
    const offered = gapsFor(person.nation, pack, guidelines, dayOf(person)).map(({ id }) => id)
    expect(offered).toEqual(expect.arrayContaining(chosen))
    expect(letter.citations.map(({ id }) => id)).toEqual(expect.arrayContaining(chosen))
    expect(letterOf(person).fields.version).toBe(chosen.length > 0 ? 'stronger' : 'short')
  })
})

/** The day of the letter: when it was sent, or the day the case is looked at. */
function dayOf({ changes, on }: MadeUpPerson): Day {
  return entriesOf(changes).find((entry) => entry.kind === 'sent')?.fields.sentOn ?? on
}

function letterOf({ changes }: MadeUpPerson): Entry<'letter'> {
  const letter = entriesOf(changes).find((entry) => entry.kind === 'letter')
  if (!letter) throw new Error('Every made-up person has a letter.')
  return letter
}

function factsOf(person: MadeUpPerson): RequestToGp {
  const { draft, nation } = person
  const today = dayOf(person)
  const typed = (key: string) => draft[key] ?? ''
  const day = (key: string) => parseVagueDay(typed(key), today)?.earliest ?? ''
  const numbered = (name: string) => [1, 2, 3].map((n) => typed(`${name}${n}`)).filter(Boolean)
  const writer = draft['writerName'] && { name: draft['writerName'], authority: 'consent' as const }
  return {
    nation,
    today,
    patient: {
      name: typed('name'),
      birthDate: day('birthDate'),
      address: typed('address').split('\n'),
      healthNumber: typed('healthNumber'),
    },
    ...(writer && { writer }),
    practice: { name: typed('practiceName'), address: typed('practiceAddress').split('\n') },
    gp: typed('gp'),
    condition: typed('condition'),
    seen: numbered('seenWho').map((who, i) => ({
      who,
      where: typed(`seenWhere${i + 1}`),
      when: typed(`seenWhen${i + 1}`),
    })),
    said: typed('said'),
    unexplained: typed('unexplained'),
    reasons: numbered('reason'),
    tried: numbered('tried'),
    wanted: typed('wanted') as RequestToGp['wanted'],
    specialty: typed('specialty'),
    hospital: typed('hospital'),
    replyBy: day('replyBy'),
    thirdContact: typed('thirdContact') === 'yes',
    outsideArea: typed('outsideArea') === 'yes',
    needs: typed('needs'),
    citeGmc: typed('gmc') === 'yes',
    gaps: numbered('gap').map((recommendation, i) => ({
      recommendation,
      happened: typed(`gap${i + 1}Happened`),
    })),
    version: letterOf(person).fields.version ?? 'short',
  }
}
