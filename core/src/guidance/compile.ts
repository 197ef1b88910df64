import { nationIds, type NationId } from '../routes/index.ts'
import type { Checked } from './check-content.ts'
import { gatherNotes, type Notes } from './fact-notes.ts'
import type { CompiledPage, NationKnowledge } from './knowledge.ts'
import { letterGuidance } from './letter-guidance.ts'
import { guidelineModules, letterModules } from './letter-modules.ts'
import { anything, named, plain, type CompiledModule } from './module.ts'
import { clockFacts, ladderFacts, nationFacts, wayFacts, type RestsOn } from './nation-facts.ts'
import { chooserKnowledge, holidaysOf, nationKnowledge, settle } from './nation-knowledge.ts'
import { pageHtml } from './page-html.ts'
import type { ContentFile } from './problem.ts'
import type { ReadFile } from './read-content.ts'
import { readerKnowledge } from './reader-knowledge.ts'
import { urgentLines } from './urgent-lines.ts'

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

function restsOf(warnings: Words): string[] {
  return Object.values(warnings as Record<string, { rests: string[] }>).flatMap(({ rests }) => rests)
}
