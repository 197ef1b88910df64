/** How the hospital's own feed is read at a site, as the trust says it. */
export interface FeedSettings {
  /** Who issues this hospital's numbers, as PID-3.4 names it; null takes the first number that is no NHS number. */
  numbersOf: string | null
  /** Codes of PV1-36 that mean that the person died. */
  diedCodes: string[]
  /** Which of MSH-11 are taken. */
  processing: string[]
  mayEndOpen: boolean
  silentAfterMinutes: number
}

/** What a feed is read by where the trust has said nothing: the strict settings of a live one. */
export const usualFeed: Readonly<FeedSettings> = {
  numbersOf: null,
  diedCodes: [],
  processing: ['P'],
  mayEndOpen: false,
  silentAfterMinutes: 15,
}

/** MSH-11: production, training, debugging. */
export const processingCodes = ['P', 'T', 'D'] as const

/** The settings that cannot be so. */
export function feedRefusals(settings: FeedSettings): (keyof FeedSettings)[] {
  const { numbersOf, diedCodes, processing, silentAfterMinutes } = settings
  const refusals: (keyof FeedSettings)[] = []
  if (numbersOf !== null && !code.test(numbersOf)) refusals.push('numbersOf')
  if (!diedCodes.every((each) => code.test(each))) refusals.push('diedCodes')
  const known: readonly string[] = processingCodes
  if (processing.length === 0 || !processing.every((each) => known.includes(each)))
    refusals.push('processing')
  if (!(silentAfterMinutes > 0 && silentAfterMinutes <= longestSilence)) refusals.push('silentAfterMinutes')
  return refusals
}

// What stands between the separators of a message.
const code = /^[^\s|^~\\&]{1,40}$/
const longestSilence = 24 * 60
