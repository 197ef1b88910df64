/** Why something could not be done, said so that the person who typed it can mend it. */
export interface Trouble {
  /** What happened, where, and what to do. */
  says: string
  /** What exists, when a name was not known. */
  known?: readonly string[]
  /** The known name that is nearest to what was typed. */
  closest?: string
  /** Where in the text, from 1. */
  line?: number
  column?: number
}

/** The trouble in lines for a terminal. */
export function sayTrouble({ says, known, closest }: Trouble): string {
  const near = closest ? `\nDid you mean "${closest}"?` : ''
  const list = known ? `\nThere are: ${known.join(', ')}.` : ''
  return `${says}${near}${list}\n`
}

/** A command that could not run. */
export function couldNotRun(trouble: Trouble | string): { exit: 2; trouble: Trouble } {
  return { exit: 2, trouble: typeof trouble === 'string' ? { says: trouble } : trouble }
}
