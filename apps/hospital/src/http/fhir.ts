import { operationOutcome, validate } from '@fresh-eyes/ward/fhir'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { communication } from '../fhir/communication.ts'
import type { FhirType, Search } from '../fhir/fhir-type.ts'
import { questionnaireResponse } from '../fhir/questionnaire-response.ts'
import { encounter, location, patient } from '../fhir/stays.ts'
import { task } from '../fhir/task.ts'
import type { Services } from '../services.ts'
import { fhirAccountOf, type FhirAccount } from '../store/fhir-accounts.ts'
import type { FhirMay } from '../store/fhir-tables.ts'
import { isUuid } from '../store/is-uuid.ts'

/** Every resource type that is served. */
const types: readonly FhirType[] = [patient, encounter, location, questionnaireResponse, task, communication]

const json = 'application/fhir+json; charset=utf-8'
const largest = 256 * 1024
const mostFound = 200

/** FHIR R4 for other systems of the hospital: each with a token of its own, which it sends as "Authorization: Bearer …". */
export function fhir(app: FastifyInstance, services: Services): void {
  void app.register(async (inside) => {
    inside.removeContentTypeParser(['application/json'])
    const parsed = { parseAs: 'string' as const, bodyLimit: largest }
    inside.addContentTypeParser(
      ['application/fhir+json', 'application/json'],
      parsed,
      (_request, body, done) => done(null, body),
    )
    inside.get('/fhir/metadata', async (_request, reply) => reply.type(json).send(capabilities()))
    for (const type of types) serve(inside, services, type)
  })
}

function serve(app: FastifyInstance, services: Services, type: FhirType): void {
  app.get<{ Params: { id: string } }>(`/fhir/${type.name}/:id`, async (request, reply) => {
    const account = await accountWho(request, reply, services, 'read')
    if (!account) return reply
    const found =
      type.hasWordIds || isUuid(request.params.id)
        ? await type.read(services, account, request.params.id)
        : undefined
    if (found) noteLook(services, account, type, `${type.name}/${request.params.id}`)
    return found
      ? reply.type(json).send(found)
      : refuse(reply, 404, 'not-found', `There is no such ${type.name} on this site.`)
  })
  app.get<{ Querystring: Search }>(`/fhir/${type.name}`, async (request, reply) => {
    const account = await accountWho(request, reply, services, 'read')
    if (!account) return reply
    const { _count, ...search } = request.query
    const unknown = Object.keys(search).filter((name) => !type.searches.includes(name))
    if (unknown.length > 0) {
      return refuse(
        reply,
        400,
        'not-supported',
        `Not a search here: ${unknown.join(', ')}. Searches: ${type.searches.join(', ')}.`,
      )
    }
    const most = Math.min(mostFound, Math.max(1, Math.floor(Number(_count ?? mostFound)) || mostFound))
    const found = await type.search(services, account, search, most)
    // What was searched for is named only where it was there: it is an id or a code then, and no person's words.
    const narrowed = found.length > 0 ? Object.entries(search).map(([name, is]) => `${name}=${is}`) : []
    noteLook(services, account, type, [type.name, ...narrowed].join(' '))
    const entry = found.map((resource) => ({ resource, search: { mode: 'match' } }))
    return reply
      .type(json)
      .send({ resourceType: 'Bundle', type: 'searchset', ...(entry.length > 0 ? { entry } : {}) })
  })
  const { create } = type
  if (!create) return
  app.post<{ Body: string }>(`/fhir/${type.name}`, async (request, reply) => {
    const account = await accountWho(request, reply, services, type.sentBy)
    if (!account) return reply
    const value = parseJson(request.body)
    if (value === undefined) return refuse(reply, 400, 'structure', 'The body is not JSON.')
    const checked = validate(value)
    if ('issues' in checked) return reply.code(422).type(json).send(operationOutcome(checked.issues))
    if (checked.resource.resourceType !== type.name)
      return refuse(reply, 422, 'structure', `This address takes a ${type.name}.`)
    const created = await create(services, account, checked.resource)
    if ('issues' in created) return reply.code(422).type(json).send(operationOutcome(created.issues))
    reply.header('location', `/fhir/${type.name}/${created.id}`)
    return reply
      .code(created.isNew ? 201 : 200)
      .type(json)
      .send(created.resource)
  })
}

/** The audit says which system read what. Of wards there is nothing to say. */
function noteLook({ reads }: Services, account: FhirAccount, type: FhirType, what: string): void {
  if (type.hasWordIds) return
  reads.note({ ...account, system: account.account }, 'read.fhir', what)
}

async function accountWho(
  request: FastifyRequest,
  reply: FastifyReply,
  { database }: Services,
  may: FhirMay,
): Promise<FhirAccount | undefined> {
  const token = /^Bearer ([\w-]{43})$/.exec(request.headers.authorization ?? '')?.[1]
  const account = token === undefined ? undefined : await fhirAccountOf(database.db, token)
  if (account?.may.includes(may)) return account
  reply.header('www-authenticate', 'Bearer')
  if (account) refuse(reply, 403, 'forbidden', `This account may not ${may}.`)
  else refuse(reply, 401, 'login', 'Send a token of this site as "Authorization: Bearer …".')
  return undefined
}

const refuse = (reply: FastifyReply, status: number, code: string, says: string): FastifyReply =>
  reply
    .code(status)
    .type(json)
    .header('cache-control', 'no-store')
    .send(operationOutcome([{ code, says }]))

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function capabilities(): object {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: '2026-11-26',
    kind: 'instance',
    fhirVersion: '4.0.1',
    format: ['json'],
    rest: [
      {
        mode: 'server',
        security: {
          description:
            'A bearer token for each system. Identity and place are taken from a feed account only.',
        },
        resource: types.map(({ name, searches, create }) => ({
          type: name,
          interaction: ['read', 'search-type', ...(create ? ['create'] : [])].map((code) => ({ code })),
          searchParam: searches.map((each) => ({
            name: each,
            type: each === 'status' ? 'token' : 'reference',
          })),
        })),
      },
    ],
  }
}
