import { localPath } from './local-path.ts'

/**
 * A sign-in that has begun in this browser and has not come back. It lives in a cookie of that browser alone: the answer of the
 * provider is taken only by the browser that asked, and a sign-in that is never finished leaves nothing with us.
 */
export interface Attempt {
  state: string
  nonce: string
  verifier: string
  to: string
}

/** Two tabs can sign in at once, and a third. */
const most = 3
const text = /^[\w-]{20,128}$/

export const writeAttempts = (attempts: readonly Attempt[]): string =>
  Buffer.from(JSON.stringify(attempts.slice(-most))).toString('base64url')

/** The attempts in a cookie; none when it is not as we wrote it. */
export function readAttempts(cookie: string | undefined): Attempt[] {
  if (cookie === undefined || cookie.length > 4000) return []
  try {
    const read: unknown = JSON.parse(Buffer.from(cookie, 'base64url').toString())
    return Array.isArray(read) ? read.filter(isAttempt).slice(-most) : []
  } catch {
    return []
  }
}

function isAttempt(value: unknown): value is Attempt {
  if (typeof value !== 'object' || value === null) return false
  const { state, nonce, verifier, to } = value as Record<string, unknown>
  const secrets = [state, nonce, verifier]
  return secrets.every((each) => typeof each === 'string' && text.test(each)) && localPath(to) === to
}
