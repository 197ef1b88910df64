import { html, type Html } from '../html/html.ts'

export interface Frame {
  title: string
  main: Html
  /** An IETF tag, like "en". */
  language?: string
  /** Scripts of `browser/` that make this page better, like "board". */
  scripts?: readonly string[]
  /** The name of who is signed in, the site that they are at, and where they can go. */
  who?: { name: string; site?: string; links: { to: string; says: string }[] }
  /** A class of the body, for a page that is laid out in its own way. */
  kind?: 'caller' | 'staff' | 'board'
  /** Seconds after which a browser without script asks again. */
  refresh?: number
  /** Said on every page of the trial database. */
  trial?: boolean
}

/** A whole page. The style is one file for all of them, so that the second page on a poor line is words only. */
export function frame({
  title,
  main,
  language = 'en',
  scripts = [],
  who,
  kind = 'staff',
  refresh,
  trial,
}: Frame): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/look.css" />
        ${refresh !== undefined && html`<noscript><meta http-equiv="refresh" content="${refresh}" /></noscript>`}
        ${scripts.map((name) => html`<script type="module" src="/browser/${name}.js"></script>`)}
      </head>
      <body class="${kind}">
        <a class="skip" href="#main">Skip to the main part</a>
        ${trial && html`<aside class="trial" aria-label="Trial">Trial: made-up people only.<span class="wide-only"> This database is not for live wards: it can lose what it holds if the power fails.</span></aside>`}
        ${who && header(who)}
        <main id="main" tabindex="-1">${main}</main>
      </body>
    </html>`.text
}

/** On a phone the links are folded, so that a page begins with what it is for. Without script too: only one of the two is shown. */
function header({ name, site, links }: NonNullable<Frame['who']>): Html {
  const who = site === undefined ? name : `${name}, ${site}`
  const all = links.map(({ to, says }) => html`<a href="${to}">${says}</a>`)
  return html`<header class="top">
    <nav aria-label="Main" class="wide-only">${all}</nav>
    <details class="menu">
      <summary>Menu</summary>
      <nav aria-label="Main">${all}<a href="/me">${who}</a></nav>
    </details>
    <form method="post" action="/sign-out">
      <a href="/me" class="wide-only">${who}</a> <button class="quiet">Sign out</button>
    </form>
  </header>`
}
