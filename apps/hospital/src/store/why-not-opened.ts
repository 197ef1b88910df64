/** Why this PostgreSQL cannot keep calls as it is, in words that say what to do. */
export class UnfitDatabase extends Error {}

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ETIMEDOUT',
])
const notThisPassword = new Set(['28P01', '28000'])
const noSuchDatabase = '3D000'

/**
 * What whoever starts the service reads when a PostgreSQL could not be opened: what is wrong, where, and what to do. Never the
 * password. Undefined for what nobody foresaw, which is to be thrown on.
 */
export function whyNotOpened(error: unknown, address: string): string | undefined {
  if (error instanceof UnfitDatabase) return error.message
  const code = (error as { code?: string }).code ?? ''
  const { host, pathname, username } = new URL(address)
  const name = decodeURIComponent(pathname.slice(1))
  if (unreachable.has(code))
    return `PostgreSQL cannot be reached at ${host} (${code}). Is it running, and is that its address? It is what DATABASE_URL says.`
  if (notThisPassword.has(code))
    return `PostgreSQL at ${host} does not let "${decodeURIComponent(username)}" in. Look at the name and the password in DATABASE_URL, or in the file that DATABASE_PASSWORD_FILE names.`
  if (code === noSuchDatabase)
    return `PostgreSQL at ${host} has no database "${name}". Make it as in the runbook (The first day), or mend DATABASE_URL.`
  return undefined
}
