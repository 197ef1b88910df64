import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml'

/** Something in the file that cannot be used: where, and what to do. */
export interface Fault {
  /** From 1; undefined when it is of the file as a whole. */
  line: number | undefined
  /** Like "sites › 1 › wards › 2 › shortCode". */
  where: string
  says: string
}

/** Keys and numbers of entries, from the top of the file. */
export type Path = readonly (string | number)[]

/** A file as it is read, and every fault found in it so far. Each value is taken as it is written: a telephone number keeps its nought. */
export class Reading {
  readonly faults: Fault[] = []
  readonly whole: unknown
  readonly #document: Document
  readonly #lines = new LineCounter()

  constructor(text: string) {
    this.#document = parseDocument(text, {
      schema: 'failsafe',
      lineCounter: this.#lines,
      prettyErrors: false,
    })
    for (const { message, pos } of this.#document.errors) {
      const { line } = this.#lines.linePos(pos[0])
      this.faults.push({ line, where: 'the file', says: `It is not YAML here: ${message}` })
    }
    this.whole = this.faults.length > 0 ? {} : this.#document.toJS()
  }

  fault(path: Path, says: string): void {
    const where = path.map((step) => (typeof step === 'number' ? step + 1 : step)).join(' › ')
    this.faults.push({ line: this.lineOf(path), where: where === '' ? 'the file' : where, says })
  }

  /** The line on which a value's key stands; for one that is missing, that of what it is missing from. */
  lineOf(path: Path): number | undefined {
    const last = path.at(-1)
    if (last === undefined) return undefined
    const parent = path.length === 1 ? this.#document.contents : this.#document.getIn(path.slice(0, -1), true)
    if (isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last)
      if (isScalar(pair?.key) && pair.key.range) return this.#lines.linePos(pair.key.range[0]).line
    }
    if (isSeq(parent) && typeof last === 'number') {
      const range = (parent.items[last] as { range?: [number, number, number] } | undefined)?.range
      if (range) return this.#lines.linePos(range[0]).line
    }
    return this.lineOf(path.slice(0, -1))
  }
}
