import type { Confidence } from '@fresh-eyes/ward/stays'
import { html, type Html } from '../html/html.ts'
import type { ListedAnswer } from '../store/answers.ts'
import type { Bedside } from '../store/beds.ts'
import type { KnownPassport } from '../store/passports.ts'
import { sayDayTime } from '../words/clock-time.ts'
import { passportWords } from '../words/passport-words.ts'
import { interpreterName, stateName } from '../words/question-names.ts'
import { sureWhy, sureWord } from '../words/stay-names.ts'
import { passportPart } from './passport.ts'

export interface AskPage {
  ward: string
  wardName: string
  bed: Bedside
  /** How sure the bed is; undefined where nothing is known of it. */
  sure: Confidence | undefined
  form: Html
  passports: KnownPassport[]
  answers: ListedAnswer[]
  asks: { instrument: { showsPoints: boolean } }
  now: number
  timeZone: string
}

/** One bed: the question, what is usual for the person beside it, and what they answered before, each answer by itself. */
export function askPage(page: AskPage): Html {
  const { ward, wardName, bed, sure, form, passports, answers, asks, now, timeZone } = page
  return html`<p class="alone"><a href="/round/${ward}">Back to all beds of ${wardName}</a></p>
    <h1>Bed ${bed.bed}${bed.initials !== null && html` <small>${bed.initials}</small>`}</h1>
    <p class="hint">Check that this is the person. If not, go back and tell the nurse in charge.</p>
    ${sure && sure.sure !== 'yes' && notSure(sure, now, timeZone)} ${form}
    <section>
      <h2>What is usual for them</h2>
      ${passportPart(passports, passportWords(), timeZone)}
      <p class="alone"><a href="/round/${ward}/usual/${bed.stay}">Write it down, or print it</a></p>
    </section>
    <section>
      <h2>Asked before</h2>
      ${answers.length === 0 && html`<p class="hint">Not yet.</p>`}
      ${answerList(answers, asks.instrument, timeZone)}
    </section>`
}

function notSure(confidence: Confidence, now: number, timeZone: string): Html {
  return html`<p class="notice">
    <strong>${sureWord(confidence)}.</strong> ${sureWhy(confidence, now, timeZone)}
  </p>`
}

/** What somebody was asked and said, newest first. Two answers stand side by side and are never one figure. */
export function answerList(
  answers: ListedAnswer[],
  { showsPoints }: { showsPoints: boolean },
  timeZone: string,
): Html {
  return html`<ol class="history">
    ${answers.map(
      ({ asking, askedAt, receivedAt, askedBy, bedChanged, bed }) =>
        html`<li>
          <time>${sayDayTime(askedAt, timeZone)}</time>
          ${asking.state === 'answered' ? asking.answers.map(({ asked, says, points }) => html`<div>${asked} <strong>${says}</strong>${showsPoints && points !== undefined && html` (${points})`}</div>`) : html`<div><strong>${asking.noAnswer?.says ?? stateName(asking.state)}</strong></div>`}
          ${asking.words !== undefined && html`<blockquote>${asking.words}</blockquote>`}
          ${asking.nurseChose && html`<div>The nurse chose: ${asking.nurseChose.level ?? 'no level'}${asking.nurseChose.reasons.length > 0 && html` (${asking.nurseChose.reasons.join(', ')})`}</div>`}
          <small class="hint"
            >${sayWho(asking)}${asking.interpreter !== 'not-said' && html`. ${interpreterName(asking.interpreter)}`}${asking.language !== undefined && html`. ${asking.language}`}${asking.aid !== undefined && html`. ${asking.aid}`}${askedBy !== null && html`. Asked by ${askedBy}`}${receivedAt - askedAt > 60_000 && html`. Reached us at ${sayDayTime(receivedAt, timeZone)}`}</small
          >
          ${bedChanged && html`<div class="wrong">The bed changed hands while this answer waited: they were in bed ${bed} when asked. Check whose answer it is.</div>`}
        </li>`,
    )}
  </ol>`
}

function sayWho({ answeredBy, how }: ListedAnswer['asking']): string {
  const by = how === 'self' ? 'On their own page' : 'Asked at the bed'
  if (answeredBy.who === 'patient') return `${by}, by the patient`
  if (answeredBy.who === 'carer')
    return `${by}, carer${answeredBy.relationship === undefined ? '' : `: ${answeredBy.relationship}`}`
  return `${by}, answered for them by: ${answeredBy.relationship}`
}
