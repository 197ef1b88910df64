interface Policies {
  createPolicy(
    name: string,
    rules: { createHTML: (html: string) => string },
  ): { createHTML: (html: string) => string }
}

// Made once: the browser refuses a second policy of the same name.
let policy: { createHTML: (html: string) => string } | undefined

/** Lets HTML written by `renderHtml` of paper into the page. Nothing else may call this: see PaperSheet. */
export function trustedPaper(html: string): string {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes
  policy ??= policies?.createPolicy('fresh-eyes-paper', { createHTML: (own) => own })
  return policy ? policy.createHTML(html) : html
}
