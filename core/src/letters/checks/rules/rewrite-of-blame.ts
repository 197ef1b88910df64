import type { Rewrite } from '../finding.ts'
import type { Hit } from '../text/in-sentences.ts'

/** The same in the person’s own words, as what they felt or what did not happen. Undefined where their sentence does not allow it. */
export function rewriteOfBlame({ parts, from, words, sentence }: Hit): Rewrite | undefined {
  const place = { at: sentence.at + from, length: words.length }
  const { did, what, off, whatOff, verb, whatFailed, deaf } = parts
  const passedOver = did && /^(?:ignore|dismiss|brush|fob)/i.test(did) ? what : off ? whatOff : undefined
  if (passedOver) return heardOrSeen(passedOver, place)
  if (deaf && /listen|take me|take my|believe me/i.test(deaf) && !/take my|take any/i.test(deaf))
    return heardOrSeen('me', place)
  const done = verb ? participles[verb.toLowerCase()] : undefined
  const whom = whatFailed ? subjects[whatFailed.toLowerCase()] : undefined
  if (done && whom) return { ...place, template: 'was-not-done', fill: { who: whom, done } }
  if (verb && /^(?:tell|warn)$/i.test(verb) && whom)
    return { ...place, template: 'not-been-told', fill: { who: whom } }
  return undefined
}

function heardOrSeen(whom: string, place: { at: number; length: number }): Rewrite {
  const what = whom.toLowerCase().replace(/ {2,}/g, ' ')
  if (what === 'me') return { ...place, template: 'i-not-heard', fill: {} }
  const who = subjects[what]
  if (who && what !== 'it')
    return { ...place, template: 'not-heard', fill: { who: who.replace(/ (?:was|were)$/, '') } }
  return { ...place, template: 'not-looked-at', fill: { what: whom.replace(/ {2,}/g, ' ') } }
}

/** Whom it was done to, as the one whom it happened to. */
const subjects: Readonly<Record<string, string>> = {
  me: 'I was',
  us: 'we were',
  him: 'he was',
  her: 'she was',
  them: 'they were',
}

const participles: Readonly<Record<string, string>> = {
  examine: 'examined',
  refer: 'referred',
  call: 'called back',
  ring: 'called back',
  phone: 'called back',
  see: 'seen',
  treat: 'treated',
  monitor: 'monitored',
  help: 'helped',
  believe: 'believed',
}
