import type { Guard } from './guards.ts'
import type { Hazard } from './hazards.ts'
import type { Tried } from './try-removal.ts'

const verdicts: Record<Tried['verdict'], string> = {
  caught: 'taken out: the test failed, as it must',
  'not-caught': '**taken out: no test failed**',
  'no-tests': '**no test ran**',
  'does-not-apply': '**the control is no longer where it was**',
}

/** The report of the safety case: each hazard, its controls, the tests that guard it, and which were seen to fail. */
export function writeReport(hazards: Hazard[], guards: Guard[], tried: Tried[]): string {
  const unguarded = hazards.filter(({ id }) => !guards.some((guard) => guard.hazards.includes(id)))
  const unproven = hazards.filter(
    ({ id }) => !tried.some(({ removal, verdict }) => removal.hazard === id && verdict === 'caught'),
  )
  const quick = guards.filter((guard) => !isLong(guard))
  const unseen = unseenGuards(guards, tried)
  const caught = tried.filter(({ verdict }) => verdict === 'caught').length
  return [
    '# Report of the safety case',
    'Written by `npm run safety`, which takes each control out of a copy of the code and runs the tests that name its hazard. Do not edit.',
    `${hazards.length} hazards. ${caught} of ${tried.length} removals of a control were caught. Without a test by name: ${ids(unguarded)}. Without a removal that was caught: ${ids(unproven)}. ${quick.length - unseen.length} of ${quick.length} quick tests were seen to fail; each of the others says so. The ${guards.length - quick.length} long runs call the same checks as their quick twins, for longer, and are not tried one by one.`,
    'The risk of each hazard is for a clinical safety officer to set. None has been named.',
    ...hazards.map((hazard) => section(hazard, guards, tried)),
  ]
    .join('\n\n')
    .concat('\n')
}

/** The quick tests that did not fail, for one of the hazards that they name, whatever was taken out. */
export const unseenGuards = (guards: Guard[], tried: Tried[]): Guard[] =>
  guards.filter(
    (guard) => !isLong(guard) && !guard.hazards.every((id) => wasSeenToFail(guard, ofHazard(id, tried))),
  )

const ofHazard = (id: string, tried: Tried[]): Tried[] => tried.filter(({ removal }) => removal.hazard === id)

const ids = (hazards: Hazard[]): string =>
  hazards.length === 0 ? 'none' : hazards.map(({ id }) => id).join(', ')

function section({ id, name, causes, controls, risk }: Hazard, guards: Guard[], tried: Tried[]): string {
  const mine = guards.filter(({ hazards }) => hazards.includes(id))
  const taken = ofHazard(id, tried)
  return [
    `## ${id} ${name}`,
    `Causes: ${causes} Risk: ${risk}.`,
    controls.map((control) => `- ${control}`).join('\n'),
    mine.length === 0
      ? 'No test names this hazard.'
      : mine.map((guard) => guardLine(guard, taken)).join('\n'),
    ...(taken.length === 0
      ? []
      : [taken.map((one) => `- ${one.removal.control}: ${verdicts[one.verdict]}`).join('\n')]),
  ].join('\n\n')
}

/** A long run shares its checks with the quick test beside it: what makes one fail makes the other fail. */
const isLong = ({ file }: Guard): boolean => file.endsWith('.soak.ts')

function guardLine(guard: Guard, tried: Tried[]): string {
  const unseen = isLong(guard) ? ' (a long run of what its quick twin checks)' : ' (not seen to fail yet)'
  const proof = wasSeenToFail(guard, tried) ? '' : unseen
  return `- \`${guard.file}\`: ${guard.name}${proof}`
}

/** Whether the test failed, on one database or both, when some control was out. A name with a blank for each of several fits them all. */
function wasSeenToFail({ name }: Guard, tried: Tried[]): boolean {
  const pattern = name
    .split(/%[sdifjo#]|\$\{[^}]*\}|\$\w+/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*')
  const fits = new RegExp(`(?:^| )${pattern}$`, 's')
  return tried.some(({ failed }) => failed.some((full) => fits.test(full)))
}
