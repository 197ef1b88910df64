import { html, type Html } from '../html/html.ts'
import { sayIn, type CallerLanguage } from '../words/languages.ts'
import { phoneNumber } from './parts/phone-number.ts'

export interface CallerCall {
  language: CallerLanguage
  languages: CallerLanguage[]
  code: string
  wardName: string
  siteName: string
  phone: string
  bed: string | undefined
  /** Made for this form: the same form sent twice is one call. */
  key: string
  /** The secret of the caller's call before this one. */
  after?: string | undefined
}

/** The page behind the QR code: danger first, then one button. Nothing has to be filled in. */
export function callerCall({
  language,
  languages,
  code,
  wardName,
  siteName,
  phone,
  bed,
  key,
  after,
}: CallerCall): Html {
  const say = sayIn(language)
  const others = languages.filter((other) => other !== language)
  return html`<div dir="${language.direction}">
    ${danger(language)}
    <h1>${say('title')}</h1>
    <p class="where">${wardName}, ${siteName}</p>
    <p>${say('what')}</p>
    <form method="post" action="/${code}" class="call-form" data-call>
      <input type="hidden" name="key" value="${key}" />
      ${after !== undefined && html`<input type="hidden" name="after" value="${after}" />`}
      <input type="hidden" name="language" value="${language.language}" />
      <p class="field">
        <label for="bed">${say('bedLabel')}</label>
        <input id="bed" name="bed" value="${bed ?? ''}" maxlength="20" autocomplete="off" />
      </p>
      <button class="call-now">${say('callNow')}</button>
      <p class="hint">${say('callNowHint')}</p>
      <div class="stop" data-failed hidden role="alert">
        <h2>${say('failedTitle')}</h2>
        <p>${say('failed')}</p>
        <p class="phone">${phoneNumber(phone)}</p>
      </div>
    </form>
    <p class="phone">${say('orPhone')} ${phoneNumber(phone)}</p>
    <p>${say('noHarm')}</p>
    <p class="quiet">${say('whoSees')}</p>
    ${others.length > 0 && html`<nav class="languages" aria-label="Languages">${others.map((other) => html`<a lang="${other.language}" href="/${code}?lang=${other.language}">${other.name}</a>`)}</nav>`}
  </div>`
}

/** What stands first on every page of a caller. */
export function danger(language: CallerLanguage): Html {
  const say = sayIn(language)
  return html`<div class="danger">
    <p><strong>${say('dangerTitle')}</strong><br />${say('danger')}</p>
  </div>`
}
