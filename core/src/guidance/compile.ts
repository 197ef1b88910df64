import type { BankHolidays } from '../calendar/index.ts'
import { nationIds, type NationId } from '../routes/index.ts'
import type { Checked } from './check-content.ts'
import { gatherNotes, type Notes } from './fact-notes.ts'
import type { ChooserKnowledge, CompiledPage, NationKnowledge, RouteWords, UrgentLine } from './knowledge.ts'
import { guidelinesOf, letterGuidance, type LetterGuidance } from './letter-guidance.ts'
import { letterTexts } from './letter-texts.ts'
import { clockFacts, ladderFacts, nationFacts, wayFacts, type RestsOn } from './nation-facts.ts'
import { pageHtml } from './page-html.ts'
import { readerKnowledge } from './reader-knowledge.ts'
import type { ContentFile } from './problem.ts'
import type { ReadFile } from './read-content.ts'

/** A module to be written: its name below `content/.compiled/`, its JavaScript and its types. */
export interface CompiledModule {
  name: string
  js: string
  types: string
}

type Words = Record<string, unknown>

/**
 * Turns content that has passed the check into modules: for each nation all that is said and all it rests on, and the same in
 * parts as pages need them (the chooser, each way, the bank holidays, the clocks, the ladder); the guide's pages, the guidelines, the letters'
 * sentences and titles, and the interface's words. The same content gives the same bytes.
 */
export function compileContent(
  { read, pages }: Checked,
  files: readonly ContentFile[],
  ways: Readonly<Record<NationId, Readonly<Record<string, RestsOn>>>>,
  ladders: Readonly<Record<NationId, readonly string[]>>,
): CompiledModule[] {
  const notes = gatherNotes(read)
  const words = (name: string) =>
    (read.find(({ path }) => path === `words/en/${name}.yaml`)?.value ?? {}) as Words
  const all = nationIds.map((nation) => nationKnowledge(nation, read, words))
  return [
    ...all.map((knowledge) => plain(knowledge.nation, 'NationKnowledge', knowledge)),
    ...all.map((knowledge) =>
      plain(`${knowledge.nation}-chooser`, 'ChooserKnowledge', chooserKnowledge(knowledge)),
    ),
    ...nationIds.map((nation) => plain(`${nation}-holidays`, 'BankHolidays', holidaysOf(nation, read))),
    ...nationIds.map((nation) =>
      plain(
        `${nation}-facts`,
        'NationFacts',
        nationFacts(nation, notes, ways[nation], restsOf(words('warnings'))),
      ),
    ),
    ...nationIds.map((nation) => plain(`${nation}-clocks`, 'ClockKnowledge', clockFacts(nation, notes))),
    ...nationIds.map((nation) =>
      plain(`${nation}-ladder`, 'LadderKnowledge', {
        rungs: settle(words('ladder'), nation),
        ...ladderFacts(nation, notes, ladders[nation]),
      }),
    ),
    ...all.flatMap((knowledge) => wayModules(knowledge, notes, ways[knowledge.nation])),
    plain('pages', 'readonly CompiledPage[]', compiledPages(pages, notes)),
    anything('guidelines', letterGuidance(read)),
    ...guidelineModules(letterGuidance(read)),
    ...letterModules(files),
    plain('reader', 'ReaderKnowledge', readerKnowledge(words, notes)),
    anything(
      'letter-titles',
      Object.fromEntries(
        listed(read, /^letters\/letters\.yaml$/)
          .flat()
          .map((letter) => [(letter as Words)['id'], (letter as Words)['title']]),
      ),
    ),
    ...named(
      'words',
      Object.fromEntries(read.flatMap(({ path, value }) => interfaceWords(path, value as Words))),
    ),
    plain(
      'distress',
      'DistressLines',
      Object.fromEntries(nationIds.map((nation) => [nation, urgentLines(read, nation, 'distress')])),
    ),
    plain('urgent', 'UrgentEverywhere', {
      emergency: urgentLines(read, 'england', 'emergency').filter(({ id }) => id.startsWith('ur-uk')),
    }),
  ]
}

/** The sentences of each letter as a module of its own, one that knows how to fetch each, and one with them all. */
function letterModules(files: readonly ContentFile[]): CompiledModule[] {
  const texts = letterTexts(files)
  const ids = Object.keys(texts).sort()
  const imports = ids.map((id, at) => `import letter${at} from './letters/${id}.js'\n`)
  return [
    ...ids.map((id) => anything(`letters/${id}`, texts[id])),
    {
      name: 'letters',
      js: `${imports.join('')}export default { ${ids.map((id, at) => `'${id}': letter${at}`).join(', ')} }\n`,
      types: `declare const value: ${typeOf(texts)}\nexport default value\n`,
    },
    {
      name: 'letter-sentences',
      js: `export default {\n${ids.map((id) => `  '${id}': () => import('./letters/${id}.js'),\n`).join('')}}\n`,
      types: `declare const value: { ${ids.map((id) => `readonly ${JSON.stringify(id)}: () => Promise<{ default: string }>`).join('; ')} }\nexport default value\n`,
    },
  ]
}

