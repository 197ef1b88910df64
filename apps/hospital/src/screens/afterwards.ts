import { callerKinds, type ClosingProblem } from '@fresh-eyes/ward/call'
import { html, type Html } from '../html/html.ts'
import type { PaperProblem } from '@fresh-eyes/ward/from-paper'
import { paperProblemName, timeProblemNames, type TimeProblem } from '../words/paper-names.ts'
import { roleLabel } from '../words/role-names.ts'
import { callerName } from './caller-kinds.ts'
import { outcomeFields } from './outcome-fields.ts'

export interface Afterwards {
  wards: readonly { ward: string; name: string }[]
  roles: readonly string[]
  key: string
  phone: string
  typed: Record<string, string | string[]>
  problems: readonly (PaperProblem | TimeProblem | FormProblem)[]
  /** The call that was entered from a form with this number before. */
  before?: { reference: string; cameIn: string; where: string }
  /** A call that has been entered, to say so. */
  entered?: { reference: string; open: boolean }
}

export type FormProblem = 'no-such-form' | 'entered-before' | 'entered-meanwhile'

const formProblems: Record<FormProblem, string> = {
  'no-such-form':
    'No form was printed with this number. Look at it again, or leave it empty: the call then gets a new number.',
  'entered-before':
    'A call from a form with this number is entered already. Say below whether this is another.',
  'entered-meanwhile':
    'Another desk has entered a form with this number in the meantime. Press again to see it.',
}

/** Entering a call that was taken on paper. Its times are those on the paper; it is marked as entered late. */
export function afterwardsScreen(page: Afterwards): Html {
  const { wards, roles, key, phone, typed, problems, before, entered } = page
  const text = (name: string): string => (typeof typed[name] === 'string' ? typed[name] : '')
  const chosen = (name: string, value: string): Html | false => text(name) === value && html` selected`
  const input = (name: string, says: string, longest: number): Html =>
    html`<p class="field">
      <label for="${name}">${says}</label
      ><input id="${name}" name="${name}" maxlength="${longest}" value="${text(name)}" autocomplete="off" />
    </p>`
  const time = (name: string, says: string): Html =>
    html`<fieldset>
      <legend>${says}</legend>
      <div class="row">
        <p class="field">
          <label for="${name}Day">Day</label
          ><input type="date" id="${name}Day" name="${name}Day" value="${text(`${name}Day`)}" />
        </p>
        <p class="field">
          <label for="${name}Time">Time</label
          ><input type="time" id="${name}Time" name="${name}Time" value="${text(`${name}Time`)}" />
        </p>
      </div>
    </fieldset>`
  return html`<h1>Enter a call from paper</h1>
    ${
      entered &&
      html`<p class="done" role="status">
        Entered: <strong class="reference">${entered.reference}</strong>.
        ${
          entered.open
            ? 'It is open, so it stands in the queue now and the team is paged unless the paper says who is with the patient.'
            : 'It is closed, so nobody was paged.'
        }
      </p>`
    }
    <p>
      For calls that were taken on paper while this service could not be reached. Write the times that are on
      the paper. They are kept as the true times, and the call is marked as entered late.
    </p>
    <p class="notice">
      Is somebody waiting now? Telephone first: <strong>${phone}</strong>. Then enter it here.
    </p>
    ${
      problems.length > 0 &&
      html`<div class="stop" role="alert">
        <h2>Not entered yet. Nothing you typed is lost.</h2>
        <ul>
          ${problems.map((problem) => html`<li>${nameOf(problem)}</li>`)}
        </ul>
      </div>`
    }
    <form method="post" action="/afterwards">
      <input type="hidden" name="key" value="${key}" />
      <h2>The form</h2>
      <p class="field">
        <label for="form">Number at the top of the form</label
        ><span class="hint" id="form-hint">Like P-H7K-4TW. Leave it empty for a note on other paper.</span
        ><input
          id="form"
          name="form"
          maxlength="20"
          value="${text('form')}"
          aria-describedby="form-hint"
          autocomplete="off"
        />
      </p>
      ${
        before &&
        html`<div class="notice">
          <p>
            Entered before under this number: <strong class="reference">${before.reference}</strong>,
            ${before.where}, came in ${before.cameIn}. If that is this call, there is nothing to do.
          </p>
          <label class="pick"
            ><input type="checkbox" name="another" value="yes" /> No: this is another call, on a form that was
            printed twice</label
          >
        </div>`
      }
      <h2>The call</h2>
      ${time('came', 'When it came in')}
      ${
        problems.includes('came-twice') &&
        html`<p class="field">
          <label for="which">The clocks went back that night. Which of the two times was it?</label
          ><select id="which" name="which">
            <option value="">Choose one</option>
            <option value="first">The first, before the clocks went back</option>
            <option value="second">The second, after the clocks had gone back</option>
          </select>
        </p>`
      }
      <p class="field">
        <label for="ward">Ward</label
        ><select id="ward" name="ward">
          <option value="">Not known</option>
          ${wards.map(({ ward, name }) => html`<option value="${ward}" ${chosen('ward', ward)}>${name}</option>`)}
        </select>
      </p>
      ${input('bed', 'Bed', 20)}${input('patientName', 'Who it is about', 120)}
      <p class="field">
        <label for="worry">The worry, in the caller’s words</label
        ><textarea id="worry" name="worry" rows="3" maxlength="1000">${text('worry')}</textarea>
      </p>
      <p class="field">
        <label for="callerKind">Who called</label
        ><select id="callerKind" name="callerKind">
          ${callerKinds.map((kind) => html`<option value="${kind}" ${chosen('callerKind', kind)}>${callerName(kind)}</option>`).reverse()}
        </select>
      </p>
      ${input('callerName', 'Their name', 120)}${input('callBackNumber', 'Number to call back', 40)}
      <label class="pick"
        ><input
          type="checkbox"
          name="interpreter"
          value="yes"
          ${text('interpreter') === 'yes' && html` checked`}
        />
        An interpreter is wanted</label
      >
      ${input('language', 'Which language', 40)}
      <h2>What happened on paper</h2>
      <p class="hint">
        Leave empty what is not on the paper. If nobody has the call yet, leave all of this empty.
      </p>
      ${input('takenBy', 'Who took it', 60)}
      <p class="field">
        <label for="takenRole">Their role</label
        ><select id="takenRole" name="takenRole">
          ${roles.map((role) => html`<option value="${role}" ${chosen('takenRole', role)}>${roleLabel(role)}</option>`)}
        </select>
      </p>
      ${time('accepted', 'When they took it')}${time('arrived', 'When they were with the patient')}${time('closed', 'When it was closed')}
      <h2>Outcome, if it is closed</h2>
      ${outcomeFields({ problems: problems as ClosingProblem[], typed, toldHint: 'As the paper has it.', mayBeEmpty: true })}
      <button>Enter this call</button>
    </form>`
}

function nameOf(problem: PaperProblem | TimeProblem | FormProblem): string {
  if (problem in formProblems) return formProblems[problem as FormProblem]
  if (problem in timeProblemNames) return timeProblemNames[problem as TimeProblem]
  return paperProblemName(problem as PaperProblem)
}
