import { wordsId } from './mark-words.ts'

/**
 * Sets each remark of a list level with its words, or below the remark before it, while the list stands beside the sheet. When
 * it stands below the sheet, as on a phone, they follow each other.
 */
export function layBeside(list: HTMLElement, sheet: HTMLElement, markOf: ReadonlyMap<number, number>): void {
  const items = [...list.children].filter((item) => item instanceof HTMLElement)
  for (const item of items) item.style.marginTop = ''
  const box = list.getBoundingClientRect()
  if (box.left < sheet.getBoundingClientRect().right) return
  const gap = Number.parseFloat(getComputedStyle(list).rowGap) || 0
  const wanted = items.map((_, at) => {
    const mark = document.getElementById(wordsId(markOf.get(at + 1) ?? 0))
    return mark?.getBoundingClientRect().top ?? box.top
  })
  // Measured before any of them is moved.
  const heights = items.map((item) => item.getBoundingClientRect().height)
  let end = box.top
  for (const [at, item] of items.entries()) {
    const top = Math.max(end, wanted[at] ?? end)
    item.style.marginTop = `${top - end}px`
    end = top + (heights[at] ?? 0) + gap
  }
}
