import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { html } from '../html/html.ts'
import { callerCall, danger } from '../screens/caller-call.ts'
import type { Services } from '../services.ts'
import { openCall } from '../store/open-call.ts'
import { callBySecret } from '../store/read-calls.ts'
import { wardByCode } from '../store/places.ts'
import { readLanguages } from '../words/languages.ts'
import { leadTo, notFound, sendPage } from './answer.ts'
import { phoneOf } from './phone-of.ts'
import { readForm } from './read-form.ts'

const keyShape = /^[A-Za-z0-9_-]{22}$/

/** A key or secret of ours, or undefined. */
const shaped = (text: string | undefined): string | undefined =>
  keyShape.test(text ?? '') ? text : undefined

/** The page that a poster or a bedside card leads to, and the one button on it. No account, and no script needed. */
export function callerPage(app: FastifyInstance, services: Services): void {
  const { shown } = readLanguages()
  const [english] = shown
  const phones = phoneOf(services)
  const speak = (tag: string | undefined) => shown.find(({ language }) => language === tag) ?? english

  app.get<{ Params: { code: string }; Querystring: { lang?: string; bed?: string; after?: string } }>(
    '/:code',
    async (request, reply) => {
      const ward = await wardByCode(services.database.db, request.params.code)
      const language = speak(request.query.lang)
      if (!ward || !language) return notFound(reply)
      const key = randomBytes(16).toString('base64url')
      const { code } = request.params
      const bed = typeof request.query.bed === 'string' ? request.query.bed.slice(0, 20) : undefined
      const after = shaped(request.query.after)
      const main = callerCall({ ...ward, language, languages: shown, code, bed, key, after })
      return sendPage(reply, services, page(language.words['title'] ?? '', language.language, main))
    },
  )

  app.post<{ Params: { code: string } }>('/:code', async (request, reply) => {
    const ward = await wardByCode(services.database.db, request.params.code)
    if (!ward) return notFound(reply)
    const form = readForm(request.body)
    const { bed, language } = form
    // A form that was made by something other than our page is a call all the same.
    const key = shaped(form['key']) ?? randomBytes(16).toString('base64url')
    const earlier = shaped(form['after'])
    const before = earlier && (await callBySecret(services.database.db, earlier))
    const opened = await openCall(services.database.db, services.clocks, {
      trust: ward.trust,
      site: ward.site,
      clientKey: key,
      secret: key,
      event: {
        by: { kind: 'caller' },
        channel: 'page',
        ward: ward.ward,
        ...(before ? { before: before.id } : {}),
        told: {
          ...(bed === undefined ? {} : { bed: bed.slice(0, 20) }),
          ...(language === undefined ? {} : { language }),
        },
      },
    })
    return leadTo(reply, `/s/${opened.secret ?? key}`)
  })

  app.get('/', async (_request, reply) =>
    sendPage(reply, services, {
      kind: 'caller',
      title: 'Martha’s Rule: another team can look',
      main: html`${english && danger(english)}
        <h1>Another team can look</h1>
        <p>
          Point your phone’s camera at the square on the poster, or on the card by the bed. Or type its short
          address at the top, where the address of this page stands.
        </p>
        <p>Or telephone, day or night:</p>
        ${await phones()}
        <p class="alone"><a href="/desk">For staff: the queue of calls</a></p>`,
    }),
  )
}

const page = (title: string, language: string, main: ReturnType<typeof html>) =>
  ({ kind: 'caller', title, language, main, scripts: ['call'] }) as const
