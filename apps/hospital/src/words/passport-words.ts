import { join } from 'node:path'
import { readLanguages, type CallerLanguage } from './languages.ts'

const folder = join(import.meta.dirname, '../../../../content/ward/passport')
let known: CallerLanguage['words'] | undefined

/** The prompts of what is usual, in English. Read once. */
export function passportWords(): CallerLanguage['words'] {
  return (known ??= readLanguages(folder).shown[0]?.words ?? {})
}
