/**
 * A control of the ward service taken out, to see the test that guards it fail. `find` stands exactly once in the file; with
 * `put` in its place, at least one test named with the hazard must fail.
 */
export interface Removal {
  hazard: string
  /** What is taken out, in words. */
  control: string
  file: string
  find: string
  put: string
  /** Where the tests are that must fail. */
  project: 'core' | 'hospital'
  tests: string
}

const calls = 'apps/hospital/src/store/calls.ts'
const storeTests = 'apps/hospital/src/store/calls.test.ts'
const walkTests = 'apps/hospital/src/http/call-walk.test.ts'

export const removals: readonly Removal[] = [
  {
    hazard: 'H02',
    control: 'A second press with the same key is the same call',
    file: calls,
    find: 'client_key: opening.clientKey,',
    put: 'client_key: randomUUID(),',
    project: 'hospital',
    tests: storeTests,
  },
  {
    hazard: 'H06',
    control: 'Timers run on the steady clock',
    file: calls,
    find: 'next_due: clocks.steady() + step.after',
    put: 'next_due: clocks.wall() + step.after',
    project: 'hospital',
    tests: storeTests,
  },
  {
    hazard: 'H08',
    control: 'A promise runs out',
    file: 'ward/src/chain/chain.ts',
    find: 'if (call.promise) return promiseEnds(call.promise, call.standing, chain)',
    put: 'if (call.promise) return null',
    project: 'core',
    tests: 'ward/src/chain',
  },
  {
    hazard: 'H10',
    control: 'The last step is paged again for ever',
    file: 'ward/src/chain/chain.ts',
    find: 'const next = Math.min(current + 1, last)',
    put: 'const next = current + 1; if (next > last) return null',
    project: 'core',
    tests: 'ward/src/chain',
  },
  {
    hazard: 'H11',
    control: 'Closing needs what the caller was told',
    file: 'ward/src/call/closing.ts',
    find: "if (callerTold.told && callerTold.words.trim() === '') problems.push('caller-not-told')",
    put: '',
    project: 'hospital',
    tests: storeTests,
  },
  {
    hazard: 'H14',
    control: 'The name of a member of staff is for those who come',
    file: 'apps/hospital/src/screens/queue-board.ts',
    find: '(!isStaff || seesStaffCallers)',
    put: '(isStaff || seesStaffCallers || true)',
    project: 'hospital',
    tests: walkTests,
  },
  {
    hazard: 'H16',
    control: 'An empty form pages at once',
    file: 'ward/src/chain/chain.ts',
    find: 'if (!paged) return page(0, 0, chain, 0)',
    put: 'if (!paged) return call.told.worry === undefined ? null : page(0, 0, chain, 0)',
    project: 'hospital',
    tests: storeTests,
  },
]
