/** Something in the content that has to be mended, said so that the person who wrote it can. */
export interface Problem {
  /** Path below `content/`. */
  file: string
  /** Line in that file, from 1. 0 when the whole file is meant. */
  line: number
  /** What is wrong, in one sentence. */
  says: string
  /** What to do about it. */
  mend: string
}

/** One content file as it was read: its path below `content/` and its text. */
export interface ContentFile {
  path: string
  text: string
}

/** Says a problem in one line: where, what, and the mend. */
export function sayProblem({ file, line, says, mend }: Problem): string {
  return `content/${file}${line > 0 ? `:${line}` : ''}: ${says} ${mend}`
}
