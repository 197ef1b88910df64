import { minutes } from '@fresh-eyes/ward/instant'
import { spreadChart } from '@fresh-eyes/ward/charts'
import type { NotTimed, StepTimes } from '@fresh-eyes/ward/counting'
import { html, type Html } from '../html/html.ts'
import { sayHowLong } from '../words/clock-time.ts'
import { notTimedNames, stepNames } from '../words/count-names.ts'
import { drawScene } from './draw-scene.ts'
import { figures } from './figures.ts'

/** How long each step took, how many calls that is of, and what is not in it. */
export function timesOf(times: readonly StepTimes[]): Html {
  return html`<h2>How long it took</h2>
    <p class="hint">
      From the time of the call. Half of the calls took no longer than the median; half of them lie between
      the quartiles, worked out as a spreadsheet does. No national length was found to hold these against. A
      quick answer with many calls left out is not a quick answer: read the last column too.
    </p>
    ${chartOf(times.filter(({ step, timed }) => step !== 'close' && timed.length > 0))}
    ${chartOf(times.filter(({ step, timed }) => step === 'close' && timed.length > 0))}
    ${figures({
      header: ['Until', 'Median', 'Quartiles', 'Calls', 'Not in it'],
      numbers: [1, 2, 3],
      rows: times.map((each) => [
        stepNames[each.step],
        each.median === null ? 'none' : sayHowLong(each.median),
        each.quartiles ? `${sayHowLong(each.quartiles[0])} to ${sayHowLong(each.quartiles[1])}` : 'too few',
        each.timed.length,
        whyNot(each),
      ]),
    })}`
}

function whyNot({ notTimed }: StepTimes): string {
  const counts = new Map<NotTimed, number>()
  for (const { why } of notTimed) counts.set(why, (counts.get(why) ?? 0) + 1)
  return counts.size === 0
    ? 'none'
    : [...counts].map(([why, count]) => `${count} ${notTimedNames[why]}`).join('; ')
}

function chartOf(times: readonly StepTimes[]): Html | false {
  const longest = Math.max(0, ...times.flatMap(({ timed }) => timed.map(({ took }) => took)))
  if (times.length === 0 || longest === 0) return false
  const ticks = ticksTo(longest)
  const sentence = times
    .map(
      ({ step, timed, median }) =>
        `${stepNames[step]}: median ${sayHowLong(median ?? 0)} over ${timed.length}`,
    )
    .join('; ')
  return html`<p>${sentence}.</p>
    ${drawScene(
      spreadChart(
        times.map(({ step, timed, median, quartiles }) => ({
          says: stepNames[step],
          values: timed.map(({ took }) => took),
          median,
          quartiles,
        })),
        ticks.map((at) => ({ at, says: sayTick(at) })),
        ticks.at(-1) ?? longest,
      ),
      `${sentence}. Each thin mark is a call, the box holds the middle half, the thick line is the median.`,
    )}`
}

const stepsOfAxis = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440, 2880, 7200, 14_400, 43_200].map(minutes)
// On a phone three words stand side by side on the axis, and no more.
const mostTicks = 3

function ticksTo(longest: number): number[] {
  const step = stepsOfAxis.find((each) => longest / each <= mostTicks) ?? longest
  return Array.from({ length: Math.ceil(longest / step) + 1 }, (_, at) => at * step)
}

const sayTick = (at: number): string =>
  at > 0 && at % minutes(60) === 0 ? `${at / minutes(60)} h` : sayHowLong(at)
