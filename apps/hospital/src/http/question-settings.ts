import type { Staff } from '@fresh-eyes/ward/roles'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { instrumentForm, type InstrumentTyped, type InstrumentWrong } from '../screens/instrument-form.ts'
import { settingsPage } from '../screens/question-settings.ts'
import type { AskingTyped, AskingWrong } from '../screens/ward-asking-form.ts'
import type { Services } from '../services.ts'
import {
  askingOf,
  instrumentOf,
  instrumentsOf,
  keepInstrument,
  ruleOf,
  setAsking,
} from '../store/instruments.ts'
import type { WardAsking } from '../store/question-tables.ts'
import { wardsOf } from '../store/places.ts'
import { sayStaff } from '../store/reads.ts'
import { readTemplates, startFrom, type InstrumentTemplate } from '../words/instrument-templates.ts'
import { leadTo, notFound, sendPage } from './answer.ts'
import { askingWrong, readAsking } from './read-asking.ts'
import { readForm } from './read-form.ts'
import { draftOf, instrumentWrong, readInstrument, typedFrom } from './read-instrument.ts'
import { headerOf, staffWho } from './staff.ts'

const templates = readTemplates()

/** What a trust asks, in which words and shifts: entered and approved by a named person. Nothing is asked by default. */
export function questionSettings(app: FastifyInstance, services: Services): void {
  const { db } = services.database

  app.get<{ Querystring: { ward?: string } }>('/question', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'approve-settings')
    if (!staff) return reply
    const { ward = '' } = request.query
    const asking = await askingOf(db, staff, ward)
    return show(reply, services, staff, asking && { typed: toTyped(ward, asking) })
  })

  app.get<{ Querystring: { from?: string } }>('/question/new', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'approve-settings')
    if (!staff) return reply
    const template = templates.find(({ id }) => id === request.query.from)
    if (!template) return notFound(reply)
    return showInstrument(reply, services, staff, template, { typed: typedFrom(startFrom(template)) })
  })

  app.post('/question/new', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'approve-settings')
    if (!staff) return reply
    const { template: id, more } = readForm(request.body)
    const template = templates.find((each) => each.id === id)
    if (!template) return notFound(reply)
    const start = startFrom(template)
    const typed = readInstrument(request.body, start)
    if (more !== undefined) return showInstrument(reply, services, staff, template, { typed, more })
    const draft = draftOf(typed, start)
    const wrong = instrumentWrong(typed, template, draft)
    if (wrong.size > 0) return showInstrument(reply, services, staff, template, { typed, wrong })
    await keepInstrument(db, staff, draft, byOf(staff, services))
    return leadTo(reply, '/question')
  })

  app.post('/question/ward', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'approve-settings')
    if (!staff) return reply
    const typed = readAsking(request.body)
    if (readForm(request.body)['more'] !== undefined) {
      const shifts = [...typed.shifts, ...Array.from({ length: moreShifts }, () => noShift)]
      return show(reply, services, staff, { typed: { ...typed, shifts } })
    }
    const [id = '', version = ''] = typed.instrument.split('@')
    const ward = (await wardsOf(db, staff)).find((each) => each.ward === typed.ward)
    const instrument = await instrumentOf(db, staff, { id, version: Number(version) || 0 })
    const wrong = askingWrong(typed)
    if (!ward) wrong.set('ward', 'Choose a ward.')
    if (!instrument) wrong.set('instrument', 'Choose words.')
    if (!ward || !instrument || wrong.size > 0) return show(reply, services, staff, { typed, wrong })
    const { shifts, approvedBy, approvedOn } = typed
    const settings = { instrument: { id, version: instrument.version }, shifts, approvedBy, approvedOn }
    await setAsking(db, staff, ward.ward, settings, byOf(staff, services))
    return leadTo(reply, '/question')
  })
}

export const byOf = (staff: Staff, { clocks }: Services) => ({ who: sayStaff(staff), at: clocks.wall() })

const moreShifts = 2
const noShift = { name: '', from: '', asks: false }
const nothing: AskingTyped = { ward: '', instrument: '', shifts: [], approvedBy: '', approvedOn: '' }

/** What a ward asks now, to begin from. Who approves the next is asked anew. */
const toTyped = (ward: string, { instrument: { id, version }, shifts }: WardAsking): AskingTyped => ({
  ...nothing,
  ...{ ward, instrument: `${id}@${version}`, shifts },
})

async function show(
  reply: FastifyReply,
  services: Services,
  staff: Staff,
  { typed = nothing, wrong = new Map() }: { typed?: AskingTyped; wrong?: AskingWrong } = {},
): Promise<FastifyReply> {
  const { db } = services.database
  const instruments = await instrumentsOf(db, staff)
  const wards = await Promise.all(
    (await wardsOf(db, staff)).map(async ({ ward, name, setting }) => ({
      ward,
      name,
      setting,
      asking: await askingOf(db, staff, ward),
      rule: await ruleOf(db, staff, ward),
    })),
  )
  const main = settingsPage({ instruments, wards, templates, typed, wrong })
  const page = { title: 'What we ask', main, who: headerOf(staff) }
  return sendPage(reply, services, page, wrong.size > 0 ? 422 : 200)
}

function showInstrument(
  reply: FastifyReply,
  services: Services,
  staff: Staff,
  template: InstrumentTemplate,
  {
    typed,
    wrong = new Map(),
    more,
  }: { typed: InstrumentTyped; wrong?: InstrumentWrong; more?: string | undefined },
): FastifyReply {
  const main = instrumentForm({ template, typed, wrong, more })
  const page = { title: 'Words to ask', main, who: headerOf(staff) }
  return sendPage(reply, services, page, wrong.size > 0 ? 422 : 200)
}
