import { questionnaireOf, systems } from '@fresh-eyes/ward/fhir'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeFhirAccount } from '../store/fhir-accounts.ts'
import { instrumentsOf } from '../store/instruments.ts'
import { place } from '../testing/made-up-ward.ts'
import { onBoth } from '../testing/on-both.ts'
import { startService, type TestService } from '../testing/start-service.ts'
import { makeRound } from '../trial/made-up-round.ts'

onBoth(({ open }) => {
  let service: TestService
  let feed = ''
  let writes = ''
  beforeAll(async () => {
    service = await startService(await open())
    const { db } = service.services.database
    await makeRound(db, service.services.clocks)
    feed = await makeFhirAccount(db, { ...place, account: 'pas', may: ['read', 'feed'] })
    writes = await makeFhirAccount(db, { ...place, account: 'record', may: ['read', 'write'] })
  })
  afterAll(() => service.close())

  const get = async (url: string) =>
    (await service.app.inject({ url, headers: { authorization: `Bearer ${writes}` } })).json()
  const post = (url: string, body: object, token: string) =>
    service.app.inject({
      method: 'POST',
      url,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' },
      payload: JSON.stringify(body),
    })
  const visit = (bed: string, more: object = {}) => ({
    resourceType: 'Encounter',
    status: 'in-progress',
    class: { code: 'IMP' },
    identifier: [{ system: 'urn:made-up-visit', value: 'V77' }],
    subject: { identifier: { system: 'urn:made-up-record', value: '40800077' } },
    location: [{ location: { identifier: { system: systems.bed, value: `oak|${bed}` } } }],
    ...more,
  })

  test('who is where is taken from the feed account only, and the same message twice is one stay [H04]', async () => {
    expect((await post('/fhir/Encounter', visit('71'), writes)).statusCode).toBe(403)
    const first = await post('/fhir/Encounter', visit('71'), feed)
    expect(first.statusCode).toBe(201)
    const again = await post('/fhir/Encounter', visit('71'), feed)
    expect([again.statusCode, again.json().id]).toEqual([200, first.json().id])
    const onOak = await get('/fhir/Encounter?location=Location/oak')
    expect(onOak.entry.map(({ resource }: { resource: { id: string } }) => resource.id)).toContain(
      first.json().id,
    )
    expect((await get(`/fhir/Patient/${first.json().id}`)).resourceType).toBe('Patient')
    expect((await get('/fhir/Location/oak')).name).toBe('Oak ward')
  })

  test('the audit says which system read whom, and where it looked', async () => {
    const { database, reads } = service.services
    const onOak = await get('/fhir/Patient?location=Location/oak')
    const [one] = onOak.entry as { resource: { id: string } }[]
    await get(`/fhir/Patient/${one!.resource.id}`)
    await get('/fhir/Patient?location=Beti+Ruggiero')
    await reads.flush()
    const lines = await database.db
      .selectFrom('audit')
      .select(['who', 'about'])
      .where('did', '=', 'read.fhir')
      .execute()
    const looks = lines.map(({ who, about }) => `${who}: ${about}`)
    expect(looks).toContain('system record: Patient location=Location/oak')
    expect(looks).toContain(`system record: Patient/${one!.resource.id}`)
    expect(looks).toContain('system record: Patient')
    expect(JSON.stringify(looks)).not.toContain('Beti')
  })

  test('an answer that another system took in the approved words is kept once, and reads back as it was given', async () => {
    const stay = (
      await post(
        '/fhir/Encounter',
        visit('72', {
          identifier: [{ value: 'V78' }],
          subject: { identifier: { system: 'urn:made-up-record', value: '40800078' } },
        }),
        feed,
      )
    ).json().id as string
    const [instrument] = await instrumentsOf(service.services.database.db, place)
    const [question] = instrument!.questions
    const response = {
      resourceType: 'QuestionnaireResponse',
      status: 'completed',
      identifier: { system: 'urn:made-up-record', value: 'a1' },
      questionnaire: questionnaireOf(instrument!),
      encounter: { reference: `Encounter/${stay}` },
      authored: '2026-11-27T02:00:00Z',
      item: [{ linkId: question!.id, answer: [{ valueCoding: { code: question!.answers[0]!.code } }] }],
    }
    const kept = await post('/fhir/QuestionnaireResponse', response, writes)
    expect(kept.statusCode, kept.body).toBe(201)
    expect((await post('/fhir/QuestionnaireResponse', response, writes)).statusCode).toBe(200)
    const read = await get(`/fhir/QuestionnaireResponse?encounter=Encounter/${stay}`)
    expect(read.entry).toHaveLength(1)
    expect(read.entry[0].resource.item[0]).toMatchObject({
      linkId: question!.id,
      text: question!.says,
      answer: [{ valueCoding: { display: question!.answers[0]!.says } }],
    })
    const strange = {
      ...response,
      identifier: { system: 'x', value: 'y' },
      item: [{ linkId: 'score', answer: [{ valueCoding: { code: '7' } }] }],
    }
    expect((await post('/fhir/QuestionnaireResponse', strange, writes)).statusCode).toBe(422)
  })
})
