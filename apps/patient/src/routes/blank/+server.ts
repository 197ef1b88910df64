import { leave } from '@fresh-eyes/content/words'

export const prerender = true

/** The page that a person leaves to: nothing on it says where they were, and it asks nothing of any other host. */
export function GET(): Response {
  const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <link rel="icon" href="data:," />
    <title>${leave.blankTitle}</title>
  </head>
  <body>
    <p>${leave.blankSays}</p>
  </body>
</html>
`
  return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}
