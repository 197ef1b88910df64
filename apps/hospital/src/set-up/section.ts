import type { Path, Reading } from './reading.ts'

/** One map of the file. Each reader gives something usable whatever stands there, and writes down the fault. */
export class Section {
  readonly #reading: Reading
  readonly #path: Path
  readonly #values: Record<string, unknown>
  /** Where there is no map, that is the one fault of it. */
  readonly #isThere: boolean

  /** Says every key that is not one of `keys`: a key that is misspelt would otherwise do nothing, in silence. */
  constructor(reading: Reading, path: Path, value: unknown, keys: readonly string[]) {
    this.#reading = reading
    this.#path = path
    this.#isThere = typeof value === 'object' && value !== null && !Array.isArray(value)
    this.#values = this.#isThere ? (value as Record<string, unknown>) : {}
    if (!this.#isThere) reading.fault(path, `Give ${keys.join(', ')} here, each on a line with a colon.`)
    for (const key of Object.keys(this.#values)) {
      if (keys.includes(key)) continue
      reading.fault(
        [...path, key],
        `"${key}" is not known here. Take it out, or write one of: ${keys.join(', ')}.`,
      )
    }
  }

  has(key: string): boolean {
    return this.#values[key] !== undefined
  }

  at(key: string): Path {
    return [...this.#path, key]
  }

  fault(key: string, says: string): void {
    if (this.#isThere) this.#reading.fault(this.at(key), says)
  }

  /** A text of at most 120 letters. `what` says what to write where there is none. */
  text(key: string, what: string): string {
    const text = this.#textOf(key)
    if (text === '') this.fault(key, `Give ${what}.`)
    if (text.length > longest) this.fault(key, `It is longer than ${longest} letters. Make it shorter.`)
    return text
  }

  textOr<Otherwise>(key: string, otherwise: Otherwise): string | Otherwise {
    const text = this.#textOf(key)
    return text === '' ? otherwise : text
  }

  /** A name in small letters by which this is known from now on. */
  id(key: string): string {
    const id = this.text(key, 'a name in small letters, figures and hyphens, like "oak". It never changes')
    if (id !== '' && !/^[a-z0-9][a-z0-9-]{0,39}$/.test(id))
      this.fault(key, `"${id}" has to be small letters, figures and hyphens, at most 40, like "oak".`)
    return id
  }

  oneOf<Value extends string>(key: string, values: readonly Value[], what: string): Value | undefined {
    const text = this.#textOf(key)
    const found = values.find((value) => value === text)
    const known = `One of: ${values.join(', ')}.`
    if (text === '') this.fault(key, `Give ${what}. ${known}`)
    else if (!found) this.fault(key, `"${text}" is not ${what}. ${known}`)
    return found
  }

  /** Yes or no; no where nothing stands. */
  yesNo(key: string): boolean {
    const text = this.#textOf(key)
    if (!['', 'yes', 'no', 'true', 'false'].includes(text)) this.fault(key, `"${text}" has to be yes or no.`)
    return text === 'yes' || text === 'true'
  }

  /** Minutes, like "2" or "0.5", as whole seconds above nothing. */
  minutes(key: string, what: string): number {
    const text = this.text(key, `${what}, in minutes, like 2 or 0.5`)
    const seconds = Number(text) * 60
    if (text !== '' && !(seconds > 0 && Number.isInteger(seconds)))
      this.fault(key, `"${text}" has to be minutes above nothing that come to whole seconds, like 2 or 0.5.`)
    return seconds
  }

  /** Texts in a list, each once. */
  texts(key: string): string[] {
    const texts = this.list(key).map(({ value }) => value)
    if (texts.every((text) => typeof text === 'string')) return [...new Set(texts as string[])]
    this.fault(key, 'Give a list of texts, like [a, b].')
    return []
  }

  /** The entries of a list, with their paths; none where nothing stands. */
  list(key: string): { path: Path; value: unknown }[] {
    const value = this.#values[key]
    if (value === undefined || value === '') return []
    if (Array.isArray(value))
      return value.map((each: unknown, at) => ({ path: [...this.at(key), at], value: each }))
    this.fault(key, 'Give a list here: each entry on a line of its own, with a hyphen before it.')
    return []
  }

  section(key: string, keys: readonly string[]): Section {
    return new Section(this.#reading, this.at(key), this.#values[key], keys)
  }

  #textOf(key: string): string {
    const value = this.#values[key]
    if (value === undefined || value === null) return ''
    if (typeof value === 'string') return value.trim()
    this.fault(key, 'Give one text here, not a list.')
    return ''
  }
}

const longest = 120
