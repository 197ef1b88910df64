import { callerKinds, type Told } from '@fresh-eyes/ward/call'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { html } from '../html/html.ts'
import { danger } from '../screens/caller-call.ts'
import { callerStatus as statusScreen, versionOf } from '../screens/caller-status.ts'
import type { Services } from '../services.ts'
import { happen } from '../store/happen.ts'
import { callBySecret } from '../store/read-calls.ts'
import { codeOfWard, siteOf } from '../store/places.ts'
import { readLanguages, type CallerLanguage } from '../words/languages.ts'
import { leadTo, sendPage } from './answer.ts'
import { phoneOf } from './phone-of.ts'
import { oneOf, readForm, type Form } from './read-form.ts'
import { WrongSecrets } from './wrong-secrets.ts'

const refreshSeconds = 15

/** The caller's own page. It shows nothing without the secret in its address, which names nobody. */
export function callerStatus(app: FastifyInstance, services: Services): void {
  const { db } = services.database
  const { shown } = readLanguages()
  const phones = phoneOf(services)
  const wrong = new WrongSecrets(services.clocks.steady)
  /** Whatever is wrong with a secret, the page says the same, with the telephone numbers. */
  const noCall = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const status = wrong.isTooMany(request.ip) ? 429 : 404
    return sendPage(reply, services, await missing(shown[0], phones), status)
  }

  app.get<{ Params: { secret: string }; Querystring: { sent?: string } }>(
    '/s/:secret',
    async (request, reply) => {
      const { secret } = request.params
      const stored = await callBySecret(db, secret)
      const site = stored && (await siteOf(db, stored))
      const language = languageOf(shown, stored?.call.told.language)
      if (!stored || !site || !language) return noCall(request, reply)
      const main = statusScreen({
        ...stored,
        language,
        phone: site.phone,
        timeZone: site.time_zone,
        now: services.clocks.wall(),
        secret,
        code: await codeOfWard(db, stored, stored.call.ward),
        justSent:
          request.query.sent === undefined ? undefined : request.query.sent === 'again' ? 'again' : 'more',
      })
      const title = language.words['receivedTitle'] ?? ''
      return sendPage(reply, services, {
        kind: 'caller',
        title,
        language: language.language,
        main,
        scripts: ['status'],
        refresh: refreshSeconds,
      })
    },
  )

  app.get<{ Params: { secret: string } }>('/s/:secret/now', async (request, reply) => {
    const stored = await callBySecret(db, request.params.secret)
    reply.header('cache-control', 'no-store')
    if (stored) return { version: versionOf(stored.call) }
    return reply.code(wrong.isTooMany(request.ip) ? 429 : 404).send({ version: null })
  })

  app.post<{ Params: { secret: string } }>('/s/:secret', async (request, reply) => {
    const { secret } = request.params
    const stored = await callBySecret(db, secret)
    if (!stored) return noCall(request, reply)
    const told = readTold(readForm(request.body, 1000))
    await happen(db, services.clocks, stored, stored.id, (_call, at) => ({
      kind: 'told',
      at,
      by: { kind: 'caller' },
      told,
    }))
    return leadTo(reply, `/s/${secret}?sent`)
  })

  app.post<{ Params: { secret: string } }>('/s/:secret/again', async (request, reply) => {
    const { secret } = request.params
    const stored = await callBySecret(db, secret)
    if (!stored) return noCall(request, reply)
    // A second press finds it open: refused, and the page says that it is open.
    await happen(db, services.clocks, stored, stored.id, (_call, at) => ({
      kind: 'reopened',
      at,
      by: { kind: 'caller' },
      why: 'the caller says it is not finished',
    }))
    return leadTo(reply, `/s/${secret}?sent=again`)
  })
}

function languageOf(shown: CallerLanguage[], tag: string | undefined): CallerLanguage | undefined {
  return shown.find(({ language }) => language === tag) ?? shown[0]
}

/** What the caller says, from the fields of the form. A field left empty says nothing, and takes nothing back. */
export function readTold(form: Form): Told {
  const told: Told = { notGettingWorse: form['about'] === 'other' }
  for (const name of [
    'worry',
    'patientName',
    'bed',
    'callerName',
    'callBackNumber',
    'relationship',
    'tried',
    'language',
  ] as const) {
    const text = form[name]
    if (text !== undefined) told[name] = text
  }
  const callerKind = oneOf(callerKinds, form['callerKind'])
  if (callerKind) told.callerKind = callerKind
  const toldWard = oneOf(['yes', 'no', 'could-not-reach'] as const, form['toldWard'])
  if (toldWard) told.toldWard = toldWard
  if (form['interpreter']) told.interpreter = true
  if (form['callBackWanted']) told.callBackWanted = true
  return told
}

async function missing(language: CallerLanguage | undefined, phones: ReturnType<typeof phoneOf>) {
  const words = language?.words ?? {}
  const main = html`${language && danger(language)}
    <h1>${words['notHereTitle']}</h1>
    <p>${words['notHere']}</p>
    ${await phones()}`
  return { kind: 'caller', title: words['notHereTitle'] ?? '', main } as const
}
