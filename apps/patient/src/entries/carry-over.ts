import { askedOf, type Asked, type FormKind } from './asked-of.ts'
import type { Typed } from './read-form.ts'

/**
 * What was typed for one kind, for the form of another: the main words stay the main words, and a field that both have keeps
 * what is in it. What only the first asks for is there again for whoever changes back.
 */
export function carryOver(from: FormKind, to: FormKind, typed: Typed): Typed {
  const choices = askedOf[to].filter(({ as }) => as === 'choice')
  // The same key can be words in one kind and a choice in another.
  const chosen = choices.map(({ key, choices = [] }) => [
    key,
    choices.includes(typed[key] ?? '') ? typed[key] : '',
  ])
  return { ...typed, ...Object.fromEntries(chosen), [mainOf(to)]: typed[mainOf(from)] ?? '' }
}

/** The field without which there is nothing to keep. */
function mainOf(kind: FormKind): string {
  const isMain = ({ as, must }: Asked) => as === 'text' && must
  return askedOf[kind].find(isMain)?.key ?? ''
}
