import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { noAnswerStates, type Choice, type Instrument, type NoAnswerState } from '@fresh-eyes/ward/question'
import { parse } from 'yaml'

/** What was found published, as a start for a trust's own instrument. What was not found is left out, and is for the trust to enter. */
export interface InstrumentTemplate {
  id: string
  name: string
  population: Instrument['population']
  askedOf: Instrument['askedOf']
  /** "quoted" when the words were read in the source; "own" when they are for the trust to write. */
  wording: 'quoted' | 'own'
  /** How far the source was read. */
  read: string
  sources: { name: string; url: string }[]
  questions: { key: string; name: string; says?: string; answers?: Choice[]; from?: string; to?: string }[]
  noAnswer: (Choice & { state: NoAnswerState })[]
  nurseMayRecord?: { levels: Choice[]; reasons: Choice[] }
}

const folder = join(import.meta.dirname, '../../../../content/ward/instruments')

/** Reads the templates, the quoted ones first. Throws when one names a state that the counts do not know: a mistake of ours. */
export function readTemplates(from = folder): InstrumentTemplate[] {
  return readdirSync(from)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => withKnownStates(parse(readFileSync(join(from, name), 'utf8')) as InstrumentTemplate))
    .sort((one, other) => other.wording.localeCompare(one.wording) || one.name.localeCompare(other.name))
}

function withKnownStates(template: InstrumentTemplate): InstrumentTemplate {
  const unknown = template.noAnswer.find(({ state }) => !noAnswerStates.includes(state))
  if (unknown)
    throw new Error(`Instrument "${template.id}" has the state "${unknown.state}", which nothing counts.`)
  return template
}

/** The start of an instrument from a template: its words where they were found, empty where they were not. */
export function startFrom(template: InstrumentTemplate): Omit<Instrument, 'version'> {
  return {
    id: template.id,
    name: template.name,
    population: template.population,
    askedOf: template.askedOf,
    language: 'en',
    source: template.wording === 'quoted' ? template.sources.map(({ name }) => name).join('; ') : '',
    questions: template.questions.map(({ key, name, says = '', answers = [] }) => ({
      id: key,
      name,
      says,
      answers,
    })),
    noAnswer: template.noAnswer,
    ...(template.nurseMayRecord ? { nurseMayRecord: template.nurseMayRecord } : {}),
    showsPoints: false,
    approvedBy: '',
    approvedOn: '',
  }
}
