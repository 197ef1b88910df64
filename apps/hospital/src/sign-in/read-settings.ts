import type { OidcSettings } from './oidc.ts'

export interface SignInConfig {
  /** Where browsers find this service; undefined is where it listens. */
  address: string | undefined
  oidc: OidcSettings | undefined
  /** Who keeps the sign-in rules of a site that has none yet. */
  firstRule: { claim: string; equals: string } | undefined
}

/**
 * Reads how people sign in. OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and PUBLIC_ADDRESS are needed together; the rest may be
 * left out: OIDC_SCOPE (openid profile), OIDC_USER_CLAIM (sub), OIDC_NAME_CLAIM (name), OIDC_ACR (words that all mean strong
 * enough, between spaces), OIDC_FIRST_RULE (like groups=patient-safety: whoever has that is patient safety lead, where a site has no
 * rule yet), OIDC_PROMPT (login, to be asked every time). Gives what is wrong in words, with what to do.
 */
export function readSignIn(env: Record<string, string | undefined>): SignInConfig | string {
  const address = env['PUBLIC_ADDRESS']?.replace(/\/$/, '')
  const wrong = address === undefined ? undefined : addressProblem(address)
  if (wrong !== undefined) return wrong
  const issuer = env['OIDC_ISSUER']
  if (!issuer) return { address, oidc: undefined, firstRule: undefined }
  const needed = {
    OIDC_CLIENT_ID: env['OIDC_CLIENT_ID'],
    OIDC_CLIENT_SECRET: env['OIDC_CLIENT_SECRET'],
    PUBLIC_ADDRESS: address,
  }
  const missing = Object.entries(needed).flatMap(([name, value]) => (value ? [] : [name]))
  if (missing.length > 0)
    return `OIDC_ISSUER is given, and ${missing.join(' and ')} is not. Sign-in needs them together.`
  if (!/^https:\/\/|^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?(\/|$)/.test(issuer) || !URL.canParse(issuer)) {
    return `OIDC_ISSUER is "${issuer}". Give the address of the sign-in provider, beginning with https://.`
  }
  const [claim, ...equals] = (env['OIDC_FIRST_RULE'] ?? '').split('=')
  const prompt = env['OIDC_PROMPT']
  return {
    address,
    firstRule: claim && equals.length > 0 ? { claim, equals: equals.join('=') } : undefined,
    oidc: {
      issuer,
      clientId: needed.OIDC_CLIENT_ID ?? '',
      clientSecret: needed.OIDC_CLIENT_SECRET ?? '',
      scope: env['OIDC_SCOPE'] ?? 'openid profile',
      userClaim: env['OIDC_USER_CLAIM'] ?? 'sub',
      nameClaim: env['OIDC_NAME_CLAIM'] ?? 'name',
      acr: (env['OIDC_ACR'] ?? '').split(' ').filter((word) => word !== ''),
      ...(prompt ? { prompt } : {}),
    },
  }
}

function addressProblem(address: string): string | undefined {
  const url = URL.parse(address)
  if (url && /^https?:$/.test(url.protocol) && url.origin === address) return undefined
  return `PUBLIC_ADDRESS is "${address}". Give what people type before the first slash, like https://ward.example.`
}
