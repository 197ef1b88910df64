import { addDays, isExact, parseVagueDay, type Day } from '@fresh-eyes/core/calendar'
import type { RequestToGp } from '@fresh-eyes/core/letters'
import { nationIds } from '@fresh-eyes/core/routes'
import { anyText, listOf, objectOf, oneOf, yesOrNo, type Fit } from '../json/fit.ts'
import { quote } from '../say/quote.ts'
import type { Trouble } from '../trouble.ts'

/** A case as it is written in JSON. All but the nation may be left out; the letter then marks what is missing. */
type SmallCase = Pick<RequestToGp, 'nation'> &
  Partial<Omit<RequestToGp, 'nation' | 'today' | 'version' | 'patient' | 'practice'>> & {
    patient?: Partial<RequestToGp['patient']>
    practice?: RequestToGp['practice']
  }

const lines = listOf(anyText)
const smallCase = objectOf(
  {
    nation: oneOf(...nationIds),
    patient: objectOf({ name: anyText, birthDate: anyText, address: lines, healthNumber: anyText }),
    writer: objectOf(
      { name: anyText, address: lines, authority: oneOf('consent', 'parent', 'attorney', 'under-16') },
      ['name', 'authority'],
    ),
    practice: objectOf({ name: anyText, address: lines }),
    gp: anyText,
    condition: anyText,
    seen: listOf(objectOf({ who: anyText, where: anyText, when: anyText })),
    said: anyText,
    unexplained: anyText,
    reasons: lines,
    tried: lines,
    wanted: oneOf('opinion-only', 'treatment-if-it-differs'),
    specialty: anyText,
    hospital: anyText,
    replyBy: anyText,
    thirdContact: yesOrNo,
    outsideArea: yesOrNo,
    needs: anyText,
    enclosed: lines,
    citeGmc: yesOrNo,
    citeCharter: yesOrNo,
    annex: yesOrNo,
    gaps: listOf(objectOf({ recommendation: anyText, happened: anyText }, ['recommendation', 'happened'])),
  } satisfies Record<keyof SmallCase, Fit>,
  ['nation'],
)

/** Two weeks: fair, and set by no law. */
const daysToReply = 14

/** Takes the facts of a letter out of parsed JSON, with the day of the letter and its version. */
export function caseFrom(
  value: unknown,
  where: string,
  today: Day,
  version: RequestToGp['version'],
): { facts: RequestToGp } | { trouble: Trouble } {
  const trouble = smallCase(value, '')
  if (trouble) return { trouble: { ...trouble, says: `${where}: ${trouble.says.trim()}` } }
  const given = value as SmallCase
  const birthDate = dayIn(given.patient?.birthDate, 'patient.birthDate', today)
  const replyBy = dayIn(given.replyBy, 'replyBy', today)
  if (typeof birthDate === 'object') return { trouble: birthDate }
  if (typeof replyBy === 'object') return { trouble: replyBy }
  const { birthDate: _, ...patient } = given.patient ?? {}
  return {
    facts: {
      condition: '',
      seen: [],
      said: '',
      unexplained: '',
      reasons: [],
      tried: [],
      wanted: 'opinion-only',
      citeGmc: false,
      ...given,
      patient: { name: '', ...patient, ...(birthDate ? { birthDate } : {}) },
      practice: given.practice ?? {},
      replyBy: replyBy ?? addDays(today, daysToReply),
      today,
      version,
    },
  }
}

/** A day as people write one, which must be exact. An empty text counts as not given. */
function dayIn(text: string | undefined, at: string, today: Day): Day | Trouble | undefined {
  if (text === undefined || text.trim() === '') return undefined
  const day = parseVagueDay(text, today)
  if (day && isExact(day)) return day.earliest
  return { says: `${at} is ${quote(text)}, which is not one day. Write it as 1980-03-27 or "27 March 1980".` }
}
