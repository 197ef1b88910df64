import type { Asking, Given, Instrument } from '../question/index.ts'
import type { Instant } from '../instant/index.ts'
import type { Issue, Resource } from './validate.ts'

/** Where the choices of an instrument are named from. */
const choices = 'urn:fresh-eyes:ward:choice'

/** "urn:fresh-eyes:ward:instrument:<id>|<version>": the words that were shown, by their version. */
export const questionnaireOf = ({ id, version }: { id: string; version: number }): string =>
  `urn:fresh-eyes:ward:instrument:${id}|${version}`

/** What was asked at a bed, and answered, as a QuestionnaireResponse. Each answer stands with the words it was given to; there is no sum. */
export function askingToResponse(answer: {
  id: string
  stay: string
  askedAt: Instant
  asking: Asking
  sayInstant: (at: Instant) => string
}): Resource {
  const { id, stay, askedAt, asking, sayInstant } = answer
  const none = asking.noAnswer
  return {
    resourceType: 'QuestionnaireResponse',
    id,
    questionnaire: questionnaireOf(asking.instrument),
    status: none ? 'stopped' : 'completed',
    subject: { reference: `Patient/${stay}` },
    encounter: { reference: `Encounter/${stay}` },
    authored: sayInstant(askedAt),
    ...(asking.answeredBy.who === 'patient'
      ? { source: { reference: `Patient/${stay}` } }
      : { source: { display: asking.answeredBy.relationship ?? asking.answeredBy.who } }),
    ...(asking.answers.length === 0
      ? none
        ? {
            item: [
              {
                linkId: 'no-answer',
                answer: [{ valueCoding: { system: choices, code: none.code, display: none.says } }],
              },
            ],
          }
        : {}
      : {
          item: asking.answers.map(({ question, asked, code, says }) => ({
            linkId: question,
            text: asked,
            answer: [{ valueCoding: { system: choices, code, display: says } }],
          })),
        }),
  }
}

/** What a QuestionnaireResponse says, before the instrument is asked whether it fits. */
export interface AskedElsewhere {
  key: string
  stay: string
  instrument: { id: string; version: number }
  authored: string
  given: Given
}

/** Reads an answer that another system took. It names the stay and the version of the words, and a code for each question. */
export function responseToGiven(resource: Resource): { asked: AskedElsewhere } | { issues: Issue[] } {
  const issues: Issue[] = []
  const need = (where: string, says: string): number =>
    issues.push({ code: 'required', where: `QuestionnaireResponse.${where}`, says })
  const identifier = resource['identifier'] as { system?: string; value?: string } | undefined
  if (!identifier?.system || !identifier.value)
    need('identifier', 'Give an identifier of your own, with its system.')
  const encounter = (resource['encounter'] as { reference?: string } | undefined)?.reference
  const stay = /^Encounter\/([0-9a-f-]{36})$/.exec(encounter ?? '')?.[1]
  if (stay === undefined) need('encounter', 'Say whose stay it is: "Encounter/<id>".')
  const [, id, version] =
    /^urn:fresh-eyes:ward:instrument:([a-z0-9-]+)\|(\d+)$/.exec(String(resource['questionnaire'] ?? '')) ?? []
  if (id === undefined)
    need('questionnaire', 'Name the words that were shown: "urn:fresh-eyes:ward:instrument:<id>|<version>".')
  const authored = resource['authored'] as string | undefined
  if (authored === undefined || !authored.includes('T'))
    need('authored', 'Say when it was asked, with the time and its zone.')
  if (!['completed', 'stopped'].includes(String(resource['status'])))
    issues.push({
      code: 'value',
      where: 'QuestionnaireResponse.status',
      says: 'Send it when it is done: "completed", or "stopped" for no answer.',
    })
  const answers: Record<string, string> = {}
  for (const { linkId, answer } of (resource['item'] as
    { linkId: string; answer?: { valueCoding?: { code?: string } }[] }[] | undefined) ?? []) {
    const code = answer?.[0]?.valueCoding?.code
    if (code !== undefined) answers[linkId] = code
  }
  if (issues.length > 0) return { issues }
  const { 'no-answer': noAnswer, ...rest } = answers
  const source = resource['source'] as { reference?: string; display?: string } | undefined
  const proxy = source !== undefined && source.reference === undefined
  const given: Given = {
    how: 'nurse',
    answers: rest,
    proxy,
    ...(noAnswer === undefined ? {} : { noAnswer }),
    ...(proxy && source.display !== undefined ? { relationship: source.display } : {}),
  }
  return {
    asked: {
      key: `${identifier?.system}|${identifier?.value}`,
      stay: stay ?? '',
      instrument: { id: id ?? '', version: Number(version) },
      authored: authored ?? '',
      given,
    },
  }
}

/** Whether an instrument knows every question that was answered. */
export function strangeQuestions({ questions }: Instrument, { answers }: Given): string[] {
  const known = new Set(questions.map(({ id }) => id))
  return Object.keys(answers).filter((id) => !known.has(id))
}
