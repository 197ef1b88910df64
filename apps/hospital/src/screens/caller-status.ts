import type { Call } from '@fresh-eyes/ward/call'
import { html, type Html } from '../html/html.ts'
import { sayTime } from '../words/clock-time.ts'
import { sayIn, type CallerLanguage } from '../words/languages.ts'
import { roleName } from '../words/role-names.ts'
import { danger } from './caller-call.ts'
import { phoneNumber } from './parts/phone-number.ts'

export interface CallerStatus {
  language: CallerLanguage
  reference: string
  call: Call
  phone: string
  timeZone: string
  now: number
  secret: string
  /** The ward's short code, for calling again. */
  code: string | undefined
  /** What was just sent: more words, or that it is not finished. */
  justSent: 'more' | 'again' | undefined
}

/** The caller's own page: how far their call is, what to do if nothing happens, and room to say more. */
export function callerStatus(status: CallerStatus): Html {
  const { language, reference, call, phone, timeZone, now, secret, code, justSent } = status
  const say = sayIn(language)
  const closed = call.standing === 'closed'
  return html`<div dir="${language.direction}">
    ${danger(language)}
    <div data-live="/s/${secret}/now" data-version="${versionOf(call)}">
      <h1>${closed ? say('closed') : say('receivedTitle')}</h1>
      ${justSent && html`<p class="done" role="status">${say(call.reopened > 0 && justSent === 'again' ? 'reopenDone' : 'sent')}</p>`}
      <ol class="steps">
        ${steps(call).map(([name, state]) => html`<li class="${state}" ${state === 'now' ? html` aria-current="step"` : ''}><span class="mark" aria-hidden="true"></span>${say(name)} <span class="unseen">(${say(stateWord[state])})</span></li>`)}
      </ol>
      <p class="standing" role="status">${standing(call, say, timeZone)}</p>
      <p>
        ${say('reference')}: <strong class="reference">${reference}</strong><br /><span class="hint"
          >${say('referenceHint')}</span
        >
      </p>
      <p class="hint" data-updated>
        ${say('updated', { time: sayTime(now, timeZone) })} <a href="/s/${secret}">${say('lookAgain')}</a>
      </p>
      <div class="stop" data-stale hidden role="alert">
        <h2>${say('staleTitle')}</h2>
        <p>${say('stale', { time: sayTime(now, timeZone) })}</p>
        <p class="phone">${phoneNumber(phone)}</p>
      </div>
    </div>
    ${closed && again(secret, code, say)}
    <h2>${say(closed ? 'worseTitle' : 'nothingTitle')}</h2>
    <p>${say(closed ? 'worse' : 'nothing')}</p>
    <p class="phone">${phoneNumber(phone)}</p>
    ${!closed && call.told.notGettingWorse && somethingElse(say)} ${!closed && tellMore(call, secret, say)}
  </div>`
}

type Say = ReturnType<typeof sayIn>
type StepState = 'done' | 'now' | 'later'

const stateWord: Record<StepState, string> = { done: 'stepDone', now: 'stepNow', later: 'stepLater' }

/** The five steps and where the call is among them. After a promise ran out it goes back: the page does not pretend. */
function steps({ standing }: Call): [string, StepState][] {
  const order = ['stepReceived', 'stepSeen', 'stepComing', 'stepHere', 'stepClosed']
  const at = { waiting: 0, accepted: 1, 'on-my-way': 2, 'with-patient': 3, closed: 4 }[standing]
  return order.map((name, place) => [name, place < at ? 'done' : place === at ? 'now' : 'later'])
}

function standing(call: Call, say: Say, timeZone: string): Html {
  const seen = call.firstSeenBy
  const role = call.promise?.role ?? seen?.role
  switch (call.standing) {
    case 'waiting':
      return html`${say('received')}${seen && html` ${say('seen', { role: roleName(seen.role), time: sayTime(seen.at, timeZone) })}`}`
    case 'closed':
      return html`${call.closing?.callerTold.told ? say('toldYou', { words: call.closing.callerTold.words }) : say('notToldYou')}`
    default: {
      const more = { accepted: '', 'on-my-way': say('coming'), 'with-patient': say('here') }[call.standing]
      return html`${say('seenNow', { role: roleName(role ?? '') })} ${more}`
    }
  }
}

