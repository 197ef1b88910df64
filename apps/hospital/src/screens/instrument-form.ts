import { html, type Html } from '../html/html.ts'
import type { InstrumentTemplate } from '../words/instrument-templates.ts'
import { isWrong, said, type Wrong } from './wrong-field.ts'

/** One answer as it stands in the form: texts, so that what was refused comes back as it was typed. */
export interface AnswerTyped {
  says: string
  code: string
  points: string
}

/** A version of the words as it stands in the form. */
export interface InstrumentTyped {
  /** By the id of the question. Answers that were quoted from a national document are not in it. */
  questions: ReadonlyMap<string, { says: string; answers: AnswerTyped[] }>
  source: string
  showsPoints: boolean
  approvedBy: string
  approvedOn: string
}

/** What to write, by the name of the field: "q.today", "a.today" (all its answers), "a.today.0.code", "approvedBy". */
export type InstrumentWrong = Wrong

const emptyRows = 2
const fewestRows = 4
const moreRows = 4

/** One version of the words, to enter and approve. What was quoted stands; what was not found is empty. */
export function instrumentForm({
  template,
  typed,
  wrong,
  more,
}: {
  template: InstrumentTemplate
  typed: InstrumentTyped
  wrong: InstrumentWrong
  /** The question that was to have more rows. */
  more?: string | undefined
}): Html {
  const input = (
    name: string,
    label: string,
    value: string,
    { type = 'text', longest = 120 }: { type?: 'text' | 'date'; longest?: number } = {},
  ): Html =>
    html`<p class="field">
      <label for="${name}">${label}</label>${said(wrong, name)}<input
        id="${name}"
        name="${name}"
        type="${type}"
        maxlength="${longest}"
        required
        value="${value}"
        ${isWrong(wrong, name)}
      />
    </p>`
  return html`<p class="alone"><a href="/question">What we ask</a></p>
    <h1>${template.name}</h1>
    ${wrong.size > 0 && html`<p class="stop" role="alert">Not approved yet. Nothing you typed is lost; what to mend stands at each field.</p>`}
    <p class="hint">
      ${template.read}
      ${template.sources.map(({ name, url }) => html`<a href="${url}" rel="noreferrer">${name}</a>. `)}
    </p>
    <form method="post" action="/question/new">
      <input type="hidden" name="template" value="${template.id}" />
      ${template.questions.map((question) => questionEntry(question, typed, wrong, more === question.key))}
      <p>When there is no answer: ${template.noAnswer.map(({ says }) => says).join('; ')}.</p>
      ${input('source', 'Where the words come from', typed.source, { longest: 300 })}
      <label class="pick"
        ><input type="checkbox" name="showsPoints" value="yes" ${typed.showsPoints && html` checked`} /> Show
        our points beside each answer, to staff. They are never added up.</label
      >
      ${input('approvedBy', 'Approved by', typed.approvedBy)}
      ${input('approvedOn', 'Approved on', typed.approvedOn, { type: 'date' })}
      <button>Approve this version</button>
    </form>`
}

function questionEntry(
  { key, name, says: quoted, answers: fixed, from, to }: InstrumentTemplate['questions'][number],
  { questions }: InstrumentTyped,
  wrong: InstrumentWrong,
  more: boolean,
): Html {
  const { says = '', answers = [] } = questions.get(key) ?? {}
  const field = `q.${key}`
  return html`<section>
    <h2>${name}</h2>
    <p class="field">
      <label for="${field}">Words that are read out</label>${said(wrong, field)}<input
        id="${field}"
        name="${field}"
        maxlength="300"
        required
        value="${says}"
        ${quoted !== undefined && html` readonly`}${isWrong(wrong, field)}
      />
    </p>
    ${
      fixed
        ? html`<p>Answers: ${fixed.map(({ code, says }) => `${says} (${code})`).join(', ')}.</p>`
        : html`<h3>Answers to choose from</h3>
            <p class="hint">
              ${from !== undefined && `From “${from}” to “${to}”. `}In the order in which they stand. An
              answer is kept under its code, a letter or a short word like B, which callers and patients do
              not see. Points only if you have them. Leave empty what you do not need.
            </p>
            ${said(wrong, `a.${key}`)}
            ${rowsOf(answers, more).map((row, at) => answerRow(key, row, at, wrong))}
            <p>
              <button name="more" value="${key}" class="quiet" formnovalidate>
                More answers<span class="unseen"> to: ${name}</span>
              </button>
            </p>`
    }
  </section>`
}

/** The answers with empty rows after them. */
function rowsOf(answers: AnswerTyped[], more: boolean): AnswerTyped[] {
  const rows = Math.max(fewestRows, answers.length + emptyRows) + (more ? moreRows : 0)
  const empty = Array.from({ length: rows - answers.length }, () => ({ says: '', code: '', points: '' }))
  return [...answers, ...empty]
}

function answerRow(
  key: string,
  { says, code, points }: AnswerTyped,
  at: number,
  wrong: InstrumentWrong,
): Html {
  const input = (part: keyof AnswerTyped, label: string, value: string, longest: number): Html => {
    const name = `a.${key}.${at}.${part}`
    return html`<p class="field">
      <label for="${name}">${label}</label>${said(wrong, name)}<input
        id="${name}"
        name="${name}"
        maxlength="${longest}"
        value="${value}"
        autocomplete="off"
        ${part === 'points' && html` inputmode="numeric"`}${isWrong(wrong, name)}
      />
    </p>`
  }
  return html`<fieldset class="answer-row">
    <legend>Answer ${at + 1}</legend>
    ${input('says', 'Words', says, 120)} ${input('code', 'Code', code, 20)}
    ${input('points', 'Points', points, 6)}
  </fieldset>`
}
