import { checkRule, dryRun, type DryRun, type PromptRule } from '@fresh-eyes/ward/question'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { turnsBetween } from '../clock/turns.ts'
import { promptRulePage } from '../screens/prompt-rule.ts'
import type { Services } from '../services.ts'
import { answersIn } from '../store/answers.ts'
import { dryRunOf, keepDryRun, setRule } from '../store/instruments.ts'
import { ruleProblemName } from '../words/question-names.ts'
import { leadTo, notFound, sendPage } from './answer.ts'
import { wardAsks, type WardAsks } from './draw-round.ts'
import { onWard, type OnWard } from './on-ward.ts'
import { byOf } from './question-settings.ts'
import { manyOf, readForm } from './read-form.ts'
import { headerOf } from './staff.ts'

type At = { Params: { ward: string } }

const day = 24 * 60 * 60_000
const historyDays = 28

/** A trust's own rule for a ward: which answers prompt "tell the nurse in charge". Off until tried on the ward's own answers. */
export function promptRule(app: FastifyInstance, services: Services): void {
  const { db } = services.database
  const asked = async (on: OnWard | undefined, reply: FastifyReply): Promise<WardAsks | undefined> => {
    const asks = on && (await wardAsks(services, on.place, on.ward))
    if (on && !asks) notFound(reply)
    return asks
  }

  app.get<At>('/question/rule/:ward', async (request, reply) => {
    const on = await onWard(request, reply, services, 'approve-settings', request.params.ward)
    const asks = await asked(on, reply)
    if (!on || !asks) return reply
    return show(reply, services, on, asks, { when: asks.rule?.when ?? [] })
  })

  app.post<At>('/question/rule/:ward/try', async (request, reply) => {
    const on = await onWard(request, reply, services, 'approve-settings', request.params.ward)
    const asks = await asked(on, reply)
    if (!on || !asks) return reply
    const { instrument, asking } = asks
    const when = chosen(request.body, asks)
    const rule = { instrument: { id: instrument.id, version: instrument.version }, when }
    const now = services.clocks.wall()
    const turns = turnsBetween(asking.shifts, on.place.timeZone, now - historyDays * day, now + 1)
    const history = await answersIn(db, on.place, on.ward, turns.at(0)?.from ?? now, now + 1)
    await keepDryRun(db, on.place, on.ward, rule, now)
    return show(reply, services, on, asks, { when, run: dryRun(rule, turns.toReversed(), history) })
  })

  app.post<At>('/question/rule/:ward/on', async (request, reply) => {
    const on = await onWard(request, reply, services, 'approve-settings', request.params.ward)
    const asks = await asked(on, reply)
    if (!on || !asks) return reply
    const { id, version } = asks.instrument
    const { approvedBy = '', approvedOn = '' } = readForm(request.body, 200)
    const when = chosen(request.body, asks)
    const rule: PromptRule = { instrument: { id, version }, when, on: true, approvedBy, approvedOn }
    const tried = await dryRunOf(db, on.place, on.ward)
    const sameWords = tried?.instrument.id === id && tried.instrument.version === version
    const problems = checkRule(rule, asks.instrument, sameWords ? tried.when : null).map(ruleProblemName)
    if (problems.length > 0) return show(reply, services, on, asks, { when, problems })
    await setRule(db, on.place, on.ward, rule, byOf(on.staff, services))
    return leadTo(reply, `/question/rule/${on.ward}`)
  })

  app.post<At>('/question/rule/:ward/off', async (request, reply) => {
    const on = await onWard(request, reply, services, 'approve-settings', request.params.ward)
    const asks = await asked(on, reply)
    if (!on || !asks) return reply
    if (asks.rule) await setRule(db, on.place, on.ward, { ...asks.rule, on: false }, byOf(on.staff, services))
    return leadTo(reply, `/question/rule/${on.ward}`)
  })
}

/** The answers that were ticked, as pairs of a question and a code that this version has. */
function chosen(body: unknown, { instrument }: WardAsks): PromptRule['when'] {
  const all = instrument.questions.flatMap(({ id, answers }) => answers.map(({ code }) => `${id}=${code}`))
  return manyOf(all, body, 'when').map((pair) => {
    const cut = pair.indexOf('=')
    return { question: pair.slice(0, cut), code: pair.slice(cut + 1) }
  })
}

function show(
  reply: FastifyReply,
  services: Services,
  { staff, ward, wardName, place }: OnWard,
  { instrument, rule }: WardAsks,
  tried: { when: PromptRule['when']; run?: DryRun; problems?: string[] },
): FastifyReply {
  const main = promptRulePage({
    ward,
    wardName,
    instrument,
    rule,
    timeZone: place.timeZone,
    days: historyDays,
    ...tried,
  })
  const page = { title: `Rule, ${wardName}`, main, who: headerOf(staff) }
  return sendPage(reply, services, page, tried.problems ? 422 : 200)
}
