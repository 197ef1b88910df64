import type { Page } from 'playwright-core'

/** What has the focus, and whether a person can see that it has. */
interface Focused {
  name: string
  kind: string
  isMarked: boolean
  isInSight: boolean
}

const most = 150

/**
 * Presses Tab until something of that name has the focus. Every stop on the way must be in sight and marked.
 * Throws when it is not, or when nothing of that name is reached.
 */
export async function tabTo(page: Page, name: string): Promise<void> {
  await tabUntil(page, (focused) => focused.name === name, name)
}

/** Presses Tab until it leads into a group of radio buttons, and chooses the one of that name with the arrow keys. */
export async function chooseByKeyboard(page: Page, name: string): Promise<void> {
  await tabUntil(page, ({ kind }) => kind === 'radio', name)
  await page.keyboard.press('Space')
  for (let presses = 0; presses < most; presses += 1) {
    if ((await page.evaluate(lookAtFocus)).name === name) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`The arrow keys do not lead to "${name}".`)
}

/** The name of what has the focus now. */
export async function focusedName(page: Page): Promise<string> {
  return (await page.evaluate(lookAtFocus)).name
}

async function tabUntil(page: Page, isThere: (focused: Focused) => boolean, what: string): Promise<void> {
  const passed: string[] = []
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = await onceSeen(page)
    passed.push(focused.name)
    if (focused.name && !(focused.isMarked && focused.isInSight))
      throw new Error(`The focus is on "${focused.name}", and nobody can see it: ${JSON.stringify(focused)}`)
    if (isThere(focused)) return
  }
  throw new Error(`Tab does not lead to "${what}". It led to: ${passed.join(' | ')}`)
}

/** What has the focus, once the page has scrolled to it and drawn its mark: on a busy machine that takes a moment. */
async function onceSeen(page: Page): Promise<Focused> {
  for (let looks = 0; ; looks += 1) {
    const focused = await page.evaluate(lookAtFocus)
    if (looks === 20 || !focused.name || (focused.isMarked && focused.isInSight)) return focused
    await page.waitForTimeout(50)
  }
}

function lookAtFocus(): Focused {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body)
    return { name: '', kind: '', isMarked: false, isInSight: false }
  const label = (element as Partial<HTMLInputElement>).labels?.[0]
  const name = element.getAttribute('aria-label') ?? (label ?? element).innerText
  const style = getComputedStyle(element)
  const { top, bottom, left, right } = element.getBoundingClientRect()
  return {
    name: name.replace(/\s+/g, ' ').trim(),
    kind: (element as Partial<HTMLInputElement>).type ?? element.tagName,
    isMarked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    isInSight: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
  }
}