/** The standards that letters name, as choose-citations.ts in core/letters does. */
const namedInLetters: readonly unknown[] = ['gmp-18', 'scot-charter']

/** The guidelines of each condition as a module of its own, one that knows how to fetch each, and one with the rest. */
function guidelineModules(all: LetterGuidance): CompiledModule[] {
  const ids = all.conditions.map(({ id }) => String(id))
  return [
    anything('letter-sources', {
      ...all,
      guidelines: [],
      standards: all.standards.filter(({ id }) => namedInLetters.includes(id)),
    }),
    ...ids.map((id) => anything(`guidelines-of/${id}`, guidelinesOf(all, id))),
    {
      name: 'guidelines-of',
      js: `export default {\n${ids.map((id) => `  '${id}': () => import('./guidelines-of/${id}.js'),\n`).join('')}}\n`,
      types: `declare const value: Readonly<Record<string, (() => Promise<{ default: unknown }>) | undefined>>\nexport default value\n`,
    },
  ]
}

function nationKnowledge(
  nation: NationId,
  read: readonly ReadFile[],
  words: (name: string) => Words,
): NationKnowledge {
  return {
    nation,
    urgent: {
      emergency: urgentLines(read, nation, 'emergency'),
      urgent: urgentLines(read, nation, 'urgent'),
      inpatient: urgentLines(read, nation, 'inpatient'),
      distress: urgentLines(read, nation, 'distress'),
    },
    questions: settle(words('questions'), nation) as NationKnowledge['questions'],
    routes: settle(words('routes'), nation) as Record<string, RouteWords>,
    reasons: words('reasons') as Record<string, string>,
    warnings: settleWarnings(words('warnings'), nation),
    firstSteps: words('first-steps') as NationKnowledge['firstSteps'],
    costs: words('costs') as Record<string, string>,
    holidays: holidaysOf(nation, read),
  }
}

function holidaysOf(nation: NationId, read: readonly ReadFile[]): BankHolidays {
  const list = read
    .map(({ value }) => value as Words)
    .find((value) => value['id'] === division[nation] && 'years' in value)
  const years = list?.['years'] as { first: number; last: number }
  return {
    division: division[nation],
    first: years.first,
    last: years.last,
    days: Object.fromEntries(
      (list?.['days'] as { date: string; name: string }[]).map(({ date, name }) => [date, name]),
    ),
  }
}

const division = {
  england: 'england-and-wales',
  scotland: 'scotland',
  wales: 'england-and-wales',
  'northern-ireland': 'northern-ireland',
} as const

function restsOf(warnings: Words): string[] {
  return Object.values(warnings as Record<string, { rests: string[] }>).flatMap(({ rests }) => rests)
}

function chooserKnowledge(knowledge: NationKnowledge): ChooserKnowledge {
  const { holidays: _, ...rest } = knowledge
  return {
    ...rest,
    routes: mapped(knowledge.routes, ({ name, says }) => ({ name, says })),
    warnings: mapped(knowledge.warnings, ({ says }) => ({ says })),
  }
}

function mapped<From, To>(
  record: Readonly<Record<string, From>>,
  to: (from: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]))
}

/** A module for each way: the rest of what is said of it and what it rests on. And one that knows how to fetch each. */
function wayModules(
  { nation, routes }: NationKnowledge,
  notes: Notes,
  ways: Readonly<Record<string, RestsOn>>,
): CompiledModule[] {
  const name = `${nation}-ways`
  const offered = Object.entries(ways).filter(([, way]) => way.offered)
  const fetches = offered.map(([way]) => `  '${way}': () => import('./${name}/${way}.js'),\n`)
  return [
    {
      name,
      js: `export default {\n${fetches.join('')}}\n`,
      types: `import type { WayKnowledge } from '@fresh-eyes/core/guidance'\ndeclare const value: Readonly<Record<string, () => Promise<{ default: WayKnowledge }>>>\nexport default value\n`,
    },
    ...offered.map(([way, restsOn]) => {
      const { name: _, says: __, ...words } = routes[way] ?? { name: '', says: '', how: [] }
      return plain(`${name}/${way}`, 'WayKnowledge', { words, ...wayFacts(notes, restsOn) })
    }),
  ]
}

