import { join } from 'node:path'
import { checkPassport, type Passport } from '@fresh-eyes/ward/passport'
import { makeAsking } from '@fresh-eyes/ward/question'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { html } from '../html/html.ts'
import { danger } from '../screens/caller-call.ts'
import { passportForm } from '../screens/passport.ts'
import { cardGone, selfAsk as selfAskScreen, type SelfAsk } from '../screens/self-ask.ts'
import type { Services } from '../services.ts'
import { keepAnswer } from '../store/keep-answer.ts'
import { bedByCode, type Bedside } from '../store/beds.ts'
import { instrumentOf } from '../store/instruments.ts'
import { keepPassport } from '../store/passports.ts'
import { codeOfWard, siteOf } from '../store/places.ts'
import type { Placed } from '../store/tables.ts'
import { readLanguages } from '../words/languages.ts'
import { passportWords } from '../words/passport-words.ts'
import { askingProblemName, passportProblemName } from '../words/question-names.ts'
import { leadTo, sendPage } from './answer.ts'
import { wardAsks } from './draw-round.ts'
import { phoneOf } from './phone-of.ts'
import { readForm, type Form } from './read-form.ts'
import { passportFrom } from './passports.ts'
import { givenOf, keyOf, newKey } from './round-answer.ts'

type At = { Params: { code: string }; Querystring: { sent?: string } }
const folder = join(import.meta.dirname, '../../../../content/ward/own-page')

/** A patient's own page behind the code of the bedside card: the question, and what is usual. It tells nobody anything. */
export function selfAsk(app: FastifyInstance, services: Services): void {
  const { db } = services.database
  const [language] = readLanguages(folder).shown
  const [callerLanguage] = readLanguages().shown
  if (!language || !callerLanguage) throw new Error('There are no English words for a patient’s own page.')
  const phones = phoneOf(services)
  const words = passportWords()

  const gone = async (reply: FastifyReply): Promise<FastifyReply> => {
    const main = cardGone(language, callerLanguage, await phones())
    return sendPage(reply, services, { kind: 'caller', title: language.words['goneTitle'] ?? '', main }, 404)
  }
  const show = async (
    reply: FastifyReply,
    bed: Bedside & Placed,
    code: string,
    more: Pick<SelfAsk, 'sent' | 'typed' | 'problems'>,
  ): Promise<FastifyReply> => {
    const [asks, site, wardCode] = await Promise.all([
      wardAsks(services, bed, bed.ward),
      siteOf(db, bed),
      codeOfWard(db, bed, bed.ward),
    ])
    const main = selfAskScreen({
      language,
      callerLanguage,
      code,
      wardCode: wardCode ?? '',
      phone: site?.phone ?? '',
      instrument: asks?.instrument,
      key: more.typed?.['key'] ?? newKey(),
      ...more,
    })
    const page = { kind: 'caller', title: language.words['title'] ?? '', main } as const
    return sendPage(reply, services, page, more.problems ? 422 : 200)
  }

  app.get<At>('/ask/:code', async (request, reply) => {
    const bed = await bedByCode(db, request.params.code)
    return bed
      ? show(reply, bed, request.params.code, { sent: request.query.sent !== undefined })
      : gone(reply)
  })

  app.post<At>('/ask/:code', async (request, reply) => {
    const { code } = request.params
    const bed = await bedByCode(db, code)
    if (!bed) return gone(reply)
    const form = readForm(request.body, 500)
    const version = Number(form['version'])
    const instrument = Number.isInteger(version)
      ? await instrumentOf(db, bed, { id: form['instrument'] ?? '', version })
      : undefined
    if (!instrument) return show(reply, bed, code, { sent: false })
    const asking = makeAsking(instrument, givenOf(withoutNoAnswer(form), request.body, instrument, 'self'))
    if ('problems' in asking) {
      const problems = asking.problems.map(askingProblemName)
      return show(reply, bed, code, { sent: false, typed: form, problems })
    }
    const at = services.clocks.wall()
    const { trust, site, stay, ward } = bed
    await keepAnswer(db, {
      trust,
      site,
      stay,
      ward,
      bed: bed.bed,
      clientKey: keyOf(form),
      asking,
      askedAt: at,
      receivedAt: at,
      askedBy: null,
      sentBy: null,
      who: 'bedside page',
    })
    return leadTo(reply, `/ask/${code}?sent`)
  })

  const usualPage = (reply: FastifyReply, code: string, typed: Form, problems: string[], sent = false) => {
    const form = passportForm({
      words,
      action: `/ask/${code}/usual`,
      key: typed['key'] ?? newKey(),
      typed,
      problems,
    })
    const main = html`${danger(callerLanguage)}
      <p class="alone"><a href="/ask/${code}">${language.words['title']}</a></p>
      <h1>${words['title']}</h1>
      ${
        sent
          ? html`<p class="done" role="status">${words['sent']}</p>`
          : html`<p>${words['why']}</p>
              <p class="hint">${words['seenBy']}</p>
              ${form}`
      }`
    const page = { kind: 'caller', title: words['title'] ?? '', main } as const
    return sendPage(reply, services, page, problems.length > 0 ? 422 : 200)
  }

  app.get<At>('/ask/:code/usual', async (request, reply) => {
    const { code } = request.params
    const bed = await bedByCode(db, code)
    return bed ? usualPage(reply, code, {}, [], request.query.sent !== undefined) : gone(reply)
  })

  app.post<At>('/ask/:code/usual', async (request, reply) => {
    const { code } = request.params
    const bed = await bedByCode(db, code)
    if (!bed) return gone(reply)
    const form = readForm(request.body, 1000)
    const passport: Passport = { ...passportFrom(form), how: 'page' }
    const problems = checkPassport(passport).map(passportProblemName)
    if (problems.length > 0) return usualPage(reply, code, form, problems)
    const at = services.clocks.wall()
    const coming = { clientKey: keyOf(form), stay: bed.stay, passport, at, who: 'bedside page' }
    await keepPassport(db, bed, coming)
    return leadTo(reply, `/ask/${code}/usual?sent`)
  })
}

// "Asleep" and its like are for whoever goes from bed to bed.
function withoutNoAnswer({ noAnswer: _left, ...form }: Form): Form {
  return form
}
