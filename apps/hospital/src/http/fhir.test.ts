import { systems } from '@fresh-eyes/ward/fhir'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeFhirAccount } from '../store/fhir-accounts.ts'
import { place } from '../testing/made-up-ward.ts'
import { onBoth } from '../testing/on-both.ts'
import { nia, startService, type TestService } from '../testing/start-service.ts'

const ask = {
  resourceType: 'Task',
  status: 'requested',
  intent: 'order',
  identifier: [{ system: 'urn:made-up-record', value: '42' }],
  location: { identifier: { system: systems.ward, value: 'oak' } },
  input: [{ type: { coding: [{ system: systems.bed }] }, valueString: '7' }],
  description: 'Grey, and breathing fast',
}

onBoth(({ open }) => {
  let service: TestService
  let writes = ''
  let reads = ''
  beforeAll(async () => {
    service = await startService(await open())
    const { db } = service.services.database
    writes = await makeFhirAccount(db, { ...place, account: 'record', may: ['read', 'write'] })
    reads = await makeFhirAccount(db, { ...place, account: 'report', may: ['read'] })
  })
  afterAll(() => service.close())

  const get = (url: string, token = reads) =>
    service.app.inject({ url, headers: { authorization: `Bearer ${token}` } })
  const post = (url: string, body: unknown, token = writes) =>
    service.app.inject({
      method: 'POST',
      url,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' },
      payload: typeof body === 'string' ? body : JSON.stringify(body),
    })

  test('a Task from the record is a call in the queue, and sent twice it is one call [H02]', async () => {
    const first = await post('/fhir/Task', ask)
    expect(first.statusCode).toBe(201)
    const again = await post('/fhir/Task', ask)
    expect(again.statusCode).toBe(200)
    expect(again.json().id).toBe(first.json().id)
    service.be(nia)
    const queue = (await service.app.inject({ url: '/desk' })).body
    expect(queue.match(/Oak ward, bed 7/g)).toHaveLength(1)
    expect(queue).toContain('Grey, and breathing fast')
    const read = await get(`/fhir/Task/${first.json().id}`)
    expect(read.json()).toMatchObject({ resourceType: 'Task', status: 'requested' })
    expect(read.body).not.toContain('Grey')
    const pages = (await get(`/fhir/Communication?about=Task/${first.json().id}`)).json()
    expect(pages.entry).toMatchObject([{ resource: { recipient: [{ display: 'responder' }] } }])
  })

  test('a Task that names a patient is refused: identity comes from the feed [H04]', async () => {
    const named = await post('/fhir/Task', { ...ask, for: { reference: 'Patient/1' } })
    expect(named.statusCode).toBe(422)
    expect(named.json().issue[0]).toMatchObject({ code: 'not-supported', expression: ['Task.for'] })
  })

  test('a code that R4 does not have is refused with its place, and nothing is stored', async () => {
    const wrong = await post('/fhir/Task', {
      ...ask,
      identifier: [{ system: 'urn:x', value: 'wrong' }],
      intent: 'whim',
    })
    expect(wrong.json().issue[0]).toMatchObject({ code: 'code-invalid', expression: ['Task.intent'] })
    const all = (await get('/fhir/Task')).json()
    expect(all.entry).toHaveLength(1)
  })

  test('words about a call become a note on it, once', async () => {
    const id = (await get('/fhir/Task')).json().entry[0].resource.id as string
    const said = {
      resourceType: 'Communication',
      status: 'completed',
      identifier: [{ system: 'urn:made-up-record', value: 'n1' }],
      about: [{ reference: `Task/${id}` }],
      payload: [{ contentString: 'Observation chart is in the record.' }],
    }
    expect((await post('/fhir/Communication', said)).statusCode).toBe(201)
    expect((await post('/fhir/Communication', said)).statusCode).toBe(200)
    const page = (await service.app.inject({ url: `/desk/call/${id}` })).body
    expect(page.match(/Observation chart is in the record/g)).toHaveLength(1)
  })

  test('without a token, with a wrong one, or with one that may not write: refused, in FHIR', async () => {
    expect((await service.app.inject({ url: '/fhir/Task' })).statusCode).toBe(401)
    expect((await get('/fhir/Task', 'x'.repeat(43))).json().resourceType).toBe('OperationOutcome')
    expect((await post('/fhir/Task', ask, reads)).statusCode).toBe(403)
  })

  test('what is not JSON, and a search that is not known, are refused', async () => {
    expect((await post('/fhir/Task', '{"resourceType":')).statusCode).toBe(400)
    expect((await get('/fhir/Task?patient=1')).json().issue[0].code).toBe('not-supported')
  })
})
