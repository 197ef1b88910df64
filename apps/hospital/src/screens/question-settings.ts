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
