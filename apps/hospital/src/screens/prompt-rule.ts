import type { DryRun, Instrument, PromptRule } from '@fresh-eyes/ward/question'
import { html, type Html } from '../html/html.ts'
import { sayDayTime } from '../words/clock-time.ts'
import { sayDay } from '../words/say-day.ts'

export interface PromptRulePage {
  ward: string
  wardName: string
  instrument: Instrument
  rule: PromptRule | null
  when: PromptRule['when']
  run?: DryRun
  problems?: string[]
  timeZone: string
  days: number
}

/** Which answers prompt "tell the nurse in charge" on a ward: chosen, tried on the ward's own answers, then approved. */
export function promptRulePage(page: PromptRulePage): Html {
  const { ward, wardName, instrument, rule, when, run, problems = [] } = page
  const has = (question: string, code: string): boolean =>
    when.some((each) => each.question === question && each.code === code)
  return html`<p class="alone"><a href="/question">What we ask</a></p>
    <h1>A rule of your own<span class="unseen">, </span><small>${wardName}</small></h1>
    ${problems.length > 0 && html`<div class="stop" role="alert">${problems.map((problem) => html`<p>${problem}</p>`)}</div>`}
    <p>
      An answer that you choose shows “Tell the nurse in charge” to whoever asked. It says nothing else, adds
      nothing up and pages nobody. It is off until it was tried on this ward’s own answers and a named person
      approved it.
    </p>
    <p class="state">
      <strong
        >${rule?.on === true ? html`On. Approved by ${rule.approvedBy}, ${sayDay(rule.approvedOn)}.` : 'Off.'}</strong
      >
    </p>
    ${rule?.on === true && html`<form method="post" action="/question/rule/${ward}/off"><button class="quiet">Turn it off</button></form>`}
    <form method="post" action="/question/rule/${ward}/try">
      ${instrument.questions.map(
        ({ id, says, answers }) =>
          html`<fieldset>
            <legend>${says}</legend>
            ${answers.map((answer) => html`<label class="pick"><input type="checkbox" name="when" value="${id}=${answer.code}" ${has(id, answer.code) && html` checked`} /> ${answer.says}</label>`)}
          </fieldset>`,
      )}
      <button>Try it on this ward’s own answers</button>
    </form>
    ${run && tried(page, run)}`
}

function tried({ ward, when, timeZone, days }: PromptRulePage, run: DryRun): Html {
  return html`<section>
    <h2>What it would have done</h2>
    <p>
      In the last ${days} days, over ${run.answers} ${run.answers === 1 ? 'answer' : 'answers'}:
      <strong>${run.prompts} ${run.prompts === 1 ? 'prompt' : 'prompts'}</strong>, and ${run.most} in the
      busiest shift.
      ${run.answers === 0 && html`<strong>This ward has no answers to these words yet, so this says nothing about how often it will prompt.</strong>`}
    </p>
    ${
      run.answers > 0 &&
      html`<div class="wide" tabindex="0" role="region" aria-label="Prompts by shift">
        <table class="counts">
          <thead>
            <tr>
              <th scope="col">Shift</th>
              <th scope="col">Answers</th>
              <th scope="col">Prompts</th>
            </tr>
          </thead>
          <tbody>
            ${run.turns
              .filter(({ answers }) => answers > 0)
              .map(
                ({ turn, answers, prompts }) =>
                  html`<tr>
                    <th scope="row">${sayDayTime(turn.from, timeZone)}, ${turn.name}</th>
                    <td>${answers}</td>
                    <td>${prompts}</td>
                  </tr>`,
              )}
          </tbody>
        </table>
      </div>`
    }
    <form method="post" action="/question/rule/${ward}/on">
      ${when.map(({ question, code }) => html`<input type="hidden" name="when" value="${question}=${code}" />`)}
      ${approval}
      <button>Turn this rule on</button>
    </form>
  </section>`
}

/** Who approved it and when: asked for wherever something begins to hold. */
const approval = html`<p class="field">
    <label for="approvedBy">Approved by</label
    ><input id="approvedBy" name="approvedBy" maxlength="120" required />
  </p>
  <p class="field">
    <label for="approvedOn">Approved on</label
    ><input id="approvedOn" name="approvedOn" type="date" required />
  </p>`
