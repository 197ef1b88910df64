import type { Document } from '@fresh-eyes/paper'
import { renderHtml } from '@fresh-eyes/paper/html'
import { renderPdf } from '@fresh-eyes/paper/pdf'
import { readFontsFor } from '@fresh-eyes/paper/read-fonts'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { escapeHtml } from '../html/html.ts'
import { bedsToAsk } from '../store/beds-to-ask.ts'
import { openCalls } from '../store/read-calls.ts'
import type { Clocks } from '../store/clocks.ts'
import type { Db } from '../store/database.ts'
import { takeFormNumbers } from '../store/paper-forms.ts'
import { allWardsOf, chainOf, siteOf, teamsOf } from '../store/places.ts'
import { onNow } from '../store/rotas.ts'
import type { Placed } from '../store/tables.ts'
import { localTime, sayDayTime } from '../words/local-time.ts'
import { boardOnPaper, downtimePack, type PackFacts, type TeamOnPaper } from './downtime-pack.ts'
import type { PaperSettings } from './settings.ts'

/** How many blank forms a pack has. */
export const formsInAPack = 10

export interface MakingPack extends Placed {
  /** Blank forms to take numbers for; none makes the board alone. */
  forms: number
}

/** Makes the downtime pack of a site as it is now, or its board alone. Throws when there is no such site. */
export async function makePack(
  db: Db,
  clocks: Clocks,
  { publicAddress }: PaperSettings,
  { trust, site: siteId, forms }: MakingPack,
): Promise<{ document: Document; day: string }> {
  const place = { trust, site: siteId }
  const [site, calls, wards, teams] = await Promise.all([
    siteOf(db, place),
    openCalls(db, place),
    allWardsOf(db, place),
    teamsOf(db, place),
  ])
  if (!site) throw new Error('There is no such site.')
  const hidden = new Set(wards.filter((ward) => ward.hidden).map(({ ward }) => ward))
  const now = clocks.wall()
  const facts: PackFacts = {
    siteName: site.name,
    phone: site.phone,
    ...(publicAddress === undefined ? {} : { address: publicAddress }),
    timeZone: site.time_zone,
    now,
    teams: await Promise.all(teams.map((team) => teamOnPaper(db, place, team, now, site.time_zone))),
    calls: calls.filter(({ call }) => call.ward === null || !hidden.has(call.ward)),
    wardNames: new Map(wards.map(({ ward, name }) => [ward, name])),
    wards: await wardsOnPaper(db, place, wards, { now, timeZone: site.time_zone }),
    formNumbers: forms === 0 ? [] : await takeFormNumbers(db, place, { count: forms, at: now }),
  }
  return {
    document: forms === 0 ? boardOnPaper(facts) : downtimePack(facts),
    day: localTime(now, site.time_zone).day,
  }
}

/** Each ward with its beds, by name. One that closed is on it only while the feed still has people there. */
async function wardsOnPaper(
  db: Db,
  place: Placed,
  wards: Awaited<ReturnType<typeof allWardsOf>>,
  when: { now: number; timeZone: string },
): Promise<PackFacts['wards']> {
  const all = await Promise.all(
    wards
      .filter((ward) => !ward.hidden)
      .sort((one, two) => one.name.localeCompare(two.name))
      .map(async ({ ward, name, closed }) => ({
        name,
        closed,
        beds: await bedsToAsk(db, place, ward, when),
      })),
  )
  return all
    .filter(({ closed, beds }) => !closed || beds.length > 0)
    .map(({ name, beds }) => ({ name, beds }))
}

async function teamOnPaper(
  db: Db,
  place: Placed,
  team: string,
  now: number,
  timeZone: string,
): Promise<TeamOnPaper> {
  const [chain, on] = await Promise.all([chainOf(db, place, team), onNow(db, place, team, now)])
  return {
    team,
    chain,
    on: on.map(({ role, holders }) => ({
      role,
      holders: holders.map(({ contact, until }) => ({
        name: contact.name,
        numbers: Object.values(contact.addresses),
        until: sayEnd(until, now, timeZone),
      })),
    })),
  }
}

/** The time of day when it is on the day of the paper; else the day as well, for paper is read when it is old. */
function sayEnd(until: number, now: number, timeZone: string): string {
  const { day, time } = localTime(until, timeZone)
  return day === localTime(now, timeZone).day ? time : sayDayTime(until, timeZone)
}

/** A document as a PDF to print. */
export function packPdf(document: Document, day: string): Uint8Array {
  return renderPdf(document, {
    fonts: readFontsFor(document),
    writtenOn: day,
    pageSays: 'Page {page} of {pages}',
  })
}

/** A document as a page that opens in any browser, from a disk, with no network. */
export function packHtml(document: Document): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(document.title)}</title>
<style>
${css}</style>
<main>
${renderHtml(document)}
</main>
</html>
`
}

const css = readFileSync(fileURLToPath(import.meta.resolve('@fresh-eyes/paper/paper.css')), 'utf8')
