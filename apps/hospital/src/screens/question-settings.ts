import type { Instrument, PromptRule } from '@fresh-eyes/ward/question'
import { html, type Html } from '../html/html.ts'
import type { WardAsking } from '../store/question-tables.ts'
import type { InstrumentTemplate } from '../words/instrument-templates.ts'
import { sayDay } from '../words/say-day.ts'
import { wardAskingForm, type AskingTyped, type AskingWrong } from './ward-asking-form.ts'

export interface Settings {
  instruments: Instrument[]
  wards: {
    ward: string
    name: string
    setting: string
    asking: WardAsking | undefined
    rule: PromptRule | null
  }[]
  templates: InstrumentTemplate[]
  typed: AskingTyped
  wrong: AskingWrong
}

/** What each ward asks, which words were approved, and where to begin with others. */
export function settingsPage({ instruments, wards, templates, typed, wrong }: Settings): Html {
  const nameOf = ({ id, version }: { id: string; version: number }): string => {
    const found = instruments.find((each) => each.id === id && each.version === version)
    return found ? `${found.name}, version ${version}` : id
  }
  return html`<h1>What we ask</h1>
    <p>
      Nothing is asked until a named person has approved it. There is no national wording for adults, no scale
      and no threshold: none was found. Two answers are kept as two answers.
    </p>
    <h2>On the wards</h2>
    <dl class="said">
      ${wards.map(
        ({ ward, name, setting, asking, rule }) =>
          html`<div>
            <dt>${name}<br /><small>${setting}</small></dt>
            <dd>
              ${asking ? html`${nameOf(asking.instrument)}. ${asking.shifts.map(({ name, from, asks }) => `${name} from ${from}${asks ? ', asks' : ''}`).join('; ')}. Approved by ${asking.approvedBy}, ${sayDay(asking.approvedOn)}.` : 'Nothing approved yet.'}
              ${asking && html`<br /><a href="/question?ward=${ward}#set">Change what it asks<span class="unseen">, ${name}</span></a>`}
              ${asking && html`<br /><a href="/question/rule/${ward}">${rule?.on === true ? 'A rule is on' : 'No rule is on'}</a>`}
            </dd>
          </div>`,
      )}
    </dl>
    ${instruments.length > 0 && wardAskingForm({ instruments, wards, typed, wrong })}
    <h2>Words that were approved</h2>
    ${instruments.length === 0 && html`<p class="hint">None yet.</p>`}
    <ul>
      ${instruments.map(({ name, version, questions, source, approvedBy, approvedOn, showsPoints }) => html`<li><strong>${name}, version ${version}</strong>. ${questions.map(({ says, answers }) => `“${says}” ${answers.map((answer) => answer.says).join(', ')}.`).join(' ')} <small class="hint">Words from: ${source}. Approved by ${approvedBy}, ${sayDay(approvedOn)}.${showsPoints && html` Points are shown.`}</small></li>`)}
    </ul>
    <h2>Begin with</h2>
    <ul class="ward-links">
      ${templates.map(({ id, name, wording, read }) => html`<li><a href="/question/new?from=${id}">${name}</a><br /><small class="hint">${wording === 'quoted' ? 'Quoted.' : 'Your own words to enter.'} ${read}</small></li>`)}
    </ul>`
}

/** Who approved it and when: asked for wherever something begins to hold. */
export function approval({
  approvedBy = '',
  approvedOn = '',
}: { approvedBy?: string; approvedOn?: string } = {}): Html {
  return html`<p class="field">
      <label for="approvedBy">Approved by</label
      ><input id="approvedBy" name="approvedBy" maxlength="120" required value="${approvedBy}" />
    </p>
    <p class="field">
      <label for="approvedOn">Approved on</label
      ><input id="approvedOn" name="approvedOn" type="date" required value="${approvedOn}" />
    </p>`
}

/** One version of the words, to enter and approve. What was quoted stands; what was not found is empty. */
export function instrumentPage({
  template,
  draft,
  problems,
}: {
  template: InstrumentTemplate
  draft: Omit<Instrument, 'version'>
  problems: string[]
}): Html {
  return html`<p><a href="/question">What we ask</a></p>
    <h1>${template.name}</h1>
    ${
      problems.length > 0 &&
      html`<div class="stop" role="alert">
        <p>Not approved yet. Nothing you typed is lost.</p>
        <ul>
          ${problems.map((problem) => html`<li>${problem}</li>`)}
        </ul>
      </div>`
    }
    <p class="hint">
      ${template.read}
      ${template.sources.map(({ name, url }) => html`<a href="${url}" rel="noreferrer">${name}</a>. `)}
    </p>
    <form method="post" action="/question/new">
      <input type="hidden" name="template" value="${template.id}" />
      ${draft.questions.map((question) => questionEntry(question, template))}
      <p>When there is no answer: ${draft.noAnswer.map(({ says }) => says).join('; ')}.</p>
      <p class="field">
        <label for="source">Where the words come from</label
        ><input id="source" name="source" required maxlength="300" value="${draft.source}" />
      </p>
      <label class="pick"
        ><input type="checkbox" name="showsPoints" value="yes" ${draft.showsPoints && html` checked`} /> Show
        our points beside each answer, to staff. They are never added up.</label
      >
      ${approval(draft)}
      <button>Approve this version</button>
    </form>`
}

function questionEntry(
  { id, name, says, answers }: Instrument['questions'][number],
  { questions }: InstrumentTemplate,
): Html {
  const found = questions.find(({ key }) => key === id)
  const fixed = found?.answers
  const typed = answers
    .map(({ code, says, points }) => [code, says, points].filter((part) => part !== undefined).join(' | '))
    .join('\n')
  return html`<fieldset>
    <legend>${name}</legend>
    <p class="field">
      <label for="q-${id}">Words that are read out</label
      ><input
        id="q-${id}"
        name="q.${id}"
        maxlength="300"
        required
        value="${says}"
        ${found?.says !== undefined && html` readonly`}
      />
    </p>
    ${fixed ? html`<p>Answers: ${fixed.map(({ code, says }) => `${says} (${code})`).join(', ')}.</p>` : html`<p class="field"><label for="a-${id}">Answers, one on each line</label><textarea id="a-${id}" name="a.${id}" rows="5" required>${typed}</textarea><span class="hint">Code | words | points, if you have points. Like: B | Better.${found?.from !== undefined && html` From “${found.from}” to “${found.to}”.`}</span></p>`}
  </fieldset>`
}
