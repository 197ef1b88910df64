import { checkInstrument, type Instrument } from '@fresh-eyes/ward/question'
import type { Staff } from '@fresh-eyes/ward/roles'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { checkShifts, type Shift } from '../clock/turns.ts'
import { instrumentPage, settingsPage } from '../screens/question-settings.ts'
import type { Services } from '../services.ts'
import {
  askingOf,
  instrumentOf,
  instrumentsOf,
  keepInstrument,
  ruleOf,
  setAsking,
} from '../store/instruments.ts'
import { wardsOf } from '../store/places.ts'
import { readTemplates, startFrom } from '../words/instrument-templates.ts'
import { instrumentProblemName, shiftProblemName } from '../words/question-names.ts'
import { leadTo, notFound, sendPage } from './answer.ts'
import { sayStaff } from './on-ward.ts'
import { readForm, type Form } from './read-form.ts'
import { headerOf, staffWho } from './staff.ts'

const templates = readTemplates()

/** What a trust asks, in which words and shifts: entered and approved by a named person. Nothing is asked by default. */
export function questionSettings(app: FastifyInstance, services: Services): void {
  const { db } = services.database

  app.get('/question', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'approve-settings')
    return staff ? show(reply, services, staff) : reply
  })

  app.get<{ Querystring: { from?: string } }>('/question/new', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'approve-settings')
    if (!staff) return reply
    const template = templates.find(({ id }) => id === request.query.from)
    if (!template) return notFound(reply)
    const main = instrumentPage({ template, draft: startFrom(template), problems: [] })
    return sendPage(reply, services, { title: 'Words to ask', main, who: headerOf(staff) })
  })

  app.post('/question/new', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'approve-settings')
    if (!staff) return reply
    const form = readForm(request.body, 4000)
    const template = templates.find(({ id }) => id === form['template'])
    if (!template) return notFound(reply)
    const draft = draftFrom(form, startFrom(template))
    const problems = checkInstrument(draft).map(instrumentProblemName)
    if (problems.length > 0) {
      const main = instrumentPage({ template, draft, problems })
      return sendPage(reply, services, { title: 'Words to ask', main, who: headerOf(staff) }, 422)
    }
    await keepInstrument(db, staff, draft, byOf(staff, services))
    return leadTo(reply, '/question')
  })

  app.post('/question/ward', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'approve-settings')
    if (!staff) return reply
    const form = readForm(request.body, 1000)
    const [id = '', version = ''] = (form['instrument'] ?? '').split('@')
    const wards = await wardsOf(db, staff)
    const ward = wards.find((each) => each.ward === form['ward'])
    const instrument = await instrumentOf(db, staff, { id, version: Number(version) || 0 })
    if (!ward || !instrument) return show(reply, services, staff, ['Choose a ward and words.'])
    const shifts = shiftsFrom(form['shifts'] ?? '')
    const problem = checkShifts(shifts)
    const { approvedBy = '', approvedOn = '' } = form
    const problems = problem ? [shiftProblemName(problem)] : []
    if (approvedBy === '' || !/^\d{4}-\d{2}-\d{2}$/.test(approvedOn))
      problems.push('Write who approved it, and the day, like 2026-11-27.')
    if (problems.length > 0) return show(reply, services, staff, problems)
    const settings = { instrument: { id, version: instrument.version }, shifts, approvedBy, approvedOn }
    await setAsking(db, staff, ward.ward, settings, byOf(staff, services))
    return leadTo(reply, '/question')
  })
}

export const byOf = (staff: Staff, { clocks }: Services) => ({ who: sayStaff(staff), at: clocks.wall() })

async function show(
  reply: FastifyReply,
  services: Services,
  staff: Staff,
  problems: string[] = [],
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
  const main = settingsPage({ instruments, wards, templates, problems })
  const page = { title: 'What we ask', main, who: headerOf(staff) }
  return sendPage(reply, services, page, problems.length > 0 ? 422 : 200)
}

function draftFrom(form: Form, start: Omit<Instrument, 'version'>): Omit<Instrument, 'version'> {
  const questions = start.questions.map((question) => ({
    ...question,
    says: form[`q.${question.id}`] ?? question.says,
    // Answers that were quoted from a national document stay as they were quoted.
    answers: question.answers.length > 0 ? question.answers : choicesFrom(form[`a.${question.id}`] ?? ''),
  }))
  return {
    ...start,
    questions,
    source: form['source'] ?? '',
    showsPoints: form['showsPoints'] === 'yes',
    approvedBy: form['approvedBy'] ?? '',
    approvedOn: form['approvedOn'] ?? '',
  }
}

/** Reads lines like "B | Better" or "B | Better | 2". */
function choicesFrom(text: string): Instrument['questions'][number]['answers'] {
  return linesOf(text).map((line) => {
    const [code = '', says = '', points = ''] = line.split('|').map((part) => part.trim())
    return { code, says, ...(/^-?\d+$/.test(points) ? { points: Number(points) } : {}) }
  })
}

/** Reads lines like "Day | 07:30 | asks" or "Night | 19:30". */
function shiftsFrom(text: string): Shift[] {
  return linesOf(text).map((line) => {
    const [name = '', from = '', asks = ''] = line.split('|').map((part) => part.trim())
    return { name, from, asks: asks.toLowerCase() === 'asks' }
  })
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
