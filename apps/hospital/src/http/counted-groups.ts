import { whoCalls, type SuppressionRule } from '@fresh-eyes/ward/counting'
import { may, type Staff } from '@fresh-eyes/ward/roles'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { countedGroups, groupName, type CountedGroups } from '../screens/counted-groups.ts'
import { countingRule, roundings } from '../screens/counting-rule.ts'
import type { Services } from '../services.ts'
import { aboutOfAll } from '../store/call-about.ts'
import { callsToCount } from '../store/counted-calls.ts'
import { agreeRule, ruleOf } from '../store/counting-rules.ts'
import type { CountingRule } from '../store/counting-tables.ts'
import { inpatientsByWard, inpatientsOf, sayInpatients } from '../store/inpatients.ts'
import { siteOf, wardsOf } from '../store/places.ts'
import { readGroupings, type Grouping } from '../words/counted-groups.ts'
import { localTime } from '../words/local-time.ts'
import { stretchesOver } from '../words/stretches.ts'
import { leadTo, notFound, sendPage } from './answer.ts'
import { sendCsv } from './csv.ts'
import { readForm, type Form } from './read-form.ts'
import { headerOf, staffWho } from './staff.ts'

type At = { Querystring: { from?: string } }
const stretchesShown = 8
const mostInpatients = 9_999_999

/** Who is calling and who is not, under the trust's own rule for small numbers. */
export function countedGroupPages(app: FastifyInstance, services: Services): void {
  const { database, clocks } = services
  const { db } = database
  const written = readGroupings()

  /** Every way of grouping: what staff wrote down, and the ward. */
  async function groupingsOf(staff: Staff): Promise<Grouping[]> {
    const wards = await wardsOf(db, staff)
    const groups = wards.map(({ ward, name }) => ({ id: ward, name }))
    return [...written, { id: 'ward', name: 'Ward', groups }]
  }

  async function read(
    staff: Staff,
    rule: CountingRule,
    from: string | undefined,
  ): Promise<CountedGroups | undefined> {
    const site = await siteOf(db, staff)
    if (!site) return undefined
    const thisMonth = localTime(clocks.wall(), site.time_zone).day.slice(0, 7)
    const stretches = stretchesOver(rule.stretch, thisMonth, site.time_zone, stretchesShown)
    const stretch = stretches.find(({ id }) => id === from) ?? stretches[0]
    if (!stretch) return undefined
    const [calls, said, groupings] = await Promise.all([
      callsToCount(db, staff, stretch),
      inpatientsOf(db, staff, stretch.id),
      groupingsOf(staff),
    ])
    const wards = groupings.find(({ id }) => id === 'ward')?.groups.map(({ id }) => id) ?? []
    const byWard = said.get('ward') ?? (await inpatientsByWard(db, staff, { wards, ...stretch }))
    const about = await aboutOfAll(
      db,
      staff,
      calls.map(({ id }) => id),
    )
    return {
      siteName: site.name,
      stretch,
      stretches,
      rule,
      total: calls.length,
      groupings: groupings.map((grouping) => {
        const ids = grouping.groups.map(({ id }) => id)
        const groupOf = (id: string, ward: string | null): string | undefined =>
          grouping.id === 'ward' ? (ward ?? undefined) : about.get(id)?.[grouping.id]
        const counts = grouping.id === 'ward' ? byWard : said.get(grouping.id)
        const groups = calls.map(({ id, ward }) => groupOf(id, ward))
        return { grouping, who: whoCalls(ids, groups, counts, rule), said: counts ?? {} }
      }),
    }
  }

  app.get<At>('/counts/groups', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'see-equity')
    if (!staff) return reply
    const rule = await ruleOf(db, staff)
    if (!rule) return leadTo(reply, '/counts/rule')
    const page = await read(staff, rule, request.query.from)
    if (!page) return notFound(reply)
    return sendPage(reply, services, {
      title: 'Who is calling',
      main: countedGroups(page),
      who: headerOf(staff),
    })
  })

  app.get<At>('/counts/groups.csv', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'see-equity')
    if (!staff) return reply
    const rule = await ruleOf(db, staff)
    const page = rule && (await read(staff, rule, request.query.from))
    if (!page) return notFound(reply)
    const hidden = `fewer than ${page.rule.hideUnder}`
    return sendCsv(reply, `who-is-calling-${page.stretch.id}.csv`, [
      ['Stretch', 'Grouping', 'Group', 'Calls', 'Inpatients'],
      ...page.groupings.flatMap(({ grouping, who }) =>
        who.kind === 'too-few'
          ? [[page.stretch.name, grouping.name, 'all', 'too few to show', '']]
          : who.rows.map(({ id, calls, inpatients }) => [
              page.stretch.name,
              grouping.name,
              groupName(id, grouping.groups),
              calls ?? hidden,
              inpatients === undefined ? 'not said' : (inpatients ?? hidden),
            ]),
      ),
    ])
  })

  app.post('/counts/groups/inpatients', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'see-equity')
    if (!staff) return reply
    const form = readForm(request.body)
    const groupings = await groupingsOf(staff)
    const grouping = groupings.find(({ id }) => id === form['grouping'])
    const stretch = form['from'] ?? ''
    if (!grouping || !/^\d{4}-(0[147]|10)$/.test(stretch)) return notFound(reply)
    const counts = Object.fromEntries(
      grouping.groups.flatMap(({ id }) => {
        const typed = form[`group-${id}`] ?? ''
        return /^\d+$/.test(typed) ? [[id, Math.min(Number(typed), mostInpatients)]] : []
      }),
    )
    await sayInpatients(db, clocks, staff, { stretch, dimension: grouping.id, counts, user: staff.user })
    return leadTo(reply, `/counts/groups?from=${stretch}`)
  })

  const showRule = async (reply: FastifyReply, staff: Staff, refused: boolean): Promise<FastifyReply> => {
    const main = countingRule({
      rule: await ruleOf(db, staff),
      mayAgree: may(staff, 'approve-settings'),
      refused,
    })
    return sendPage(
      reply,
      services,
      { title: 'Small numbers', main, who: headerOf(staff) },
      refused ? 400 : 200,
    )
  }

  app.get('/counts/rule', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'see-equity')
    return staff ? showRule(reply, staff, false) : reply
  })

  app.post('/counts/rule', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'approve-settings')
    if (!staff) return reply
    const rule = readRule(readForm(request.body, 120))
    if (!rule) return showRule(reply, staff, true)
    await agreeRule(db, clocks, staff, { rule, user: staff.user })
    return leadTo(reply, '/counts/groups')
  })
}

const leastHidden = 3

function readRule(form: Form): (SuppressionRule & CountingRule) | undefined {
  const hideUnder = Number(form['hideUnder'])
  const roundTo = roundings.find((each) => String(each) === form['roundTo']) ?? 1
  const { agreedBy } = form
  if (!Number.isInteger(hideUnder) || hideUnder < leastHidden || hideUnder > 999 || agreedBy === undefined)
    return undefined
  return {
    hideUnder,
    hideZero: form['hideZero'] === 'yes',
    roundTo,
    stretch: form['stretch'] === 'year' ? 'year' : 'quarter',
    agreedBy,
  }
}
