import type { Claims } from '@fresh-eyes/ward/roles'
import * as client from 'openid-client'
import type { Attempt } from './attempts.ts'

/** A sign-in provider that speaks OpenID Connect, and how this service is known to it. */
export interface OidcSettings {
  /** Like "https://sign-in.example". Its own discovery document says the rest. */
  issuer: string
  clientId: string
  clientSecret: string
  /** Like "openid profile". */
  scope: string
  /** The claim that is the person's id here, like "sub". It must never be given to someone else. */
  userClaim: string
  nameClaim: string
  /** How strongly a person must have signed in, in the provider's words. Any of them will do; empty asks for nothing. */
  acr: string[]
  /** "login" has the provider ask who it is every time: for screens that people share. */
  prompt?: string
}

export interface Oidc {
  readonly settings: OidcSettings
  /** Where to send the browser, and what it must bring back. Throws when the provider cannot be reached. */
  begin: (callback: string) => Promise<{ to: string; attempt: Omit<Attempt, 'to'> }>
  /** What the provider says of who has come back, once every check holds. Throws when one does not. */
  finish: (cameBackTo: URL, attempt: Attempt) => Promise<Claims>
  /** Where the provider's own session is ended, or undefined when it has no such page or cannot be reached. */
  endAt: (backTo: string) => Promise<string | undefined>
}

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])
const timeoutSeconds = 10

/** Speaks to a provider. It is asked who it is at the first sign-in, so that the wards open when it is away. */
export function createOidc(settings: OidcSettings): Oidc {
  let known: Promise<client.Configuration> | undefined
  const discover = async (): Promise<client.Configuration> => {
    const issuer = new URL(settings.issuer)
    const plain = issuer.protocol === 'http:' && loopback.has(issuer.hostname)
    const auth = client.ClientSecretBasic(settings.clientSecret)
    return client.discovery(issuer, settings.clientId, undefined, auth, {
      timeout: timeoutSeconds,
      // Only a made-up provider on this machine may speak without TLS.
      ...(plain ? { execute: [client.allowInsecureRequests] } : {}),
    })
  }
  const configuration = async (): Promise<client.Configuration> => {
    known ??= discover()
    try {
      return await known
    } catch (error) {
      // Asked again at the next sign-in.
      known = undefined
      throw error
    }
  }
  return {
    settings,
    begin: async (callback) => {
      const found = await configuration()
      const [state, nonce, verifier] = [
        client.randomState(),
        client.randomNonce(),
        client.randomPKCECodeVerifier(),
      ]
      const to = client.buildAuthorizationUrl(found, {
        redirect_uri: callback,
        scope: settings.scope,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
        ...(settings.acr.length > 0 ? { acr_values: settings.acr.join(' ') } : {}),
        ...(settings.prompt === undefined ? {} : { prompt: settings.prompt }),
      })
      return { to: to.href, attempt: { state, nonce, verifier } }
    },
    finish: async (cameBackTo, attempt) => {
      const found = await configuration()
      const tokens = await client.authorizationCodeGrant(found, cameBackTo, {
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.verifier,
        idTokenExpected: true,
      })
      const token = tokens.claims()
      if (!token) throw new Error('The provider sent no ID token.')
      if (settings.acr.length > 0 && !settings.acr.includes(String(token['acr']))) {
        throw new Error('The provider did not say that the sign-in was as strong as was asked.')
      }
      const hasMore = found.serverMetadata().userinfo_endpoint !== undefined
      const more = hasMore ? await client.fetchUserInfo(found, tokens.access_token, token.sub) : {}
      return { ...more, ...token }
    },
    endAt: async (backTo) => {
      try {
        const found = await configuration()
        if (found.serverMetadata().end_session_endpoint === undefined) return undefined
        return client.buildEndSessionUrl(found, { post_logout_redirect_uri: backTo }).href
      } catch {
        return undefined
      }
    },
  }
}
