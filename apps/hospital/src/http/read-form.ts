/** A form's fields as text. A field that came twice counts once; what is not text is left out. */
export type Form = Record<string, string>

/**
 * Reads the body of a form: each field trimmed, at most `longest` characters; empty fields are left out. What a database cannot
 * keep is taken out, so that no call is refused for a stray sign in it: control characters, and half of a cut emoji.
 */
export function readForm(body: unknown, longest = 2000): Form {
  if (typeof body !== 'object' || body === null) return {}
  const fields = Object.entries(body).flatMap(([name, value]): [string, string][] => {
    const sent: unknown = Array.isArray(value) ? value[0] : value
    if (typeof sent !== 'string') return []
    const text = sent.replace(unkept, '').trim().slice(0, longest).toWellFormed()
    return text === '' ? [] : [[name, text]]
  })
  return Object.fromEntries(fields)
}

const unkept = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** The field when it is one of those that may be, else undefined. */
export function oneOf<Value extends string>(
  values: readonly Value[],
  text: string | undefined,
): Value | undefined {
  return values.find((value) => value === text)
}

/** Every value of a field that came more than once, of those that may be. */
export function manyOf<Value extends string>(
  values: readonly Value[],
  body: unknown,
  field: string,
): Value[] {
  const sent =
    typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[field] : undefined
  const texts: unknown[] = Array.isArray(sent) ? sent : [sent]
  return values.filter((value) => texts.includes(value))
}
