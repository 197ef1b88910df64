import { createHash, randomBytes } from 'node:crypto'

/** A new secret, which opens a caller's own page. */
export const makeSecret = (): string => randomBytes(16).toString('base64url')

/** What is kept of a secret: its SHA-256, in hexadecimal. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')
