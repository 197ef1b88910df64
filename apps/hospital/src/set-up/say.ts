import type { SetUpDone } from './set-up.ts'

const marks = { added: 'added    ', changed: 'changed  ', same: 'the same ', left: 'left     ' } as const

/** What came of it, for whoever ran the command. Tokens stand in it: it must go into no log. */
export function sayDone(done: SetUpDone, { file, applied }: { file: string; applied: boolean }): string {
  if (done.faults) {
    const lines = done.faults.map(({ line, where, says }) => {
      return `${line === undefined ? '' : `line ${line}, `}${where}: ${says}`
    })
    return [`${file} cannot be used. Nothing was changed.`, ...lines].join('\n')
  }
  const { changes, tokens } = done
  const some = changes.some(({ write }) => write !== undefined)
  const left = changes.some(({ kind }) => kind === 'left')
  return [
    ...changes.map(({ kind, says }) => `${marks[kind]} ${says}`),
    ...(left ? ['What is left is in the database and not in the file. Nothing is ever deleted.'] : []),
    some
      ? applied
        ? 'Done.'
        : 'Nothing was written yet. Run it again with --apply.'
      : 'There is nothing to change.',
    ...tokens.flatMap(({ account, token }) => [
      `Token of ${account}: ${token}`,
      'It is shown this once and kept nowhere. Put it into that system now.',
    ]),
  ].join('\n')
}
