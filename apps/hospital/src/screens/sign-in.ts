import { html, type Html } from '../html/html.ts'

export interface Said {
  title: string
  main: Html
}

/** What went wrong, with the telephone numbers: someone may have come here with a call in mind. */
export const withPhones = (main: Html, phones: Html): Html =>
  html`${main}
    <h2>If a patient needs someone now</h2>
    <p>Calls still come in and the team is still paged. You can telephone:</p>
    ${phones}`

export const notSetUp: Said = {
  title: 'Sign-in is not set up',
  main: html`<h1>Sign-in is not set up</h1>
    <p>Nobody can sign in yet. Whoever runs this service has to say which sign-in it uses.</p>`,
}

export const providerAway: Said = {
  title: 'The hospital’s sign-in does not answer',
  main: html`<h1>The hospital’s sign-in does not answer</h1>
    <p>It is not your password. Wait a minute, then try again.</p>
    <p><a class="button" href="/sign-in">Try again</a></p>`,
}

export const startAgain = (to = '/'): Said => ({
  title: 'You are not signed in yet',
  main: html`<h1>You are not signed in yet</h1>
    <p>The sign-in took too long, or it was begun in another window. Nothing was kept of it.</p>
    <p>
      <a class="button" href="/sign-in${to !== '/' && `?to=${encodeURIComponent(to)}`}">Sign in</a>
    </p>`,
})

export const noRole: Said = {
  title: 'You have no role here yet',
  main: html`<h1>You have no role here yet</h1>
    <p>The hospital’s sign-in knows you, and this service does not know what you do.</p>
    <p>Ask whoever looks after roles at your trust, often the patient safety lead. Then sign in again.</p>
    <p><a class="button" href="/sign-in">Sign in again</a></p>`,
}

/** For a form that came from someone who is no longer signed in: nothing typed is lost. */
export const signedOutMeanwhile: Said = {
  title: 'You are no longer signed in',
  main: html`<div class="stop" role="alert">
      <h1>Not done: you are no longer signed in</h1>
      <p>Nothing was changed. What you typed is still in this window.</p>
    </div>
    <ol>
      <li><a href="/sign-in?to=/me" target="_blank" rel="noopener">Sign in, in a new window</a></li>
      <li>
        Come back to this window and load it again. Your browser asks whether to send the form once more: say
        yes.
      </li>
    </ol>`,
}

export const signedOut = (elsewhere: string | undefined): Said => ({
  title: 'You are signed out',
  main: html`<h1>You are signed out</h1>
    <p>This window shows nothing of the wards now.</p>
    ${
      elsewhere !== undefined &&
      html`<p>
        Do others use this screen? <a href="${elsewhere}">Sign out of the hospital’s sign-in as well</a>, so
        that nobody works under your name.
      </p>`
    }
    <p><a class="button" href="/sign-in">Sign in</a></p>`,
})
