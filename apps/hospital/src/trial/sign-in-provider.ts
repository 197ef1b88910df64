import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider, type Context } from 'oidc-provider'
import { readStyle } from '../http/files.ts'
import type { OidcSettings } from '../sign-in/oidc.ts'
import type { MadeUpPerson } from './people.ts'
import { pickPerson } from './pick-person.ts'
import { ShortMemory } from './short-memory.ts'

export interface MadeUpSignIn {
  settings: OidcSettings
  stop: () => Promise<void>
}

const clientId = 'ward'
const hour = 3600

/**
 * Starts a real OpenID Connect provider on a port of its own of this machine, whose people are made up and need no password: you
 * pick one. `service` is the address that it leads back to. Its keys last as long as it does.
 */
export async function startMadeUpSignIn(service: string, people: MadeUpPerson[]): Promise<MadeUpSignIn> {
  const server = createServer()
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(0, '127.0.0.1', done)
  })
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const clientSecret = randomBytes(32).toString('base64url')
  const provider = new Provider(issuer, configuration(service, clientSecret, people))
  const answer = provider.callback()
  const style = readStyle()
  server.on('request', (request, response) => {
    if (request.url === '/look.css') {
      response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' }).end(style)
    } else if (request.url?.startsWith('/pick/')) {
      void pick(provider, service, people, request, response)
    } else {
      answer(request, response)
    }
  })
  const settings = {
    issuer,
    clientId,
    clientSecret,
    scope: 'openid profile',
    userClaim: 'sub',
    nameClaim: 'name',
    acr: [],
    prompt: 'login',
  }
  return { settings, stop: () => stop(server) }
}

function configuration(service: string, clientSecret: string, people: MadeUpPerson[]): object {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${service}/sign-in/callback`],
        post_logout_redirect_uris: [`${service}/sign-out`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_basic',
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'made-up', use: 'sig', alg: 'ES256' }] },
    adapter: ShortMemory,
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    claims: { openid: ['sub'], profile: ['name', 'groups'] },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      // Its own page for this needs a script of its own, and here nobody stays signed in: it asks each time.
      rpInitiatedLogout: { enabled: false },
    },
    ttl: {
      Interaction: hour,
      Session: hour,
      Grant: hour,
      AccessToken: hour,
      IdToken: hour,
      AuthorizationCode: 60,
    },
    interactions: { url: (_context: Context, { uid }: { uid: string }) => `/pick/${uid}` },
    findAccount: (_context: Context, id: string) => {
      const person = people.find((each) => each.id === id)
      return (
        person && { accountId: id, claims: () => ({ sub: id, name: person.name, groups: person.groups }) }
      )
    },
    // The people of the trial are not asked whether the ward may know their name.
    async loadExistingGrant(context: Context & { oidc: { provider: Provider } }) {
      const { client, session, provider } = context.oidc
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
    renderError: (context: Context) => {
      context.type = 'text'
      context.body = 'The made-up sign-in could not go on. Go back to the ward service and sign in again.'
    },
  }
}

/** The page on which one picks a person, and what follows the pick. */
async function pick(
  provider: Provider,
  service: string,
  people: MadeUpPerson[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const { uid } = await provider.interactionDetails(request, response)
    if (request.method === 'POST') {
      const accountId = new URLSearchParams(await bodyOf(request)).get('person') ?? ''
      const login = people.some(({ id }) => id === accountId) ? { login: { accountId } } : undefined
      if (login) {
        return await provider.interactionFinished(request, response, login, {
          mergeWithLastSubmission: false,
        })
      }
    }
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        // The form leads back to the ward service, which is another port.
        'content-security-policy': `default-src 'none'; style-src 'self'; img-src data:; form-action 'self' ${service}; frame-ancestors 'none'; base-uri 'none'`,
      })
      .end(pickPerson(people, uid))
  } catch {
    response
      .writeHead(400, { 'content-type': 'text/plain; charset=utf-8' })
      .end('This sign-in is over. Go back to the ward service and sign in again.')
  }
}

const longestBody = 1000

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const part of request) {
    text += String(part)
    if (text.length > longestBody) throw new Error('Too long for the name of a person.')
  }
  return text
}

function stop(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })
}
