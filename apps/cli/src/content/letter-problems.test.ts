import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { letterById, letterIds, sharedSentences } from '@fresh-eyes/core/letters'
import { describe, expect, it } from 'vitest'
import { contentFolder, readContentFiles } from './content-files.ts'
import { letterProblems } from './letter-problems.ts'

const file = 'letters/request-gp/en.md'
const text = readFileSync(join(contentFolder, file), 'utf8')
const lineOf = (part: string, inside = text) => inside.slice(0, inside.indexOf(part)).split('\n').length

describe('the sentences of letters', () => {
  it('are whole in our own content', () => {
    expect(letterProblems(readContentFiles(contentFolder))).toEqual([])
  })

  it.each([
    ['a part that is missing', text.replace(/## mark\n.*\n/, ''), 0, 'Add a line "## mark"'],
    ['a part nobody knows', text.replace('## mark', '## marc'), lineOf('## mark\n'), 'Remove it'],
    ['a word that nothing fills in', text.replace('({specialty})', '({day})'), lineOf('## ask-specialty\n'), '{specialty}'],
    ['no sentence', text.replace(/(## mark\n).*\n/, '$1'), lineOf('## mark\n'), 'Write its sentence'],
  ])('with %s are a problem, with file, line and mend', (_, broken, line, mend) => {
    const problems = letterProblems([{ path: file, text: broken }]).filter((each) => each.file === file)
    expect(problems).toContainEqual(expect.objectContaining({ file, line }))
    expect(problems.find((problem) => problem.line === line)?.mend).toContain(mend)
  })

  it.each(letterIds)('of %s lack a part that is taken out', (id) => {
    const own = join('letters', id, 'en.md')
    const part = Object.keys(letterById[id].parts)[0] ?? ''
    const whole = readFileSync(join(contentFolder, own), 'utf8')
    const broken = whole.replace(new RegExp(`## ${part}\\n.*\\n`), '')
    expect(broken).not.toBe(whole)
    expect(letterProblems([{ path: own, text: broken }])).toContainEqual({
      file: own,
      line: 0,
      says: `The part "${part}" is missing.`,
      mend: `Add a line "## ${part}" with its sentence below it.`,
    })
  })

  it('are needed for every letter that is written, and for no other', () => {
    const needed = [...Object.keys(sharedSentences), ...letterIds].map((id) => `letters/${id}/en.md`)
    expect(letterProblems([]).map((problem) => problem.file)).toEqual(needed)
    const ours = readContentFiles(contentFolder)
    const another = letterProblems([...ours, { path: 'letters/request-pg/en.md', text }])
    expect(another).toMatchObject([{ file: 'letters/request-pg/en.md', line: 0 }])
    expect(another[0]?.mend).toContain('request-gp')
  })
})
