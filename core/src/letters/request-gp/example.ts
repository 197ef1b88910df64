import type { RequestToGp } from './facts.ts'

/** One letter to show, with the facts it is written from. Everyone in it is made up. */
export interface RequestGpExample {
  id: string
  /** What it is an example of. */
  says: string
  facts: RequestToGp
}
