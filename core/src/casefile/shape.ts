/** What is wrong, and where: `changes[3].set.when`. It never repeats what was found, which may be private. */
export interface Problem {
  where: string
  expected: string
}

/** Looks at any value and answers with the first thing wrong with it, or with nothing. Never throws. */
export interface Shape<Type> {
  (value: unknown): Problem | undefined
  /** Only for the compiler: what passes is a Type. */
  readonly passes?: Type
}

/** A shape for every field, those that must be there apart from those that may be. */
export interface RecordShape<Fields> {
  must: { [Key in MustKeys<Fields>]: Shape<Fields[Key]> }
  may: { [Key in Exclude<keyof Fields, MustKeys<Fields>>]-?: Shape<Exclude<Fields[Key], undefined>> }
}

type MustKeys<Fields> = {
  [Key in keyof Fields]-?: undefined extends Fields[Key] ? never : Key
}[keyof Fields]

/** Any text that a person could have written. An empty one passes: refusing it would cost them the whole file. */
export const text = textUpTo(1_000_000)

/** A name for an entry, a device or an owner. */
export const name: Shape<string> = (value) =>
  typeof value === 'string' && value !== '' && !isLongerThan(value, 200)
    ? undefined
    : wrong('a name of 1 to 200 characters')

export function textUpTo(longest: number): Shape<string> {
  return (value) =>
    typeof value === 'string' && !isLongerThan(value, longest)
      ? undefined
      : wrong(`text of at most ${longest} characters`)
}

export function oneOf<const Choice extends string>(...choices: readonly Choice[]): Shape<Choice> {
  return (value) => (choices.includes(value as Choice) ? undefined : wrong(`one of: ${choices.join(', ')}`))
}

export function only<const Value extends boolean | number>(expected: Value): Shape<Value> {
  return (value) => (value === expected ? undefined : wrong(String(expected)))
}

export const yesOrNo: Shape<boolean> = (value) =>
  typeof value === 'boolean' ? undefined : wrong('true or false')

export const wholeNumber: Shape<number> = (value) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? undefined : wrong('a whole number, 0 or more')

export function either<One, Other>(one: Shape<One>, other: Shape<Other>): Shape<One | Other> {
  return (value) => {
    const first = one(value)
    const second = first && other(value)
    if (!first || !second) return undefined
    // It was meant as one of the two when the trouble is further inside.
    const meant = [first, second].find(({ where }) => where !== '')
    return meant ?? wrong(`${first.expected}, or ${second.expected}`)
  }
}

export function listOf<Item>(item: Shape<Item>, most: number): Shape<readonly Item[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > most) return wrong(`a list of at most ${most}`)
    // By index, so that a hole counts as something missing.
    for (let i = 0; i < value.length; i++) {
      const problem = item(value[i])
      if (problem) return inside(i, problem)
    }
    return undefined
  }
}

/** A record with exactly these fields. */
export function record<Fields>(shape: RecordShape<Fields>): Shape<Fields> {
  const must = Object.keys(shape.must)
  const shapes = new Map<string, Shape<unknown>>(Object.entries({ ...shape.must, ...shape.may }))
  return (value) => {
    if (!isRecord(value)) return wrong('a record')
    for (const key of must)
      if (!Object.hasOwn(value, key)) return inside(key, wrong('this field to be there'))
    return eachField(value, (key) => shapes.get(key))
  }
}

/** The first thing wrong with the fields of a record, where `shapeOf` knows the fields that may be there. */
export function eachField(
  value: object,
  shapeOf: (key: string) => Shape<unknown> | undefined,
): Problem | undefined {
  for (const [key, part] of Object.entries(value)) {
    const problem = shapeOf(key)?.(part) ?? (shapeOf(key) ? undefined : unknownField)
    // A key that we do not know may be anything, private words too.
    if (problem) return problem === unknownField ? problem : inside(key, problem)
  }
  return undefined
}

/** A record as JSON makes it: no class, no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const parent: unknown = Object.getPrototypeOf(value)
  return parent === Object.prototype || parent === null
}

export function wrong(expected: string): Problem {
  return { where: '', expected }
}

export function inside(key: string | number, { where, expected }: Problem): Problem {
  const rest = where === '' || where.startsWith('[') ? where : `.${where}`
  return { where: `${typeof key === 'number' ? `[${key}]` : key}${rest}`, expected }
}

const unknownField = wrong('no field by another name')

// Length in characters, as JSON Schema counts: a pair of surrogates is one.
function isLongerThan(value: string, longest: number): boolean {
  return value.length > longest && (value.length > longest * 2 || [...value].length > longest)
}
