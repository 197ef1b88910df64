import { html } from '../html/html.ts'
import { frame } from '../screens/frame.ts'
import type { MadeUpPerson } from './people.ts'

/** The sign-in page of the trial: one button for each made-up person. */
export function pickPerson(people: MadeUpPerson[], uid: string): string {
  const main = html`<h1>Who do you want to be?</h1>
    <p>
      This stands in for the hospital’s own sign-in. Everyone here is made up, and needs no password. Each
      person sees only what their role opens.
    </p>
    <form method="post" action="/pick/${uid}">
      <ul class="pick-one">
        ${people.map(
          ({ id, name, does }) =>
            html`<li>
              <button class="quiet" name="person" value="${id}"><strong>${name}</strong><br />${does}</button>
            </li>`,
        )}
      </ul>
    </form>`
  return frame({ title: 'Made-up sign-in', main, trial: true })
}
