import guidelines from '@fresh-eyes/content/guidelines'
import letters from '@fresh-eyes/content/letters'
import { readSentences, requestGpExamples, requestToGp } from '@fresh-eyes/core/letters'
import { renderHtml } from '@fresh-eyes/paper/html'
import { renderText } from '@fresh-eyes/paper/text'
import type { Benchmark } from './row.ts'
import { perSecond } from './timing.ts'

const times = 20

/** How quickly a letter is written: it is written anew at every key. */
export const letterWriting: Benchmark = {
  name: 'Letters',
  async run() {
    const read = readSentences(letters['request-gp'], 'letters/request-gp/en.md')
    if (read.kind === 'broken')
      throw new Error('The letter’s sentences are not whole. Run `npm run content`.')
    const write = () => requestGpExamples.map(({ facts }) => requestToGp(facts, read.sentences, guidelines))
    const again = (work: () => unknown) => () => {
      for (let n = 0; n < times; n++) work()
    }
    const each = times * requestGpExamples.length
    const written = perSecond(each, again(write))
    const drawn = perSecond(
      each,
      again(() => write().map(({ document }) => [renderHtml(document), renderText(document)])),
    )
    return [
      { what: 'Letters written and measured for one page', value: written, unit: 'a second' as const },
      {
        what: 'The same, drawn as HTML and text',
        value: drawn,
        unit: 'a second' as const,
        note: `${(written / drawn).toFixed(1)} times the work`,
      },
    ]
  },
}
