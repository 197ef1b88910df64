/** A module to be written: its name below `content/.compiled/`, its JavaScript and its types. */
export interface CompiledModule {
  name: string
  js: string
  types: string
}

/** Data of a type that core/guidance names. */
export function plain(name: string, type: string, value: unknown): CompiledModule {
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
export function anything(name: string, value: unknown): CompiledModule {
  return {
    name,
    js: `export default ${JSON.stringify(value)}\n`,
    types: `declare const value: ${typeOf(value)}\nexport default value\n`,
  }
}

/** One module for each key and one face for them all, so that a page carries only the words it uses. */
export function named(name: string, value: Record<string, unknown>): CompiledModule[] {
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
export function typeOf(value: unknown): string {
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
