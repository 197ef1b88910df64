import { guidelinesOf, type LetterGuidance } from './letter-guidance.ts'
import { letterTexts } from './letter-texts.ts'
import { anything, typeOf, type CompiledModule } from './module.ts'
import type { ContentFile } from './problem.ts'

/** The sentences of each letter as a module of its own, one that knows how to fetch each, and one with them all. */
export function letterModules(files: readonly ContentFile[]): CompiledModule[] {
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
export function guidelineModules(all: LetterGuidance): CompiledModule[] {
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