function again(secret: string, code: string | undefined, say: Say): Html {
  return html`<p>${say('closedHint')}</p>
    <form method="post" action="/s/${secret}/again"><button>${say('again')}</button></form>
    ${code !== undefined && html`<p class="alone"><a href="/${code}?after=${secret}">${say('newCall')}</a></p>`}`
}

function somethingElse(say: Say): Html {
  return html`<section class="other">
    <h2>${say('otherTitle')}</h2>
    <p>${say('other')}</p>
    <ul>
      <li>${say('otherWard')}</li>
      <li>${say('otherPals')}</li>
    </ul>
    <p>${say('otherWorse')}</p>
  </section>`
}

function tellMore({ told }: Call, secret: string, say: Say): Html {
  const radio = (name: string, value: string, words: string, chosen: boolean): Html =>
    html`<label class="pick"
      ><input type="radio" name="${name}" value="${value}" ${chosen && html` checked`} /> ${say(words)}</label
    >`
  const field = (name: string, label: string, value: string | undefined, kind = 'text'): Html =>
    html`<p class="field">
      <label for="${name}">${say(label)}</label
      ><input
        id="${name}"
        name="${name}"
        type="${kind}"
        value="${value ?? ''}"
        maxlength="120"
        autocomplete="off"
      />
    </p>`
  return html`<section>
    <h2>${say('moreTitle')}</h2>
    <p class="hint">${say('moreHint')}</p>
    <form method="post" action="/s/${secret}">
      <fieldset>
        <legend>${say('aboutLabel')}</legend>
        ${radio('about', 'worse', 'aboutYes', !told.notGettingWorse)}${radio('about', 'other', 'aboutNo', told.notGettingWorse === true)}
      </fieldset>
      <p class="field">
        <label for="worry">${say('worryLabel')}</label
        ><span class="hint" id="worry-hint">${say('worryHint')}</span>
        <textarea id="worry" name="worry" rows="3" maxlength="1000" aria-describedby="worry-hint">
${told.worry ?? ''}</textarea>
      </p>
      ${field('patientName', 'patientLabel', told.patientName)} ${field('bed', 'bedLabel', told.bed)}
      <fieldset>
        <legend>${say('whoLabel')}</legend>
        ${radio('callerKind', 'patient', 'whoPatient', told.callerKind === 'patient')}${radio('callerKind', 'family', 'whoFamily', told.callerKind === 'family')}${radio('callerKind', 'carer', 'whoCarer', told.callerKind === 'carer')}${radio('callerKind', 'advocate', 'whoAdvocate', told.callerKind === 'advocate')}
      </fieldset>
      ${field('callerName', 'nameLabel', told.callerName)}
      ${field('callBackNumber', 'numberLabel', told.callBackNumber, 'tel')}
      <label class="pick"
        ><input
          type="checkbox"
          name="callBackWanted"
          value="yes"
          ${told.callBackWanted === true && html` checked`}
        />
        ${say('callBack')}</label
      >
      <fieldset>
        <legend>${say('toldWardLabel')}</legend>
        ${radio('toldWard', 'yes', 'toldYes', told.toldWard === 'yes')}${radio('toldWard', 'no', 'toldNo', told.toldWard === 'no')}${radio('toldWard', 'could-not-reach', 'toldCouldNot', told.toldWard === 'could-not-reach')}
      </fieldset>
      <label class="pick"
        ><input
          type="checkbox"
          name="interpreter"
          value="yes"
          ${told.interpreter === true && html` checked`}
        />
        ${say('interpreterLabel')}</label
      >
      ${field('language', 'languageLabel', told.language === 'en' ? undefined : told.language)}
      <button>${say('send')}</button>
    </form>
  </section>`
}

/** Changes whenever the page would read differently. */
export const versionOf = ({ standing, promise, reopened, paged }: Call): string =>
  [standing, promise?.role ?? '', reopened, paged ? 'paged' : ''].join('.')
