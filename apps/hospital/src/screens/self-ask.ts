import type { Instrument } from '@fresh-eyes/ward/question'
import { html, type Html } from '../html/html.ts'
import { sayIn, type CallerLanguage } from '../words/languages.ts'
import { questionField } from './ask-form.ts'
import { danger } from './caller-call.ts'
import { phoneNumber } from './parts/phone-number.ts'

export interface SelfAsk {
  /** The words of this page, and those of a caller's page for what stands first. */
  language: CallerLanguage
  callerLanguage: CallerLanguage
  code: string
  wardCode: string
  phone: string
  /** Undefined while nothing is approved. */
  instrument: Instrument | undefined
  key: string
  sent: boolean
  typed?: Record<string, string>
  problems?: string[]
}

/** A patient's own page: the question and nothing else. It does not say who is in the bed, or what was answered before. */
export function selfAsk(page: SelfAsk): Html {
  const { language, callerLanguage, instrument, wardCode, phone, sent, code } = page
  const say = sayIn(language)
  return html`<div dir="${language.direction}">
    ${danger(callerLanguage)}
    <h1>${instrument?.askedOf === 'carer' ? say('titleCarer') : say('title')}</h1>
    ${
      sent
        ? html`<p class="done" role="status">${say('sent')}</p>
            <p>${say('sentHint')}</p>`
        : !instrument
          ? html`<p>${say('notInUse')}</p>`
          : form(page, instrument)
    }
    <h2>${say('callLink')}</h2>
    <p><a class="button" href="/${wardCode}">${sayIn(callerLanguage)('callNow')}</a></p>
    <p class="phone">${sayIn(callerLanguage)('orPhone')} ${phoneNumber(phone)}</p>
    <h2>${say('usualTitle')}</h2>
    <p class="alone"><a href="/ask/${code}/usual">${say('usualLink')}</a></p>
    <p class="hint">${say('seen')}</p>
  </div>`
}

function form({ language, code, key, typed = {}, problems = [] }: SelfAsk, instrument: Instrument): Html {
  const say = sayIn(language)
  // Points and rules are the trust's: nobody who answers is shown what an answer leads to.
  const plain = { ...instrument, showsPoints: false }
  const shown = { instrument: plain, rule: null, action: '', key, stay: '', bed: '', typed }
  return html`<p>${say('what')}</p>
    <form method="post" action="/ask/${code}" class="ask">
      <input type="hidden" name="key" value="${key}" /><input
        type="hidden"
        name="instrument"
        value="${instrument.id}"
      /><input type="hidden" name="version" value="${instrument.version}" />
      ${problems.length > 0 && html`<div class="stop" role="alert">${problems.map((problem) => html`<p>${problem}</p>`)}</div>`}
      ${instrument.questions.map((question) => questionField(question, shown))}
      ${
        instrument.askedOf === 'patient' &&
        html`<fieldset>
          <legend>${say('whoAnswers')}</legend>
          <label class="pick"
            ><input type="radio" name="proxy" value="no" ${typed['proxy'] !== 'yes' && html` checked`} />
            ${say('me')}</label
          >
          <label class="pick"
            ><input type="radio" name="proxy" value="yes" ${typed['proxy'] === 'yes' && html` checked`} />
            ${say('forThem')}</label
          >
        </fieldset>`
      }
      <p class="field">
        <label for="relationship"
          >${say(instrument.askedOf === 'carer' ? 'relationshipCarer' : 'relationship')}</label
        ><input
          id="relationship"
          name="relationship"
          maxlength="60"
          value="${typed['relationship'] ?? ''}"
        /><span class="hint">${say('relationshipHint')}</span>
      </p>
      <p class="field">
        <label for="words">${say('words')}</label
        ><textarea id="words" name="words" rows="3" maxlength="500">${typed['words'] ?? ''}</textarea>
      </p>
      <button class="call-now">${say('send')}</button>
    </form>`
}

/** The code opens nothing: it was replaced, or whoever it was for has left. The same page for a code that never was. */
export function cardGone(language: CallerLanguage, callerLanguage: CallerLanguage, phones: Html): Html {
  const say = sayIn(language)
  return html`${danger(callerLanguage)}
    <h1>${say('goneTitle')}</h1>
    <p>${say('gone')}</p>
    ${phones}`
}
