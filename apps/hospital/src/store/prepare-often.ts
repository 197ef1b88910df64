import type { Pool, PoolClient } from 'pg'

const mostNames = 400
const mostValues = 40

/**
 * Gives each question that this process asks a name, so that a connection reads and plans it once and not every time: a third of what
 * an answer cost. Left without a name are those with a star, whose columns an upgrade beside us can change (PostgreSQL then
 * refuses the plan that it kept), and those of many rows at once, of which there are too many lengths.
 */
export function prepareOften(pool: Pool): void {
  const names = new Map<string, string>()
  const nameOf = (text: string, values: readonly unknown[]): string | undefined => {
    if (values.length > mostValues || text.includes('*')) return undefined
    if (!names.has(text) && names.size < mostNames) names.set(text, `often-${names.size}`)
    return names.get(text)
  }
  pool.on('connect', (client: PoolClient) => {
    const ask = client.query.bind(client) as (...asked: unknown[]) => unknown
    const named = (...asked: unknown[]): unknown => {
      const [text, values, ...more] = asked
      if (typeof text !== 'string' || !Array.isArray(values) || more.length > 0) return ask(...asked)
      const name = nameOf(text, values)
      return name === undefined ? ask(text, values) : ask({ name, text, values })
    }
    client.query = named as PoolClient['query']
  })
}
