import {
  interpreters,
  type Choice,
  type Instrument,
  type PromptRule,
  type Question,
} from '@fresh-eyes/ward/question'
import { html, type Html } from '../html/html.ts'
import { interpreterName } from '../words/question-names.ts'

export interface AskForm {
  instrument: Instrument
  rule: PromptRule | null
  /** Where the form goes, like "/round/oak/answer". */
  action: string
  /** Filled in for one bed; empty in the form that a device fills in itself. */
  key: string
  stay: string
  bed: string
  /** What was typed into a form that was refused, so that nothing is lost. */
  typed?: Record<string, string>
  problems?: string[]
}

/** The question at one bed: the words to read out, large answers, one button; and the reasons for no answer, one tap each. */
export function askForm(form: AskForm): Html {
  const { instrument, action, key, stay, bed, problems = [] } = form
  return html`<form method="post" action="${action}" class="ask" data-ask>
    <input type="hidden" name="key" value="${key}" /><input type="hidden" name="stay" value="${stay}" />
    <input type="hidden" name="bed" value="${bed}" />
    <input type="hidden" name="instrument" value="${instrument.id}" />
    <input type="hidden" name="version" value="${instrument.version}" />
    ${problems.length > 0 && html`<div class="stop" role="alert">${problems.map((problem) => html`<p>${problem}</p>`)}</div>`}
    <div class="stop" role="alert" data-wrong hidden></div>
    ${instrument.questions.map((question) => questionField(question, form))}
    ${form.rule?.on === true && tellNow(form.rule)} ${whoAnswered(form)} ${nurseChooses(form)}
    ${moreSaid(form)}
    <div class="keep"><button class="call-now">Keep the answer</button></div>
    <fieldset class="none">
      <legend>No answer this time?</legend>
      ${instrument.noAnswer.map(({ code, says }) => html`<button class="quiet" name="noAnswer" value="${code}" formnovalidate>${says}</button>`)}
    </fieldset>
  </form>`
}

/** One question with its answers as large targets. The name of the question is for lists; its words are what is read out. */
export function questionField(
  { id, says, answers }: Question,
  { instrument, rule, typed = {} }: AskForm,
): Html {
  const tells = (code: string): boolean =>
    rule?.on === true && rule.when.some((each) => each.question === id && each.code === code)
  return html`<fieldset class="question">
    <legend>${says}</legend>
    <div class="choices">
      ${answers.map((answer) => html`<label class="choice"><input type="radio" name="a.${id}" value="${answer.code}" ${typed[`a.${id}`] === answer.code && html` checked`}${tells(answer.code) && html` data-tell`} /><span>${sayChoice(answer, instrument)}</span></label>`)}
    </div>
  </fieldset>`
}

/** An answer in words, with the trust's points beside it only when the trust shows them. */
export function sayChoice(
  { says, points }: Pick<Choice, 'says' | 'points'>,
  { showsPoints }: Pick<Instrument, 'showsPoints'>,
): Html {
  return html`${says}${showsPoints && points !== undefined && html` <small>(${points})</small>`}`
}

function tellNow({ approvedBy }: PromptRule): Html {
  return html`<div class="notice" data-tell-now hidden role="status">
    <p><strong>Tell the nurse in charge.</strong> A rule of your trust, approved by ${approvedBy}.</p>
  </div>`
}

function whoAnswered({ instrument, typed = {} }: AskForm): Html {
  const relationship = html`<p class="field">
    <label for="relationship">How do they know the patient?</label
    ><input
      id="relationship"
      name="relationship"
      maxlength="60"
      list="relationships"
      autocomplete="off"
      value="${typed['relationship'] ?? ''}"
    />
  </p>`
  const list = html`<datalist id="relationships">
    ${['mother', 'father', 'wife', 'husband', 'partner', 'daughter', 'son', 'carer', 'friend', 'advocate'].map((each) => html`<option>${each}</option>`)}
  </datalist>`
  if (instrument.askedOf === 'carer')
    return html`<details>
      <summary>Who answered</summary>
      ${relationship}${list}
    </details>`
  const open = typed['proxy'] !== undefined
  return html`<details${open && html` open`}>
    <summary>Somebody else answered for them</summary>
    <label class="pick"><input type="checkbox" name="proxy" value="yes"${open && html` checked`} /> Yes, the answer is somebody else’s</label>
    ${relationship}${list}
  </details>`
}

function nurseChooses({ instrument: { nurseMayRecord } }: AskForm): Html | null {
  if (!nurseMayRecord) return null
  const { levels, reasons } = nurseMayRecord
  return html`<details>
    <summary>Your own choice of level, if you make one</summary>
    <p class="hint">A record of what you decided. Nothing is worked out from it, and it sends nobody.</p>
    <fieldset>
      <legend>Level</legend>
      ${levels.map(({ code, says }) => html`<label class="pick"><input type="radio" name="level" value="${code}" /> ${says}</label>`)}
    </fieldset>
    <fieldset>
      <legend>Reason</legend>
      ${reasons.map(({ code, says }) => html`<label class="pick"><input type="checkbox" name="reasons" value="${code}" /> ${says} (${code})</label>`)}
    </fieldset>
  </details>`
}

function moreSaid({ typed = {} }: AskForm): Html {
  const had = (name: string): string => typed[name] ?? ''
  return html`<details${['language', 'aid', 'words'].some((name) => had(name) !== '') && html` open`}>
    <summary>Language, aid, what they said</summary>
    <p class="field">
      <label for="interpreter">Interpreter</label
      ><select id="interpreter" name="interpreter">
        ${interpreters.map((each) => html`<option value="${each}" ${typed['interpreter'] === each && html` selected`}>${interpreterName(each)}</option>`)}
      </select>
    </p>
    <p class="field">
      <label for="language">Language</label
      ><input id="language" name="language" maxlength="40" autocomplete="off" value="${had('language')}" />
    </p>
    <p class="field">
      <label for="aid">Aid used</label
      ><input id="aid" name="aid" maxlength="80" autocomplete="off" value="${had('aid')}" /><span class="hint"
        >For example: picture card, hearing aid, letter board</span
      >
    </p>
    <p class="field">
      <label for="words">What they said, in their words</label
      ><textarea id="words" name="words" rows="2" maxlength="500">${had('words')}</textarea>
    </p>
  </details>`
}
