import type { Instant } from '../instant/index.ts'
import type { PatientKey, PersonSaid } from '../stays/index.ts'
import type { FeedRules } from './rules.ts'
import { readDay, readInstant } from './instants.ts'
import { CLEARED, type At, type Message } from './message.ts'

const nhsTypes = new Set(['NH', 'NHS', 'NHSNBR', 'NHSNMBR'])
const recordTypes = new Set(['MR', 'MRN', 'PI', 'PT', 'MEDREC'])

/** UK feeds put the NHS number beside the hospital's own, told apart by type or by who issued it. */
function isNhs(issuer: string | undefined, type: string | undefined): boolean {
  return nhsTypes.has(type?.toUpperCase() ?? '') || nhsTypes.has(issuer?.toUpperCase() ?? '')
}

interface Found {
  number: string
  issuer: string | undefined
  type: string | undefined
}

function numbersIn({ get, repeats }: Message, at: At): Found[] {
  return Array.from({ length: repeats(at) }, (_, n) => n + 1).flatMap((repetition): Found[] => {
    const part = (component: number): string | undefined => get({ ...at, repetition, component })
    const number = part(1)
    return number === undefined || number === CLEARED ? [] : [{ number, issuer: part(4), type: part(5) }]
  })
}

/** The hospital's own number in a field, with who issued it. Undefined when there is none: an NHS number is no substitute. */
export function numberIn(
  message: Message,
  at: At,
  { numbersOf }: FeedRules,
  issuerElse = '',
): PatientKey | undefined {
  const own = numbersIn(message, at).filter(({ issuer, type }) => !isNhs(issuer, type))
  const found =
    numbersOf === null
      ? (own.find(({ type }) => recordTypes.has(type?.toUpperCase() ?? '')) ?? own[0])
      : own.find(({ issuer }) => (issuer ?? (issuerElse || numbersOf)) === numbersOf)
  return found && `${found.issuer ?? (issuerElse || (numbersOf ?? ''))}|${found.number}`
}

/** What PID says of a person, field by field; what is not there is left out. */
export function readPerson(
  message: Message,
  nth: number,
  rules: FeedRules,
  visit: { leaves: boolean; disposition: string | null },
  near: Instant,
): PersonSaid {
  const { get } = message
  const pid = (field: number, component = 1): string | undefined =>
    get({ segment: 'PID', nth, field, component })
  const text = (said: string | undefined): { said?: string | null } =>
    said === undefined ? {} : { said: said === CLEARED ? null : said }
  const person: PersonSaid = {}
  const put = (
    name: 'family' | 'given' | 'born' | 'sex' | 'nhsNumber',
    { said }: { said?: string | null },
  ): void => {
    if (said !== undefined) person[name] = said
  }
  put('family', text(pid(5)))
  put('given', text(pid(5, 2)))
  put('sex', text(pid(8)))
  const born = pid(7)
  if (born === CLEARED) person.born = null
  else if (born !== undefined && readDay(born) !== undefined) person.born = readDay(born) ?? null
  const nhs = numbersIn(message, { segment: 'PID', nth, field: 3 }).find(({ issuer, type }) =>
    isNhs(issuer, type),
  )
  if (nhs) person.nhsNumber = nhs.number.replace(/[\s-]/g, '')
  const death = pid(30)?.toUpperCase()
  const diedCode = visit.leaves && visit.disposition !== null && rules.diedCodes.includes(visit.disposition)
  if (death === 'Y' || diedCode) {
    person.died = true
    const at = pid(29)
    person.diedAt = (at === undefined ? undefined : readInstant(at, rules.offsetAt, near)?.at) ?? null
  } else if (death === 'N' || death === CLEARED) person.died = false
  return person
}