function urgentLines(read: readonly ReadFile[], nation: NationId, kind: string): UrgentLine[] {
  type Written = Omit<UrgentLine, 'links'> & { nations: string[]; sources?: string[] }
  const pages = new Map(
    read
      .filter(({ path }) => path.startsWith('sources/'))
      .map(({ value }) => [(value as Words)['id'], value as Words]),
  )
  const link = (id: string) => {
    const page = pages.get(id)
    return page?.['url'] ? [{ name: page['name'] as string, url: page['url'] as string }] : []
  }
  return read
    .filter(({ path }) => path === 'nations/uk/urgent.yaml' || path === `nations/${nation}/urgent.yaml`)
    .flatMap(({ value }) => (value as Record<string, Written[]>)[kind] ?? [])
    .filter(({ nations }) => nations.includes(nation))
    .map(({ id, says, examples, status, checkedOn, sources }) => ({
      id,
      says,
      status,
      links: (sources ?? []).flatMap(link),
      checkedOn,
      ...(examples ? { examples } : {}),
    }))
}

/** Puts what differs in this nation in place, at every depth, and leaves the other nations' words out. */
function settle(part: unknown, nation: NationId): unknown {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
  const { here, ...rest } = part as Words & { here?: Words }
  const settled = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, settle(value, nation)]))
  return { ...settled, ...((here?.[nation] as Words | undefined) ?? {}) }
}

function settleWarnings(words: Words, nation: NationId): NationKnowledge['warnings'] {
  return Object.fromEntries(
    Object.entries(
      words as Record<string, { says: string; rests: string[]; here?: Record<string, string> }>,
    ).map(([id, { says, rests, here }]) => [id, { says: here?.[nation] ?? says, rests }]),
  )
}

function compiledPages(pages: Checked['pages'], notes: Notes): CompiledPage[] {
  return [...pages]
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map(({ body, bodyLine: _, facts: __, ...page }) => {
      const { html, notes: ids } = pageHtml(body)
      return {
        ...page,
        html,
        notes: ids.flatMap((id) => {
          const note = notes.facts.get(id)
          if (!note) return []
          const { nations: ___, ...rest } = note
          return [rest]
        }),
      }
    })
}

function interfaceWords(path: string, value: Words): [string, unknown][] {
  const name = /^words\/en\/([a-z-]+)\.yaml$/.exec(path)?.[1]
  if (!name || withModulesOfTheirOwn.has(name)) return []
  return [[name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()), value]]
}

const withModulesOfTheirOwn = new Set([
  'questions',
  'routes',
  'reasons',
  'warnings',
  'first-steps',
  'costs',
  'ladder',
  'reader',
  'reader-rewrites',
  'reader-ticks',
])

function listed(read: readonly ReadFile[], path: RegExp): unknown[] {
  return read.filter((file) => path.test(file.path)).map(({ value }) => value)
}

function plain(name: string, type: string, value: unknown): CompiledModule {
  const face = /[A-Z]\w+/.exec(type)?.[0]
  const imported =
    face && !type.startsWith('readonly {') ? `import type { ${face} } from '@fresh-eyes/core/guidance'\n` : ''
  return {
    name,
    js: `export default ${JSON.stringify(value)}\n`,
    types: `${imported}declare const value: ${type}\nexport default value\n`,
  }
}

/** Data whose exact type is the reader's business, such as what the letters take. */
function anything(name: string, value: unknown): CompiledModule {
  return {
    name,
    js: `export default ${JSON.stringify(value)}\n`,
    types: `declare const value: ${typeOf(value)}\nexport default value\n`,
  }
}

/** One module for each key and one face for them all, so that a page carries only the words it uses. */
function named(name: string, value: Record<string, unknown>): CompiledModule[] {
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    {
      name,
      js: entries.map(([key]) => `export { default as ${key} } from './${name}/${key}.js'\n`).join(''),
      types: entries.map(([key, words]) => `export declare const ${key}: ${typeOf(words)}\n`).join(''),
    },
    ...entries.map(([key, words]) => anything(`${name}/${key}`, words)),
  ]
}

/** The type of the words as TypeScript sees them: every key is known, so a word that is missing does not compile. */
function typeOf(value: unknown): string {
  if (typeof value === 'string') return 'string'
  if (typeof value === 'number') return 'number'
  if (typeof value === 'boolean') return 'boolean'
  if (Array.isArray(value))
    return value.every((item) => typeof item === 'string') ? 'readonly string[]' : 'readonly any[]'
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, item]) => `readonly ${JSON.stringify(key)}: ${typeOf(item)}`)
      .join('; ')} }`
  return 'never'
}
