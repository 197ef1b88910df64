import type { FastifyInstance, FastifyError } from 'fastify'
import { html } from '../html/html.ts'
import type { Services } from '../services.ts'
import { danger } from '../screens/caller-call.ts'
import { frame } from '../screens/frame.ts'
import { readLanguages } from '../words/languages.ts'
import { phoneOf } from './phone-of.ts'

/**
 * Whatever goes wrong, the page says so and gives the telephone number as text: it is read at start, so it is there when the
 * database is not. What went wrong goes to no one outside; a log gets its name only.
 */
export function errors(app: FastifyInstance, services: Services): void {
  const phones = phoneOf(services)
  const [english] = readLanguages().shown
  app.setNotFoundHandler(async (_request, reply) =>
    reply
      .code(404)
      .type('text/html; charset=utf-8')
      .send(
        frame({
          kind: 'caller',
          trial: services.database.kind === 'trial',
          title: 'This page is not here',
          main: html`${english && danger(english)}
            <h1>This page is not here</h1>
            <p>Look at the poster or the card by the bed, and type the short address again.</p>
            ${await phones()}`,
        }),
      ),
  )
  app.setErrorHandler(async (error: FastifyError, _request, reply) => {
    const ours = error.statusCode !== undefined && error.statusCode < 500 ? error.statusCode : 500
    if (ours === 500) console.error(`A request failed: ${error.name}${error.code ? ` ${error.code}` : ''}`)
    await reply
      .code(ours)
      .type('text/html; charset=utf-8')
      .send(
        frame({
          kind: 'caller',
          trial: services.database.kind === 'trial',
          title: 'This did not work',
          main: html`<div class="stop" role="alert">
              <h1>This did not work</h1>
              <p>Your call may not have reached us. <strong>Please telephone now.</strong></p>
              ${await phones()}
              <p>If someone has collapsed or is struggling to breathe, press the bell or shout now.</p>
            </div>
            <p>Or go back and try once more: pressing twice makes one call, not two.</p>`,
        }),
      )
  })
}
