import { hold, letGo } from './not-kept.ts'

/** Holds the page while this is so. Call it where a component begins. */
export function holdWhile(isTyped: () => boolean): void {
  const what = {}
  $effect(() => {
    if (isTyped()) hold(what)
    return () => letGo(what)
  })
}
