import { dataTypes, parts, resources, type Elements, type ResourceName } from './elements.ts'

/** What is wrong, and where, like "Task.status". `code` is of the value set of OperationOutcome. */
export interface Issue {
  code: 'structure' | 'required' | 'value' | 'code-invalid' | 'not-supported' | 'too-long'
  where: string
  says: string
}

/** A resource that holds what R4 asks of it. */
export interface Resource {
  resourceType: ResourceName
  [element: string]: unknown
}

const deepest = 12
const longestText = 100_000

/**
 * Checks a resource of one of our six types against R4: no unknown element, the right number of each, the right primitive types, and
 * the required value sets. Contents that the ward never reads ("any") are not looked into, only bounded. Gives every issue found.
 */
export function validate(value: unknown): { resource: Resource } | { issues: Issue[] } {
  if (!isObject(value))
    return { issues: [issue('structure', 'resource', 'This is not a FHIR resource: it is not an object.')] }
  const name = value['resourceType']
  const elements = typeof name === 'string' && Object.hasOwn(resources, name) ? resources[name] : undefined
  if (elements === undefined) {
    const known = Object.keys(resources).join(', ')
    return { issues: [issue('not-supported', 'resourceType', `Resources taken here: ${known}.`)] }
  }
  const issues = checkElements(value, elements, String(name), 0)
  return issues.length === 0 ? { resource: value as Resource } : { issues }
}

function checkElements(
  value: Record<string, unknown>,
  elements: Elements,
  where: string,
  depth: number,
): Issue[] {
  if (depth > deepest) return [issue('too-long', where, 'This is nested too deeply.')]
  const unknown = Object.keys(value).filter((name) => shapeOf(elements, name) === undefined)
  const issues = unknown.map((name) => issue('structure', `${where}.${name}`, 'R4 has no such element here.'))
  for (const [name, shape] of Object.entries(elements)) {
    const present = name.endsWith('[x]') ? choices(value, name) : [[name, value[name]] as const]
    const found = present.filter(([, one]) => one !== undefined)
    if (found.length === 0 && /[!+]$/.test(shape))
      issues.push(issue('required', `${where}.${name}`, 'This element must be here.'))
    if (found.length > 1)
      issues.push(issue('structure', `${where}.${name}`, 'Only one of these may be here.'))
    for (const [called, one] of found) issues.push(...checkCount(one, shape, `${where}.${called}`, depth))
  }
  return issues
}

/** "value[x]" stands for valueString, valueCoding and so on; "_status" carries the extensions of a primitive. */
function shapeOf(elements: Elements, name: string): string | undefined {
  if (name.startsWith('_')) return elements[name.slice(1)] === undefined ? undefined : 'any?'
  if (Object.hasOwn(elements, name)) return elements[name]
  const stem = /^([a-z]+)[A-Z]/.exec(name)?.[1]
  const choice = Object.keys(elements).find(
    (each) => each.endsWith('[x]') && name.startsWith(each.slice(0, -3)) && stem !== undefined,
  )
  return choice === undefined ? undefined : elements[choice]
}

function choices(value: Record<string, unknown>, name: string): [string, unknown][] {
  const stem = name.slice(0, -3)
  return Object.entries(value).filter(
    ([each]) => each.startsWith(stem) && /^[A-Z]/.test(each.slice(stem.length)),
  )
}

function checkCount(value: unknown, shape: string, where: string, depth: number): Issue[] {
  const type = shape.slice(0, -1)
  const many = /[*+]$/.test(shape)
  if (many !== Array.isArray(value))
    return [issue('structure', where, many ? 'This must be a list.' : 'This must not be a list.')]
  const all = many ? (value as unknown[]) : [value]
  if (all.length === 0) return [issue('structure', where, 'A list must not be empty: leave it out.')]
  return all.flatMap((one, at) => checkType(one, type, many ? `${where}[${at}]` : where, depth))
}

function checkType(value: unknown, type: string, where: string, depth: number): Issue[] {
  if (type === 'any')
    return isBounded(value, deepest - depth) ? [] : [issue('too-long', where, 'This is nested too deeply.')]
  const code = /^code\((.*)\)$/.exec(type)?.[1]
  if (code !== undefined) {
    const allowed = code.split('|')
    const fits = typeof value === 'string' && allowed.includes(value)
    return fits ? [] : [issue('code-invalid', where, `This must be one of: ${allowed.join(', ')}.`)]
  }
  const fits = primitives[type]
  if (fits) return fits(value) ? [] : [issue('value', where, `This is not a FHIR ${type}.`)]
  const elements = dataTypes[type] ?? parts[type]
  if (!elements) throw new Error(`No shape is known for the type "${type}".`)
  if (!isObject(value)) return [issue('structure', where, `This must be a ${type}.`)]
  return checkElements(value, elements, where, depth + 1)
}

const text = (pattern: RegExp) => (value: unknown) =>
  typeof value === 'string' && value.length <= longestText && pattern.test(value)

const day = '\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?'
const clock = 'T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-]((0\\d|1[0-3]):[0-5]\\d|14:00))'

/** The primitive types, by the patterns that R4 gives for them. */
const primitives: Record<string, (value: unknown) => boolean> = {
  string: text(/\S/),
  code: text(/^\S+( \S+)*$/),
  id: text(/^[A-Za-z0-9.-]{1,64}$/),
  uri: text(/^\S+$/),
  date: text(new RegExp(`^${day}$`)),
  dateTime: text(new RegExp(`^(${day}|\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])${clock})$`)),
  instant: text(new RegExp(`^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])${clock}$`)),
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
}

function isBounded(value: unknown, left: number): boolean {
  if (left < 0) return false
  if (typeof value === 'string') return value.length <= longestText
  if (Array.isArray(value)) return value.every((one) => isBounded(one, left - 1))
  return !isObject(value) || Object.values(value).every((one) => isBounded(one, left - 1))
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const issue = (code: Issue['code'], where: string, says: string): Issue => ({ code, where, says })
