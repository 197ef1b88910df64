import { lineOf, monthlyReturn, type CountedCall } from '@fresh-eyes/ward/counting'
import type { FastifyInstance } from 'fastify'
import { askedRows } from '../screens/asked-in-month.ts'
import { countedList } from '../screens/counted-list.ts'
import type { Services } from '../services.ts'
import { saidOf } from '../store/counted-months.ts'
import { components } from '../store/counting-tables.ts'
import { feedState } from '../store/feeds.ts'
import { allWardsOf } from '../store/places.ts'
import {
  componentNames,
  groupNames,
  implementationNames,
  lineName,
  unansweredNames,
} from '../words/count-names.ts'
import { localTime } from '../words/local-time.ts'
import { notFound, sendPage } from './answer.ts'
import { askedIn } from './asked-in-month.ts'
import { readMonth } from './counted-month.ts'
import { sendCsv } from './csv.ts'
import { headerOf, staffWho } from './staff.ts'

type At = { Params: { month: string }; Querystring: { line?: string } }

/** What a number opens to: its calls, and the return and its calls as files. */
export function countedLists(app: FastifyInstance, services: Services): void {
  const { db } = services.database

  app.get<At>('/counts/:month/calls', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'open-counted-calls')
    if (!staff) return reply
    const read = await readMonth(services, staff, request.params.month)
    const line = read && lineOf(monthlyReturn(read.calls), String(request.query.line ?? 'total'))
    if (!read || !line) return notFound(reply)
    const wards = await allWardsOf(db, staff)
    const main = countedList({
      month: read.month,
      line: line.id,
      calls: line.calls,
      wardNames: new Map(wards.map(({ ward, name }) => [ward, name])),
      timeZone: read.site.time_zone,
    })
    return sendPage(reply, services, { title: lineName(line.id), main, who: headerOf(staff) })
  })

  app.get<At>('/counts/:month/return.csv', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'open-counted-calls')
    if (!staff) return reply
    const read = await readMonth(services, staff, request.params.month)
    if (!read) return notFound(reply)
    const { month, site, stretch, calls } = read
    const place = { trust: staff.trust, site: staff.site, timeZone: site.time_zone }
    const [said, switchboard, asked] = await Promise.all([
      saidOf(db, staff, month),
      feedState(db, services.clocks, staff, 'switchboard'),
      askedIn(services, place, stretch),
    ])
    const counted = monthlyReturn(calls)
    return sendCsv(reply, `marthas-rule-${month}.csv`, [
      ['Month', 'Site', 'Group', 'Line', 'Value'],
      ...[
        ['What you say', 'Site code', said.siteCode ?? 'not said'],
        ['What you say', 'Phase', said.phase ?? 'not said'],
        ...components.map((component) => {
          const how = said.components?.[component]
          return ['What you say', componentNames[component], how ? implementationNames[how] : 'not said']
        }),
        ['Total', lineName('total'), counted.total.calls.length] as const,
        ...counted.groups.flatMap(({ id, lines }) =>
          lines.map((line) => [groupNames[id].title, lineName(line.id), line.calls.length] as const),
        ),
        [groupNames.gap.title, 'Unanswered telephone calls', unansweredNames[switchboard.state]] as const,
        ...askedRows(asked).map(
          ([what, count]) => ['The daily question (our reading)', what, count] as const,
        ),
      ].map(([group = '', line = '', value = '']) => [month, site.name, group, line, value]),
    ])
  })

  app.get<At>('/counts/:month/calls.csv', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'open-counted-calls')
    if (!staff) return reply
    const read = await readMonth(services, staff, request.params.month)
    if (!read) return notFound(reply)
    const wards = await allWardsOf(db, staff)
    const names = new Map(wards.map(({ ward, name }) => [ward, name]))
    return sendCsv(reply, `marthas-rule-calls-${read.month}.csv`, [
      [
        'Reference',
        'Came in',
        'Ward',
        'Setting',
        'Who',
        'What it was',
        'Result',
        'Transfers',
        'About',
        'Reviewed',
        'Closed',
      ],
      ...read.calls.map((call) => csvOf(call, names, read.site.time_zone)),
    ])
  })
}

function csvOf(call: CountedCall, wardNames: ReadonlyMap<string, string>, timeZone: string): string[] {
  const { reference, openedAt, ward, setting, way, kind, result, transfers, theme, reviewed, closedAt } = call
  const time = (at: number): string => Object.values(localTime(at, timeZone)).join(' ')
  return [
    reference,
    time(openedAt),
    ward === null ? 'not known' : (wardNames.get(ward) ?? ward),
    setting,
    way,
    kind,
    result ?? '',
    transfers.join(' '),
    theme ?? '',
    reviewed ? 'yes' : 'no',
    closedAt === null ? '' : time(closedAt),
  ]
}
