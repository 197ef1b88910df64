import { randomBytes } from 'node:crypto'
import { askedAtOf, interpreters, makeAsking, type Given, type Instrument } from '@fresh-eyes/ward/question'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { askForm } from '../screens/ask-form.ts'
import { askPage } from '../screens/ask-page.ts'
import type { Services } from '../services.ts'
import { isUuid } from '../store/is-uuid.ts'
import { answersOf, nurseWasTold } from '../store/answers.ts'
import { bedOf, placeOf } from '../store/beds.ts'
import { instrumentOf } from '../store/instruments.ts'
import { keepAnswer } from '../store/keep-answer.ts'
import { passportsOf } from '../store/passports.ts'
import { staffNames, withStaffNames } from '../store/staff-names.ts'
import { sureBeds } from '../store/sure-beds.ts'
import { sayStaff } from '../store/reads.ts'
import { askingProblemName } from '../words/question-names.ts'
import { leadTo, notFound, sendPage } from './answer.ts'
import { wardAsks } from './draw-round.ts'
import { onWard, type OnWard } from './on-ward.ts'
import { manyOf, oneOf, readForm, type Form } from './read-form.ts'
import { headerOf } from './staff.ts'

type At = { Params: { ward: string; stay: string } }

/** The question at one bed, its answer, and that the nurse in charge was told. */
export function roundAnswer(app: FastifyInstance, services: Services): void {
  const { db } = services.database

  app.get<At>('/round/:ward/ask/:stay', async (request, reply) => {
    const { ward, stay } = request.params
    const on = await onWard(request, reply, services, 'ask-daily-question', ward)
    return on ? showBed(reply, services, on, stay) : reply
  })

  app.post<At>('/round/:ward/answer', async (request, reply) => {
    const { ward } = request.params
    const on = await onWard(request, reply, services, 'ask-daily-question', ward)
    if (!on) return reply
    const form = readForm(request.body, 500)
    const { stay, instrument: id } = form
    const version = Number(form['version'])
    const [place, instrument] = await Promise.all([
      isUuid(stay) ? placeOf(db, on.place, stay, ward) : undefined,
      id !== undefined && Number.isInteger(version) ? instrumentOf(db, on.place, { id, version }) : undefined,
    ])
    if (!place || !instrument || !isUuid(stay))
      return refuse(request, reply, 'This bed or these words are not known on this ward.')
    const asking = makeAsking(instrument, givenOf(form, request.body, instrument, 'nurse'))
    if ('problems' in asking) {
      const problems = asking.problems.map(askingProblemName)
      if (wantsJson(request)) return reply.code(422).send({ refused: problems.join(' ') })
      return showBed(reply, services, on, stay, { typed: form, problems })
    }
    const receivedAt = services.clocks.wall()
    const who = sayStaff(on.staff)
    const waited =
      form['ago'] === undefined ? undefined : { ago: Number(form['ago']), listAt: Number(form['listAt']) }
    const clientKey = keyOf(form)
    const kept = await keepAnswer(db, {
      ...on.place,
      clientKey,
      stay,
      ward,
      bed: form['bed'] ?? place.bed,
      asking,
      askedAt: askedAtOf(receivedAt, waited),
      receivedAt,
      // Another person may have signed in on the device since: both stand.
      askedBy: form['by'] ?? on.staff.user,
      sentBy: form['by'] !== undefined && form['by'] !== on.staff.user ? on.staff.user : null,
      who,
    })
    if ('refused' in kept) return refuse(request, reply, 'This person is not known here.')
    reply.header('cache-control', 'no-store')
    return wantsJson(request) ? { stored: clientKey, tell: kept.prompts } : leadTo(reply, `/round/${ward}`)
  })

  app.post<At>('/round/:ward/told/:stay', async (request, reply) => {
    const { ward, stay } = request.params
    const on = await onWard(request, reply, services, 'ask-daily-question', ward)
    if (!on) return reply
    if (!isUuid(stay) || !(await placeOf(db, on.place, stay, ward))) return notFound(reply)
    const by = { who: sayStaff(on.staff), user: on.staff.user, at: services.clocks.wall() }
    await nurseWasTold(db, on.place, stay, by)
    return leadTo(reply, `/round/${ward}`)
  })
}

async function showBed(
  reply: FastifyReply,
  services: Services,
  { staff, place, ward, wardName }: OnWard,
  stay: string,
  refused: { typed?: Form; problems?: string[] } = {},
): Promise<FastifyReply> {
  const { db } = services.database
  const bed = isUuid(stay) ? await bedOf(db, place, stay) : undefined
  const asks = await wardAsks(services, place, ward)
  if (!bed || bed.ward !== ward || !asks) return notFound(reply)
  services.reads.note(staff, 'read.bed', stay)
  const now = services.clocks.wall()
  const [passports, asked, { sure }] = await Promise.all([
    passportsOf(db, place, stay),
    answersOf(db, place, stay),
    sureBeds(db, place, ward, [bed], now),
  ])
  const byHand = sure.get(stay)
  const [named] = await withStaffNames(db, place, byHand ? [{ confidence: byHand }] : [])
  const nameOf = await staffNames(
    db,
    place,
    asked.flatMap(({ askedBy }) => askedBy ?? []),
  )
  const answers = asked.map((each) => ({
    ...each,
    askedBy: each.askedBy === null ? null : nameOf(each.askedBy),
  }))
  const form = askForm({
    ...asks,
    action: `/round/${ward}/answer`,
    key: refused.typed?.['key'] ?? newKey(),
    stay,
    bed: bed.bed,
    ...refused,
  })
  const { timeZone } = place
  const main = askPage({
    ...{ ward, wardName, bed, form, passports, answers, asks, now, timeZone },
    sure: named?.confidence,
  })
  const status = refused.problems ? 422 : 200
  return sendPage(reply, services, { title: `Bed ${bed.bed}`, main, who: headerOf(staff) }, status)
}

/** What a form says about one asking. Used by the round and by a patient's own page. */
export function givenOf(form: Form, body: unknown, instrument: Instrument, how: Given['how']): Given {
  const answers = Object.fromEntries(
    instrument.questions.flatMap(({ id }) => {
      const code = form[`a.${id}`]
      return code === undefined ? [] : [[id, code]]
    }),
  )
  const interpreter = oneOf(interpreters, form['interpreter'])
  const reasons = instrument.nurseMayRecord?.reasons.map(({ code }) => code) ?? []
  const given: Given = {
    how,
    answers,
    proxy: form['proxy'] === 'yes',
    reasons: manyOf(reasons, body, 'reasons'),
  }
  if (interpreter) given.interpreter = interpreter
  for (const name of ['noAnswer', 'relationship', 'language', 'aid', 'words', 'level'] as const) {
    const text = form[name]
    if (text !== undefined) given[name] = text
  }
  return given
}

const keyShape = /^[\w-]{16,64}$/
export const newKey = (): string => randomBytes(16).toString('base64url')
/** The key of a form. One that was made by something other than our page is an answer all the same. */
export const keyOf = (form: Form): string =>
  keyShape.test(form['key'] ?? '') ? (form['key'] ?? '') : newKey()

const wantsJson = ({ headers }: FastifyRequest): boolean => headers.accept === 'application/json'

function refuse(request: FastifyRequest, reply: FastifyReply, why: string): FastifyReply {
  if (wantsJson(request)) return reply.code(409).send({ refused: why })
  return notFound(reply)
}
