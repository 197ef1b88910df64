import type { BedInTurn, Turn } from '@fresh-eyes/ward/question'
import { stillToAsk } from '@fresh-eyes/ward/question'
import type { Confidence } from '@fresh-eyes/ward/stays'
import { html, type Html } from '../html/html.ts'
import { sayTime } from '../words/clock-time.ts'
import { stateName } from '../words/question-names.ts'
import { allByHandSays, sureWord } from '../words/stay-names.ts'

export interface RoundList {
  ward: string
  turn: Turn
  beds: BedInTurn[]
  timeZone: string
  /** Stays whose answer prompts "tell the nurse in charge", and nobody has said yet that they were told. */
  toTell: ReadonlySet<string>
  /** Stays for which somebody wrote down what is usual. */
  withPassport: ReadonlySet<string>
  /** How sure the beds are, by stay; one that is missing is not known of. */
  sure: ReadonlyMap<string, Confidence>
  /** Whether all of them were set by hand, with or without a feed: said once. */
  allByHand: { hasFeed: boolean } | null
  /** Initials by stay. Left out of what a device keeps. */
  initials?: ReadonlyMap<string, string>
}

/** The beds of a ward in walking order, each with its state. Names of people are not in it. */
export function roundList(list: RoundList): Html {
  const { turn, beds, timeZone, allByHand } = list
  const left = beds.filter(stillToAsk).length
  if (beds.length === 0) return html`<p class="empty">Nobody is in a bed of this ward yet.</p>`
  return html`<p class="round-turn">${saysTurn(turn, left, beds.length, timeZone)}</p>
    ${allByHand && html`<p class="hint">${allByHandSays(allByHand)}</p>`}
    <ul class="round">
      ${beds.map((bed) => row(bed, list))}
    </ul>`
}

function saysTurn({ name, to, asks }: Turn, left: number, people: number, timeZone: string): Html {
  const until = `${name} until ${sayTime(to, timeZone)}`
  if (!asks && left === 0)
    return html`<strong>Nobody is due</strong> in this shift (${until}). You can ask all the same.`
  return html`<strong>${left === 0 ? 'Nobody is left to ask' : `${left} to ask`}</strong> of ${people},
    ${until}`
}

function row(bed: BedInTurn, list: RoundList): Html {
  const { ward, timeZone, toTell, withPassport, initials } = list
  const { stay, state, last, times } = bed
  const who = initials?.get(stay)
  return html`<li
    class="bed ${stillToAsk(bed) ? 'to-ask' : 'settled'} is-${state}"
    data-stay="${stay}"
    data-bed="${bed.bed}"
  >
    <a class="bed-link" href="/round/${ward}/ask/${stay}">
      <span class="bed-name"><span class="unseen">Bed </span>${bed.bed}</span>
      <span class="bed-who" data-who>${who ?? ''}</span>
      <span class="bed-state"
        ><span class="mark" aria-hidden="true"></span
        ><span data-state>${stateName(state)}</span
        >${last && html`<small>${sayTime(last.askedAt, timeZone)}${times > 1 && html`, asked ${times} times`}${last.asking.answeredBy.who === 'proxy' && html`, by somebody else`}${last.asking.how === 'self' && html`, by themselves`}</small>`}</span
      >
      ${notSure(list.sure.get(stay))}
    </a>
    ${withPassport.has(stay) && html`<a class="usual-link" href="/round/${ward}/usual/${stay}">What is usual</a>`}
    ${
      toTell.has(stay) &&
      html`<form method="post" action="/round/${ward}/told/${stay}" class="tell">
        <p><strong>Tell the nurse in charge.</strong> Your trust’s rule.</p>
        <button class="quiet">They know now</button>
      </form>`
    }
  </li>`
}

/** Said only where somebody should look: a bed that is sure needs no word. Who set it by hand stays in the hospital. */
function notSure(confidence: Confidence | undefined): Html | false {
  return (
    confidence !== undefined &&
    confidence.sure !== 'yes' &&
    html`<span class="bed-sure sure-${confidence.sure}"
      ><span class="sure"><span class="mark" aria-hidden="true"></span>${sureWord(confidence)}</span></span
    >`
  )
}
