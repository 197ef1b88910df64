import { usualPrompts } from '@fresh-eyes/ward/passport'
import { html, type Html } from '../html/html.ts'
import type { KnownPassport } from '../store/passports.ts'
import { sayDayTime } from '../words/clock-time.ts'
import type { CallerLanguage } from '../words/languages.ts'
import { checkedName } from '../words/stay-names.ts'

/** What is usual for somebody, the newest first and open, those before it folded. Each says who wrote it and when. */
export function passportPart(
  passports: KnownPassport[],
  words: CallerLanguage['words'],
  timeZone: string,
  /** Where a link that was wrong is taken off; left out for those who may not. */
  takeOff?: string,
): Html {
  const [newest, ...before] = passports
  if (!newest) return html`<p class="hint">Nobody has written yet what is usual for them.</p>`
  return html`${onePassport(newest, words, timeZone, takeOff)}
  ${
    before.length > 0 &&
    html`<details>
      <summary>Written before (${before.length})</summary>
      ${before.map((each) => onePassport(each, words, timeZone, takeOff))}
    </details>`
  }`
}

function onePassport(
  passport: KnownPassport,
  words: CallerLanguage['words'],
  timeZone: string,
  takeOff: string | undefined,
): Html {
  const { usual, writtenBy, relationship, writtenAt, how, copiedBy } = passport
  return html`<div class="usual">
    <dl class="said">
      ${usualPrompts.map(
        (prompt) =>
          usual[prompt] !== undefined &&
          html`<div>
            <dt>${words[prompt]}</dt>
            <dd>${usual[prompt]}</dd>
          </div>`,
      )}
    </dl>
    <p class="hint">
      Written by ${writtenBy} (${relationship}),
      ${sayDayTime(writtenAt, timeZone)}${how === 'paper' && html`, on paper, copied by ${copiedBy ?? 'staff'}`}.
      In their words. Not a score.
    </p>
    ${passport.link && linkSays(passport.link, timeZone, takeOff)}
  </div>`
}

/** That it was written for somebody placed by hand, and who said that it is this person. */
function linkSays(
  { id, by, at, checked }: NonNullable<KnownPassport['link']>,
  timeZone: string,
  takeOff: string | undefined,
): Html {
  return html`<p class="hint">
      Written while they were placed by hand. That it is the same person was said by ${by},
      ${sayDayTime(at, timeZone)}, who checked: ${checked.map(checkedName).join(', ')}.
    </p>
    ${
      takeOff !== undefined &&
      html`<details class="unprinted">
        <summary>This is not the same person</summary>
        <form method="post" action="${takeOff}">
          <input type="hidden" name="link" value="${id}" />
          <p class="field">
            <label for="why-${id}">Why?</label><input id="why-${id}" name="why" required maxlength="200" />
          </p>
          <button class="quiet">Take it off this page</button>
        </form>
      </details>`
    }`
}

/** The prompts as a form, or on paper. Nothing has to be filled in but who writes. */
export function passportForm({
  words,
  action,
  key,
  typed = {},
  problems = [],
  copied,
}: {
  words: CallerLanguage['words']
  action: string
  key: string
  typed?: Record<string, string>
  problems?: string[]
  /** A member of staff copies it from a sheet. */
  copied?: boolean
}): Html {
  return html`<form method="post" action="${action}" class="usual-form">
    <input type="hidden" name="key" value="${key}" />
    ${problems.length > 0 && html`<div class="stop" role="alert">${problems.map((problem) => html`<p>${problem}</p>`)}</div>`}
    ${usualPrompts.map((prompt) => html`<p class="field"><label for="u-${prompt}">${words[prompt]}</label><textarea id="u-${prompt}" name="u.${prompt}" rows="2" maxlength="1000">${typed[`u.${prompt}`] ?? ''}</textarea></p>`)}
    <p class="field">
      <label for="writtenBy">${words['who']}</label><input id="writtenBy" name="writtenBy" maxlength="80" required autocomplete="name" value="${typed['writtenBy'] ?? ''}" />
    </p>
    <p class="field">
      <label for="relationship">${words['relationship']}</label
      ><input id="relationship" name="relationship" maxlength="60" required value="${typed['relationship'] ?? ''}" /><span class="hint">${words['relationshipHint']}</span>
    </p>
    <button${copied !== true && html` class="call-now"`}>${copied === true ? 'Keep what the paper says' : words['send']}</button>
  </form>`
}

/** An empty sheet, for writing by hand. */
export function passportSheet(words: CallerLanguage['words'], wardName: string): Html {
  return html`<div class="sheet">
    <h1>${words['title']}</h1>
    <p>${words['why']} ${words['seenBy']}</p>
    <p class="line">${wardName}, bed</p>
    ${usualPrompts.map((prompt) => html`<p class="line two">${words[prompt]}</p>`)}
    <p class="line">${words['who']}</p>
    <p class="line">${words['relationship']}</p>
    <p class="line">Day and time</p>
  </div>`
}
