import { bedsInTurn, type Instrument, type PromptRule, type Turn } from '@fresh-eyes/ward/question'
import { turnAt } from '../clock/turns.ts'
import type { Html } from '../html/html.ts'
import { askForm } from '../screens/ask-form.ts'
import { roundList } from '../screens/round-list.ts'
import type { Services } from '../services.ts'
import { answersIn } from '../store/answers.ts'
import { inBedsNow, placesIn } from '../store/beds.ts'
import { askingOf, instrumentOf, ruleOf } from '../store/instruments.ts'
import { staysWithPassport } from '../store/passports.ts'
import { sureBeds } from '../store/sure-beds.ts'
import type { WardAsking } from '../store/question-tables.ts'
import type { Placed } from '../store/tables.ts'

/** What a ward asks now, whole: its settings, the words, and the rule when one is on. Undefined when nothing was approved. */
export interface WardAsks {
  asking: WardAsking
  instrument: Instrument
  rule: PromptRule | null
}

/** Reads what a ward asks now. A rule for another version of the words is no rule. */
export async function wardAsks(
  { database: { db } }: Services,
  place: Placed,
  ward: string,
): Promise<WardAsks | undefined> {
  const asking = await askingOf(db, place, ward)
  const instrument = asking && (await instrumentOf(db, place, asking.instrument))
  if (!asking || !instrument) return undefined
  const rule = await ruleOf(db, place, ward)
  const isOfThis = rule?.instrument.id === instrument.id && rule.instrument.version === instrument.version
  return { asking, instrument, rule: isOfThis ? rule : null }
}

export interface DrawnRound {
  at: number
  turn: Turn
  list: Html
  /** The form, to be filled in for a bed. */
  form: Html
  initials: Map<string, string>
}

/** Draws the beds of a ward as they stand now. `withInitials` is for a page that is read at once and kept nowhere. */
export async function drawRound(
  services: Services,
  place: Placed & { timeZone: string },
  ward: string,
  { asking, instrument, rule }: WardAsks,
  withInitials: boolean,
): Promise<DrawnRound> {
  const { db } = services.database
  const at = services.clocks.wall()
  const turn = turnAt(asking.shifts, place.timeZone, at)
  const [places, here, answers] = await Promise.all([
    placesIn(db, place, ward, turn.from, at + 1),
    inBedsNow(db, place, ward),
    answersIn(db, place, ward, turn.from, turn.to),
  ])
  // Whoever has left is on the coverage page, not on the round.
  const staying = new Set(here.map(({ stay }) => stay))
  const beds = bedsInTurn(turn, places, answers, at).filter(({ stay }) => staying.has(stay))
  const initials = new Map(
    here.flatMap(({ stay, initials }) => (initials === null ? [] : [[stay, initials]])),
  )
  const [withPassport, { sure, allByHand }] = await Promise.all([
    staysWithPassport(db, place, [...staying]),
    sureBeds(db, place, ward, here, at),
  ])
  const toTell = new Set(answers.filter(({ toTell }) => toTell).map(({ stay }) => stay))
  const { timeZone } = place
  const list = roundList({
    ward,
    turn,
    beds,
    timeZone,
    toTell,
    withPassport,
    sure,
    allByHand,
    ...(withInitials ? { initials } : {}),
  })
  const form = askForm({ instrument, rule, action: `/round/${ward}/answer`, key: '', stay: '', bed: '' })
  return { at, turn, list, form, initials }
}
