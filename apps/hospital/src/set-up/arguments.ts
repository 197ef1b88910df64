import { parseArgs } from 'node:util'

/** What someone asked of the command. */
export interface Asked {
  /** The file of the trust; undefined when only the tables are to be made. */
  file: string | undefined
  apply: boolean
  newTokens: string[]
  /** The role that the service runs as, to be given what it needs of the tables. */
  grant?: string
}

export const usage = [
  'npm run ward:set-up -- trust.yaml                     shows what it would change, and writes nothing',
  'npm run ward:set-up -- trust.yaml --apply             writes it: all of it or none',
  'npm run ward:set-up -- trust.yaml --apply --new-token site/account   gives an account a new token',
  'npm run ward:set-up -- --tables                       brings the tables up to date, and nothing else',
  'npm run ward:set-up -- --tables --grant ward          and gives the role that the service runs as what it needs',
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
        grant: { type: 'string' },
        'new-token': { type: 'string', multiple: true },
      },
    })
    const { apply = false, tables = false, grant, 'new-token': newTokens = [] } = values
    const [file, more] = positionals
    if (tables) {
      if (file !== undefined) return `--tables takes no file.\n${usage}`
      return { file, apply: false, newTokens: [], ...(grant === undefined ? {} : { grant }) }
    }
    if (grant !== undefined) return 'A role is granted what it needs only with --tables.'
    if (file === undefined) return `Give the file of your trust.\n${usage}`
    if (more !== undefined) return `Give one file: "${more}" is a second.\n${usage}`
    if (newTokens.length > 0 && !apply) return 'A new token is made only with --apply.'
    return { file, apply, newTokens }
  } catch (error) {
    return `${(error as Error).message}\n${usage}`
  }
}
