import { parseArgs } from 'node:util'

/** What someone asked of the command. */
export interface Asked {
  /** The file of the trust; undefined when only the tables are to be made. */
  file: string | undefined
  apply: boolean
  newTokens: string[]
}

export const usage = [
  'npm run ward:set-up -- trust.yaml                     shows what it would change, and writes nothing',
  'npm run ward:set-up -- trust.yaml --apply             writes it: all of it or none',
  'npm run ward:set-up -- trust.yaml --apply --new-token site/account   gives an account a new token',
  'npm run ward:set-up -- --tables                       brings the tables up to date, and nothing else',
  '',
  'DATABASE_URL, or DATABASE_URL_FILE, says where the database is. docs/ward/example-trust.yaml is a file to start from.',
].join('\n')

/** Reads the command line. Gives words about what is wrong with it instead, when something is. */
export function readArguments(given: readonly string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        apply: { type: 'boolean' },
        tables: { type: 'boolean' },
        'new-token': { type: 'string', multiple: true },
      },
    })
    const { apply = false, tables = false, 'new-token': newTokens = [] } = values
    const [file, more] = positionals
    if (tables)
      return file === undefined ? { file, apply: false, newTokens: [] } : `--tables takes no file.\n${usage}`
    if (file === undefined) return `Give the file of your trust.\n${usage}`
    if (more !== undefined) return `Give one file: "${more}" is a second.\n${usage}`
    if (newTokens.length > 0 && !apply) return 'A new token is made only with --apply.'
    return { file, apply, newTokens }
  } catch (error) {
    return `${(error as Error).message}\n${usage}`
  }
}
