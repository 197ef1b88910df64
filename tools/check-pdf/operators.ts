/** What stands before an operator: a number, a name, some text as hexadecimal, an array, a dictionary. */
export type Operand =
  | number
  | string
  | { name: string }
  | { hex: string }
  | { literal: string }
  | { dictionary: Record<string, Operand> }
  | Operand[]

export interface Operator {
  is: string
  operands: Operand[]
}

/** The operators of a content stream, in their order. A picture inside the stream is the one operator "INLINE". */
export function* operatorsIn(bytes: Uint8Array): Generator<Operator> {
  const text = Buffer.from(bytes).toString('latin1')
  let operands: Operand[] = []
  const open: Operand[][] = []
  const add = (operand: Operand) => (open.at(-1) ?? operands).push(operand)
  token.lastIndex = 0
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [whole] = found
    if (whole.startsWith('%')) continue
    if (whole === '(') add({ literal: literalFrom(text) })
    else if (whole === '<<' || whole === '[') open.push([])
    else if (whole === ']') add(open.pop() ?? [])
    else if (whole === '>>') add({ dictionary: paired(open.pop() ?? []) })
    else if (whole.startsWith('<')) add({ hex: whole.slice(1, -1).replace(/\s/g, '') })
    else if (whole.startsWith('/')) add({ name: unescaped(whole.slice(1)) })
    else if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(whole)) add(Number(whole))
    else if (/^(true|false|null)$/.test(whole)) add(whole)
    else if (whole === 'ID') {
      imageEnd.lastIndex = token.lastIndex
      token.lastIndex = imageEnd.exec(text) ? imageEnd.lastIndex : text.length
      yield { is: 'INLINE', operands: [] }
      operands = []
    } else {
      if (whole !== 'BI') yield { is: whole, operands }
      operands = []
    }
  }
}

const token = /%[^\r\n]*|\(|<<|>>|\[|\]|<[0-9A-Fa-f\s]*>|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g
const imageEnd = /\sEI(?=\s|$)/g

/** Reads a text in brackets, which may hold brackets of its own, and moves the reader behind it. */
function literalFrom(text: string): string {
  const start = token.lastIndex
  let at = start
  for (let depth = 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '(') depth += 1
    else if (text[at] === ')' && (depth -= 1) === 0) break
  }
  token.lastIndex = at + 1
  return text.slice(start, at)
}

function paired(values: readonly Operand[]): Record<string, Operand> {
  const dictionary: Record<string, Operand> = {}
  for (let at = 0; at + 1 < values.length; at += 2) {
    const key = values[at]
    const value = values[at + 1]
    if (typeof key === 'object' && 'name' in key && value !== undefined) dictionary[key.name] = value
  }
  return dictionary
}

const unescaped = (name: string): string =>
  name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
