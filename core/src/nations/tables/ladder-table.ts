import { rungIds, type Ladder } from '../ladder.ts'

/** The approved table of one nation's ladder: names only, so that someone who knows the field can check it by eye. */
export function ladderTable({ rungs, notRungs }: Ladder): string {
  const rows = rungIds.toReversed().map((id) => {
    const here = rungs[id]
    if (here.is !== 'offered') return `${id}: ${here.is} (${here.facts.join(', ')})`
    const { opens, who, beside, letters, limits, clocks, facts } = here
    return [
      `${id}: ${opens}`,
      ...some('who', who),
      ...some('letters', letters),
      ...some('last day', limits),
      ...some('clocks', clocks),
      ...some('beside it', beside),
      ...some('rests on', facts),
    ].join('\n    ')
  })
  return [...rows, `not a rung: ${notRungs.join(', ')}`, ''].join('\n')
}

function some(name: string, ids: readonly string[]): string[] {
  return ids.length > 0 ? [`${name}: ${ids.join(', ')}`] : []
}
