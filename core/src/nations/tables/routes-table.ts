import {
  everyWay,
  firstSteps,
  questionsFor,
  routeIds,
  type ChosenRoute,
  type Question,
  type QuestionId,
  type RouteDialect,
  type RouteId,
  type Step,
} from '../../routes/index.ts'

/** Answers that bring nothing of their own, so that what stands after `stage` can be read by itself. */
export const plainStart = { urgency: 'can-wait', who: 'self', waiting: 'safe-to-wait' } as const

/** The questions that everybody passes on the way to `stage`. What their answers add is the same on every way. */
export const passedThrough: readonly QuestionId[] = [
  'who',
  'disagrees-with-treatment',
  'detained-about',
  'waiting',
]

/** The approved table of one nation: names only, so that someone who knows the field can check it by eye. */
export function routesTable(here: RouteDialect): string {
  const steps = questionsFor(here).filter(({ id }) => passedThrough.includes(id))
  return [
    ...titled('From the start to "who"', fromStart(here)),
    ...titled(
      'From "who" to "stage": each answer, and what it adds to every way after it',
      steps.flatMap(stepRows),
    ),
    ...titled('From "stage" on', everyWay(here, plainStart).map(fromStage)),
    ...titled(
      'What each way carries, wherever it is reached from',
      routeIds.map((id) => carried(id, here)),
    ),
  ].join('\n')
}

function titled(title: string, rows: readonly string[]): string[] {
  return [`## ${title}`, '', ...rows, '']
}

function fromStart(here: RouteDialect): string[] {
  const rows = everyWay(here).map(({ path, route, warnings }) => {
    const end = path.findIndex(({ question }) => question === 'who')
    if (end >= 0) return row(['"who"', ''], path.slice(0, end))
    return row([route, firstSteps[route]], path, some('warns', warnings))
  })
  return [...new Set(rows)]
}

function stepRows({ id, answers }: Question): string[] {
  return Object.entries(answers).map(([answer, { lead, warnings, letters, first }]) => {
    const to = 'next' in lead ? `"${lead.next}"` : lead.route
    const adds = [...some('warns', warnings), ...some('letter', letters), ...some('before', first && [first])]
    return row([to, 'route' in lead ? firstSteps[lead.route] : ''], [{ question: id, answer }], adds)
  })
}

function fromStage({ path, route, first, letters }: ChosenRoute): string {
  const at = path.findIndex(({ question }) => question === 'stage')
  return row([route, first, letters.join(', ')], path.slice(at))
}

/** What comes out stands first, so that the columns line up; the way to it stands last, however long. */
function row(outcome: readonly string[], path: readonly Step[], adds: readonly string[] = []): string {
  const columns = outcome.map((name, i) => name.padEnd(widths[i] ?? 0))
  return [...columns, path.map(({ question, answer }) => `${question}: ${answer}`).join(' › '), ...adds].join(
    '  ',
  )
}

const widths = [34, 30, 12]

function carried(id: RouteId, here: RouteDialect): string {
  const way = here.routes[id]
  if (way.is !== 'offered') return `${id}: ${way.is} (${way.facts.join(', ')})`
  const { letters, clocks, warnings, costs, facts } = way
  const carries = [
    ...some('letters', letters),
    ...some('clocks', clocks),
    ...some('warns', warnings),
    ...some('costs', costs),
    ...some('rests on', facts),
  ]
  return [id, ...carries].join('\n    ')
}

function some(name: string, ids: readonly string[] = []): string[] {
  return ids.length > 0 ? [`${name}: ${ids.join(', ')}`] : []
}
