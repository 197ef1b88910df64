import type { NationId } from '../../routes/index.ts'
import type { LetterText } from './text/letter-text.ts'

/** A problem should be mended before the letter goes; a hint is worth a look. Either can be overruled. */
export type Severity = 'problem' | 'hint'

/** Words that a rewrite is made of: the template's name, what fills it, and the words that it would stand for. */
export interface Rewrite {
  template: string
  fill: Readonly<Record<string, string>>
  at: number
  length: number
}

/** What one check found, and where. `reason` names the words that say why, how to mend it, and what that rests on. */
export interface Found {
  reason: string
  severity: Severity
  at: number
  length: number
  rewrite?: Rewrite
  /** True when something is not there: `at` is then where it would stand, and moving it makes no new finding. */
  absent?: boolean
}

/**
 * What a check is given beside the text. A request asks for something to be decided; a complaint is about what happened; a
 * notice says what is to be from now on, such as who may act for whom, and asks for no decision.
 */
export interface Asked {
  kind: 'request' | 'complaint' | 'notice'
  lang: 'en' | 'cy'
  nation?: NationId | undefined
}

/** One check. It returns names and places, never prose. */
export interface Check {
  rule: string
  /** Whether it needs no language: then it also reads letters in Welsh. */
  anyLanguage?: true
  /** Every reason that it can give, each of which has words in content/words/en/reader.yaml. */
  reasons: readonly string[]
  /** Every template that its rewrites use, in content/words/en/reader-rewrites.yaml. */
  templates?: readonly string[]
  check: (letter: LetterText, asked: Asked) => Found[]
}
