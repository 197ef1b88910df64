import { quote } from '../say/quote.ts'

/** Where a text stops being JSON, counted in characters from 0, and what is wrong there. */
export interface BrokenJson {
  at: number
  says: string
}

/** What may come next. */
type Wants = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing'

/** An object with the keys it has had, or a list. */
type Open = { kind: '{'; keys: Set<string> } | { kind: '[' }

const deepest = 60

/** Finds the first place where a text breaks the rules of JSON, or undefined. Takes time in line with the text's length. */
export function whereJsonBreaks(text: string): BrokenJson | undefined {
  const open: Open[] = []
  let wants: Wants = 'value'
  for (let at = afterSpace(text, 0); at < text.length;) {
    const token = readToken(text, at)
    if ('says' in token) return token
    const next = step(token, wants, open)
    if (typeof next !== 'string') return { at, says: next.says }
    wants = next
    at = afterSpace(text, token.end)
  }
  if (wants === 'nothing') return undefined
  const last = open.at(-1)
  const missing = last
    ? `The ${last.kind === '{' ? 'object' : 'list'} is not closed: there is no "${last.kind === '{' ? '}' : ']'}".`
    : ''
  return { at: text.length, says: `It ends too soon. ${missing}`.trim() }
}

interface Token {
  end: number
  kind: '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'plain'
  text: string
}

function step(token: Token, wants: Wants, open: Open[]): Wants | { says: string } {
  const { kind } = token
  const last = open.at(-1)
  const after: Wants = last ? 'comma-or-end' : 'nothing'
  if (wants === 'colon') return kind === ':' ? 'value' : expected('a colon after the key', token)
  if (wants === 'nothing') return expected('nothing more', token)
  if (kind === ',' && wants === 'comma-or-end') return last?.kind === '{' ? 'key' : 'value'
  if (kind === '}' || kind === ']') return close(token, wants, open)
  if (wants === 'comma-or-end') return expected('a comma or the end', token)
  if (wants === 'key' || wants === 'key-or-end') return key(token, last)
  if (kind === 'string' || kind === 'plain') return after
  if (kind !== '{' && kind !== '[') return expected('a value', token)
  if (open.length >= deepest) return { says: `It is nested more than ${deepest} deep.` }
  open.push(kind === '{' ? { kind, keys: new Set() } : { kind })
  return kind === '{' ? 'key-or-end' : 'value-or-end'
}

function close(token: Token, wants: Wants, open: Open[]): Wants | { says: string } {
  const opened = token.kind === '}' ? '{' : '['
  if (open.at(-1)?.kind !== opened) return expected(wants === 'value' ? 'a value' : 'another end', token)
  if (wants === 'key' || wants === 'value') return { says: 'There is a comma with nothing after it.' }
  open.pop()
  return open.length > 0 ? 'comma-or-end' : 'nothing'
}

function key(token: Token, last: Open | undefined): Wants | { says: string } {
  if (token.kind !== 'string') return expected('a key in double quotes', token)
  const name = JSON.parse(token.text) as string
  if (last?.kind === '{') {
    if (last.keys.has(name)) return { says: `The key ${quote(name)} stands twice.` }
    last.keys.add(name)
  }
  return 'colon'
}

function expected(what: string, { text }: Token): { says: string } {
  return { says: `Here stands ${quote(text)}, where ${what} was expected.` }
}

function readToken(text: string, at: number): Token | BrokenJson {
  const c = text[at] ?? ''
  if ('{}[],:'.includes(c)) return { end: at + 1, kind: c as Token['kind'], text: c }
  if (c === '"') return readString(text, at)
  plain.lastIndex = at
  const word = plain.exec(text)?.[0]
  if (word) return { end: at + word.length, kind: 'plain', text: word }
  wordThere.lastIndex = at
  const there = wordThere.exec(text)?.[0] ?? c
  return {
    at,
    says: `${quote(there)} is not JSON. Text stands in double quotes; the other values are numbers, true, false and null.`,
  }
}

const plain = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y
const wordThere = /[^\s{}[\],:"]{1,80}|./suy

function readString(text: string, at: number): Token | BrokenJson {
  for (let i = at + 1; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 0x22) return { end: i + 1, kind: 'string', text: text.slice(at, i + 1) }
    if (c < 0x20)
      return {
        at: i,
        says: 'A text holds a line end or another control character. Write it as \\n, or close the quotes.',
      }
    if (c !== 0x5c) continue
    escapes.lastIndex = i
    const escaped = escapes.exec(text)?.[0]
    if (!escaped)
      return {
        at: i,
        says: `${quote(text.slice(i, i + 2))} is not an escape that JSON knows. A backslash itself is written twice.`,
      }
    i += escaped.length - 1
  }
  return { at, says: 'A text begins here, and its closing quote is missing.' }
}

const escapes = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

function afterSpace(text: string, at: number): number {
  let i = at
  while (i < text.length && ' \t\n\r'.includes(text[i] ?? '')) i++
  return i
}
