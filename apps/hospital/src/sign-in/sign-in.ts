import type { Staff } from '@fresh-eyes/ward/roles'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Clocks } from '../store/clocks.ts'
import type { Database } from '../store/database.ts'
import { sessionStaff, type SessionLimits } from '../store/sessions.ts'
import type { Oidc } from './oidc.ts'

/** How people sign in to this service. */
export interface SignIn {
  /** Where browsers find this service, like "https://ward.example": with no slash at the end. */
  address: string
  oidc: Oidc
  limits: SessionLimits
  /** Who keeps the sign-in rules of a site that has none yet. */
  firstRule?: { claim: string; equals: string } | undefined
}

type Which = 'session' | 'attempts'

/** Over https a cookie's name itself says that only this host can have set it. */
const cookieName = ({ address }: SignIn, which: Which): string =>
  address.startsWith('https:') ? `__Host-ward-${which}` : `ward-${which}`

export const readCookie = (request: FastifyRequest, signIn: SignIn, which: Which): string | undefined =>
  request.cookies[cookieName(signIn, which)]

/** Sets a cookie that no script can read and that other sites' forms do not bring. Undefined takes it away. */
export function setCookie(
  reply: FastifyReply,
  signIn: SignIn,
  which: Which,
  value: string | undefined,
  maxAge?: number,
): void {
  const how = {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: signIn.address.startsWith('https:'),
  } as const
  const name = cookieName(signIn, which)
  if (value === undefined) reply.clearCookie(name, how)
  else reply.setCookie(name, value, maxAge === undefined ? how : { ...how, maxAge })
}

/** Who is asking, by the session in their cookie. */
export function identifyBy(
  signIn: SignIn,
  { db }: Database,
  clocks: Clocks,
): (request: FastifyRequest) => Promise<Staff | undefined> {
  return async (request) => {
    const id = readCookie(request, signIn, 'session')
    return id === undefined ? undefined : sessionStaff(db, clocks, id, signIn.limits)
  }
}
