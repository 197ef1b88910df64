import { people } from '@fresh-eyes/core/people'
import { describe, expect, it } from 'vitest'
import { runHere } from './testing/run.ts'

const marker = 'XYLOPHONE'

/** A record with private words in it: of one case and of all, dated and not, one changed and one taken out. */
function withPrivateWords(changes: readonly object[], caseId: string): string {
  const written = {
    writtenAt: '2030-01-01T09:00:00.000Z',
    device: 'test',
    by: { role: 'patient', name: marker },
  }
  const when = { words: marker, earliest: '2026-01-01', latest: '2026-01-31' }
  const angry = [
    { entry: 'angry-1', set: { words: `${marker} one`, case: caseId, when } },
    { entry: 'angry-2', set: { words: `${marker} two`, when: 'not-recorded' } },
    { entry: 'angry-3', set: { words: `${marker} three` } },
    { entry: 'angry-3', set: { words: `${marker} four` } },
    { entry: 'angry-2', set: {}, removed: true },
  ].map((each, tick) => ({ ...written, ...each, kind: 'private', tick }))
  return JSON.stringify({
    format: 'fresh-eyes-case-file',
    version: 2,
    owner: 'made-up',
    changes: [...changes, ...angry],
  })
}

describe('private words', () => {
  it.each(people.map((person) => [person.id, person] as const))(
    'of %s are in nothing that is printed',
    async (_id, { changes, on }) => {
      const caseId = changes.find(({ kind }) => kind === 'case')?.entry ?? ''
      const input = withPrivateWords(changes, caseId)
      expect(input).toContain(marker)
      for (const args of [
        ['next', '--on', on],
        ['case', 'show'],
        ['case', 'validate'],
      ])
        for (const json of [[], ['--json']]) {
          const ran = await runHere([...args, ...json], { input })
          expect(ran.exit).toBe(0)
          expect(ran.out + ran.err).not.toContain(marker)
        }
    },
  )
})
