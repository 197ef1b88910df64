import { formatDate } from '@fresh-eyes/core/calendar'
import type { Person } from '@fresh-eyes/ward/stays'
import { html, type Html } from '../../html/html.ts'
import { doubtName, hospitalNumberOf, isByHand } from '../../words/stay-names.ts'

/** Who someone is, as their record says: what two identifiers are checked against. Questions stand with it. */
export function personFacts(person: Person): Html {
  const { born, nhsNumber, doubts } = person
  return html`<span class="facts"
      ><span>Born ${born === null ? 'not known' : formatDate(born)}</span>
      ${isByHand(person) ? html`<span>No hospital number: placed by hand</span>` : html`<span>Hospital number <span class="reference">${hospitalNumberOf(person)}</span></span>`}
      ${nhsNumber !== null && html`<span>NHS number <span class="reference">${writeNhsNumber(nhsNumber)}</span></span>`}</span
    >${doubts.map((doubt) => html`<br /><strong class="doubt">Question: ${doubtName(doubt)}</strong>`)}`
}

/** In three, three and four, as it stands on a wristband. */
const writeNhsNumber = (number: string): string =>
  /^\d{10}$/.test(number) ? `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}` : number
