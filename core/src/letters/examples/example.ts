import type { NationId } from '../../routes/index.ts'
import type { LetterDraft } from '../engine/field.ts'
import type { LetterVersion } from '../engine/letter.ts'

/** One letter to show, with what was typed for it. Everyone in it is made up. */
export interface LetterExample {
  /** Names its approved text. The shortest, the fullest and the awkward one are called so. */
  id: string
  /** What it is an example of. */
  says: string
  nation: NationId
  today: string
  version?: LetterVersion
  draft: LetterDraft
}
