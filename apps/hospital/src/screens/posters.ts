import { html, type Html } from '../html/html.ts'
import { sayDayAndTime } from '../words/clock-time.ts'
import type { CallerLanguage } from '../words/languages.ts'

export interface PostersScreen {
  wards: readonly {
    ward: string
    name: string
    short_code: string
    /** What its short code was before, and until when; undefined when it has had this one only. */
    before?: { shortCode: string; until: number } | undefined
  }[]
  timeZone: string
  languages: readonly CallerLanguage[]
  address: string
  /** False when nobody has said where callers reach the service, and the address is that of this browser. */
  isSet: boolean
}

/** Posters and cards to print, by ward. */
export function postersScreen({ wards, timeZone, languages, address, isSet }: PostersScreen): Html {
  const language = (id: string): Html | false =>
    languages.length > 1 &&
    html`<p class="field">
      <label for="lang-${id}">Language</label
      ><select id="lang-${id}" name="lang">
        ${languages.map(({ language, name }) => html`<option value="${language}">${name}</option>`)}
      </select>
    </p>`
  return html`<h1>Posters and bed cards</h1>
    <p>
      Each has the danger words first, then a square for a phone’s camera, the short address to type and the
      telephone number. Print one, try it with a phone, then print the others.
    </p>
    ${
      !isSet &&
      html`<p class="stop">
        <strong>Do not hang these up yet.</strong> Nobody has told the service its public address, so they
        lead to ${address}. Whoever runs it sets PUBLIC_ADDRESS.
      </p>`
    }
    ${wards.map(
      ({ ward, name, short_code, before }) =>
        html`<section>
          <h2>${name}</h2>
          <p class="hint">${address.replace(/^https?:\/\//, '')}/${short_code}</p>
          ${
            before &&
            html`<p class="notice">
              <strong>The short code has changed.</strong> It was ${before.shortCode} until
              ${sayDayAndTime(before.until, timeZone)}. What was printed before then still leads to this ward:
              hang new posters and cards, and take the old ones down.
            </p>`
          }
          <form action="/posters/${ward}/poster.pdf" class="row">
            ${language(`poster-${ward}`)}
            <p><button aria-label="Poster for the wall (A4): ${name}">Poster for the wall (A4)</button></p>
          </form>
          <form action="/posters/${ward}/cards.pdf" class="row">
            ${language(`cards-${ward}`)}
            <p class="field">
              <label for="beds-${ward}">Beds, like 1-6, 8, Side room</label
              ><input id="beds-${ward}" name="beds" required maxlength="400" />
            </p>
            <p>
              <button class="quiet" aria-label="Cards for these beds (A5): ${name}">
                Cards for these beds (A5)
              </button>
            </p>
          </form>
        </section>`,
    )}
    <p class="hint">
      ${
        languages.length === 1
          ? 'English is the only language here. Another appears when a person who speaks it has read its words and is named as their reviewer.'
          : `Languages that a named person has reviewed: ${languages.map(({ name }) => name).join(', ')}.`
      }
    </p>`
}
