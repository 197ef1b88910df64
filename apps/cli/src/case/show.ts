import { readCaseFile } from '../case-file/read-case-file.ts'
import type { Asked, Ended } from '../command.ts'
import { notCompiled } from '../knowledge.ts'
import { fill, wrap } from '../say/lines.ts'
import { couldNotRun } from '../trouble.ts'
import { summaryOf, type Summary } from './summary.ts'

/** Shows who and what is in a case file: people, cases with the head of their timeline, and how many of each kind. */
export async function show({ machine, out }: Asked, file: string | undefined): Promise<Ended> {
  const read = await readCaseFile(machine, file)
  if ('trouble' in read) return couldNotRun(read.trouble)
  const compiled = await notCompiled(() => import('@fresh-eyes/content/words'))
  if ('trouble' in compiled) return couldNotRun(compiled.trouble)
  const { show: words } = compiled.value.commandLine
  const summary = summaryOf(read.caseFile)
  for (const line of lines(summary, words)) out(line)
  return { exit: 0, json: { version: read.version, changes: read.caseFile.changes.length, ...summary } }
}

type Words = Readonly<
  Record<'people' | 'counts' | 'closed' | 'about' | 'unknownDay' | 'nothing' | 'notWhole' | 'private', string>
>

function lines({ people, cases, counts, notWhole }: Summary, words: Words): string[] {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return [
    ...(people.length > 0 ? [words.people, ...people.flatMap(({ name }) => wrap(name, '  ', '- ')), ''] : []),
    ...cases.flatMap(({ title, nation, closed, person, timeline }) => [
      ...wrap(`${title} (${nation}${closed ? `, ${words.closed}` : ''})`),
      ...(person && names.has(person) ? wrap(fill(words.about, { name: names.get(person) ?? '' })) : []),
      ...timeline.flatMap(({ when, kind, words: said }) =>
        wrap(`${when === 'not-recorded' ? words.unknownDay : when}, ${kind}: ${said}`, '    ', '  - '),
      ),
      '',
    ]),
    ...(Object.keys(counts).length === 0
      ? wrap(words.nothing)
      : [words.counts, ...Object.entries(counts).map(([kind, count]) => `- ${kind}: ${count}`)]),
    ...(counts['private'] ? wrap(words.private) : []),
    ...(notWhole > 0 ? wrap(fill(words.notWhole, { count: notWhole })) : []),
  ]
}
