import { fhirMays } from '../store/fhir-tables.ts'
import { readChain } from './read-chain.ts'
import { readFeed } from './read-feed.ts'
import { readWard } from './read-ward.ts'
import { Reading, type Path } from './reading.ts'
import type { SiteSaid, TrustFile } from './said.ts'
import { Section } from './section.ts'

/** Reads the file of a trust. Every fault is in `reading`; where there are any, what is given must not be used. */
export function readTrustFile(text: string): { file: TrustFile; reading: Reading } {
  const reading = new Reading(text)
  if (reading.faults.length > 0) return { file: { id: '', name: '', sites: [] }, reading }
  const whole = new Section(reading, [], reading.whole, ['trust', 'sites'])
  const trust = whole.section('trust', ['id', 'name'])
  const sites = whole.list('sites').map(({ path, value }) => readSite(reading, path, value))
  if (sites.length === 0) whole.fault('sites', 'Give one site or more: a hospital with its wards.')
  const file = { id: trust.id('id'), name: trust.text('name', 'the name of the trust'), sites }
  sayTwice(reading, sites, ({ id }) => id, 'id', 'site')
  for (const { wards, fhir } of sites) {
    sayTwice(reading, wards, ({ id }) => id, 'id', 'ward of this site')
    sayTwice(reading, fhir, ({ account }) => account, 'account', 'account of this site')
  }
  const wards = sites.flatMap((site) => site.wards)
  sayTwice(reading, wards, ({ shortCode }) => shortCode, 'shortCode', 'ward')
  return { file, reading }
}

const siteKeys = ['id', 'name', 'phone', 'timeZone', 'kind', 'wards', 'chain', 'feed', 'fhir']

function readSite(reading: Reading, path: Path, value: unknown): SiteSaid {
  const site = new Section(reading, path, value, siteKeys)
  const phone = site.text('phone', 'the telephone number that stands on every poster and in every error')
  if (phone !== '' && !/^(?=(?:.*\d){3})[\d +()-]+$/.test(phone))
    site.fault('phone', `"${phone}" is no telephone number. Write figures and spaces, like 01632 960 999.`)
  const timeZone = site.text('timeZone', 'the time zone, like Europe/London')
  if (timeZone !== '' && !isTimeZone(timeZone))
    site.fault('timeZone', `"${timeZone}" is no time zone. Write one like Europe/London.`)
  const wards = site.list('wards').map((each) => readWard(reading, each.path, each.value))
  if (wards.length === 0) site.fault('wards', 'Give one ward or more.')
  return {
    path,
    id: site.id('id'),
    name: site.text('name', 'the name of the site, as callers know it'),
    phone,
    timeZone,
    training: site.oneOf('kind', ['live', 'training'], 'a kind of site') === 'training',
    wards,
    chain: readChain(reading, site),
    ...(site.has('feed') ? readFeed(site) : { feed: undefined, textKept: undefined }),
    fhir: site.list('fhir').map((each) => readAccount(reading, each.path, each.value)),
  }
}

function readAccount(reading: Reading, path: Path, value: unknown): SiteSaid['fhir'][number] {
  const section = new Section(reading, path, value, ['account', 'may'])
  const texts = section.texts('may')
  const may = fhirMays.filter((each) => texts.includes(each))
  if (may.length === 0 || may.length < texts.length)
    section.fault('may', `Say what it may do, like [read]. Of these: ${fhirMays.join(', ')}.`)
  return { path, account: section.id('account'), may }
}

/** Says the second of two that have one name, with the line of the first's. */
function sayTwice<Each extends { path: Path }>(
  reading: Reading,
  all: readonly Each[],
  nameOf: (each: Each) => string,
  key: string,
  what: string,
): void {
  for (const same of Map.groupBy(all, nameOf).values()) {
    const [first, ...more] = same
    for (const each of more) {
      if (!first || nameOf(each) === '') continue
      const line = reading.lineOf([...first.path, key])
      reading.fault(
        [...each.path, key],
        `"${nameOf(each)}" is that of another ${what} too, in line ${line}. Give this one its own.`,
      )
    }
  }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
