import type { FastifyReply } from 'fastify'
import { frame, type Frame } from '../screens/frame.ts'
import type { Services } from '../services.ts'

/** Sends a page. What is on it is for whoever asked, so nothing keeps a copy. */
export function sendPage(
  reply: FastifyReply,
  { database }: Services,
  page: Frame,
  status = 200,
): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(frame({ trial: database.kind === 'trial', ...page }))
}

/** Leads a browser back to a page after a form, so that loading it again sends nothing twice. */
export const leadTo = (reply: FastifyReply, path: string): FastifyReply => reply.redirect(path, 303)

/** Answers that there is no such page, with the telephone numbers on it. */
export function notFound(reply: FastifyReply): FastifyReply {
  reply.callNotFound()
  return reply
}
