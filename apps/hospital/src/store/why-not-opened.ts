/** Why this PostgreSQL cannot keep calls as it is, in words that say what to do. */
export class UnfitDatabase extends Error {}

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ETIMEDOUT',
])
const notLetIn = new Set(['28P01', '28000'])
const noSuchDatabase = '3D000'

/**
 * What whoever starts the service reads when a PostgreSQL could not be opened: what is wrong, where, and what to do. Never the
 * password. Undefined for what nobody foresaw, which is to be thrown on.
 */
export function whyNotOpened(error: unknown, address: string): string | undefined {
  if (error instanceof UnfitDatabase) return error.message
  const { code = '', message } = error as Error & { code?: string }
  // A socket in a folder is an address too, and has no host.
  const host = URL.canParse(address) ? new URL(address).host : ''
  const there = host === '' ? '' : ` at ${host}`
  if (unreachable.has(code))
    return `PostgreSQL cannot be reached${there} (${code}). Is it running, and is that its address? It is what DATABASE_URL says, like postgres://ward@127.0.0.1:5432/ward.`
  if (notLetIn.has(code))
    return `PostgreSQL${there} does not let the service in: ${message}. Look at the name and the password in DATABASE_URL, or in the file that DATABASE_PASSWORD_FILE names.`
  if (code === noSuchDatabase)
    return `PostgreSQL${there} says: ${message}. Make it as in the runbook (The first day), or mend DATABASE_URL.`
  return undefined
}
