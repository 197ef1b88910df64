import {
  countCall,
  differencesSince,
  lateCalls,
  monthlyReturn,
  responseTimes,
  suppress,
  type MonthlyReturn,
} from '@fresh-eyes/ward/counting'
import { may, type Staff } from '@fresh-eyes/ward/roles'
import type { FastifyInstance } from 'fastify'
import type { MonthShown } from '../screens/count-groups.ts'
import { countedMonth } from '../screens/counted-month.ts'
import type { Services } from '../services.ts'
import { callsToCount } from '../store/counted-calls.ts'
import { makeReturn, returnsOf, saidOf, sayOfMonth } from '../store/counted-months.ts'
import { ruleOf } from '../store/counting-rules.ts'
import { components, implementations, type CountingRule, type MonthSaid } from '../store/counting-tables.ts'
import { feedState } from '../store/feeds.ts'
import { siteOf } from '../store/places.ts'
import { monthName, parseMonth, stretchOf } from '../words/months.ts'
import { leadTo, notFound, sendPage } from './answer.ts'
import { askedIn } from './asked-in-month.ts'
import { oneOf, readForm, type Form } from './read-form.ts'
import { headerOf, staffWho } from './staff.ts'

type At = { Params: { month: string } }

/** A month of a site with its calls, or undefined when there is no such month or site. */
export async function readMonth({ database: { db } }: Services, staff: Staff, text: string) {
  const month = parseMonth(text)
  const site = await siteOf(db, staff)
  if (month === undefined || !site) return undefined
  const stretch = stretchOf(month, site.time_zone)
  const recorded = await callsToCount(db, staff, stretch)
  return { month, site, stretch, recorded, calls: recorded.map(countCall) }
}

/** A month's return: looked at, said of, made. */
export function countedMonthPages(app: FastifyInstance, services: Services): void {
  const { db } = services.database

  app.get<At>('/counts/:month', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'see-counts')
    if (!staff) return reply
    const read = await readMonth(services, staff, request.params.month)
    if (!read) return notFound(reply)
    const { month, site, stretch, recorded, calls } = read
    const opensCalls = may(staff, 'open-counted-calls')
    const place = { trust: staff.trust, site: staff.site, timeZone: site.time_zone }
    const [said, [made], rule, switchboard, asked] = await Promise.all([
      saidOf(db, staff, month),
      returnsOf(db, staff, month),
      ruleOf(db, staff),
      feedState(db, services.clocks, staff, 'switchboard'),
      opensCalls ? askedIn(services, place, stretch) : undefined,
    ])
    const counted = monthlyReturn(calls)
    const main = countedMonth({
      month,
      siteName: site.name,
      timeZone: site.time_zone,
      isOver: stretch.until <= services.clocks.wall(),
      counted,
      times: responseTimes(recorded),
      late: lateCalls(recorded, stretch.until),
      said,
      asked,
      switchboard,
      made,
      differences: made ? differencesSince(made.calls, calls) : [],
      opensCalls,
      // A month that still grows would give away by its steps what the rule hides.
      shown: rule && stretch.until <= services.clocks.wall() ? shownOf(counted, rule) : undefined,
    })
    return sendPage(reply, services, { title: `Calls in ${monthName(month)}`, main, who: headerOf(staff) })
  })

  app.post<At>('/counts/:month/said', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'open-counted-calls')
    if (!staff) return reply
    const month = parseMonth(request.params.month)
    if (month === undefined) return notFound(reply)
    await sayOfMonth(db, services.clocks, staff, {
      month,
      said: readSaid(readForm(request.body)),
      user: staff.user,
    })
    return leadTo(reply, `/counts/${month}`)
  })

  app.post<At>('/counts/:month/made', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'open-counted-calls')
    if (!staff) return reply
    const read = await readMonth(services, staff, request.params.month)
    if (!read) return notFound(reply)
    const { month, calls } = read
    const said = await saidOf(db, staff, month)
    await makeReturn(db, services.clocks, staff, { month, said, calls, user: staff.user })
    return leadTo(reply, `/counts/${month}`)
  })
}

function readSaid(form: Form): MonthSaid {
  const said = components.flatMap((component) => {
    const how = oneOf(implementations, form[component])
    return how === undefined ? [] : [[component, how] as const]
  })
  const siteCode = form['siteCode']?.slice(0, 20)
  const phase = oneOf(['1', '2', '3'] as const, form['phase'])
  return {
    ...(siteCode === undefined ? {} : { siteCode }),
    ...(phase === undefined ? {} : { phase }),
    components: Object.fromEntries(said),
  }
}

/** The groups as someone may see them who may not see a call. Lines that hold a call twice are left out. */
function shownOf({ groups }: MonthlyReturn, rule: CountingRule): MonthShown {
  return new Map(
    groups.flatMap(({ id, adding, lines }) => {
      if (adding !== 'parts') return []
      const done = suppress(
        lines.map(({ id: line, calls }) => ({ id: line, count: calls.length })),
        rule,
      )
      return done.kind === 'shown'
        ? [[id, new Map(done.cells.map((cell) => [cell.id, cell.count]))] as const]
        : []
    }),
  )
}
