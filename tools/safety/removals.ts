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
  project: 'core' | 'hospital' | 'journeys'
  tests: string
}

const storeTests = 'apps/hospital/src/store/calls.test.ts'
const roundTests = 'apps/hospital/src/http/round-walk.test.ts'
const walkTests = 'apps/hospital/src/http/call-walk.test.ts'

export const removals: readonly Removal[] = [
  {
    hazard: 'H02',
    control: 'A second press with the same key is the same call',
    file: 'apps/hospital/src/store/open-call.ts',
    find: 'client_key: opening.clientKey,',
    put: 'client_key: randomUUID(),',
    project: 'hospital',
    tests: storeTests,
  },
  {
    hazard: 'H06',
    control: 'Timers run on the steady clock',
    file: 'apps/hospital/src/store/write-events.ts',
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
    find: '(!isStaffCall(call) || seesStaffCaller)',
    put: '(isStaffCall(call) || seesStaffCaller || true)',
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
  {
    hazard: 'H01',
    control: 'A voicemail is not an answer',
    file: 'apps/hospital/src/store/telephone.ts',
    find: 'voicemail !== true && (wasAnswered ?? wasHeard)',
    put: '(wasAnswered ?? wasHeard)',
    project: 'hospital',
    tests: 'apps/hospital/src/http/switchboard.test.ts',
  },
  {
    hazard: 'H01',
    control: 'A telephone that rang out goes to the next role at once',
    file: 'ward/src/chain/chain.ts',
    find: 'call.hurry ? 0 : ',
    put: '',
    project: 'core',
    tests: 'ward/src/chain',
  },
  {
    hazard: 'H03',
    control: 'A rota with a gap is refused',
    file: 'ward/src/rota/in-force.ts',
    find: 'if (shift.from > covered) gaps.push({ role, from: covered, until: shift.from })',
    put: '',
    project: 'core',
    tests: 'ward/src/rota',
  },
  {
    hazard: 'H03',
    control: 'A role that is nobody’s is paged at the site hub',
    file: 'apps/hospital/src/store/rotas.ts',
    find: 'return contact ? [contact] : []',
    put: 'return contact ? [] : []',
    project: 'hospital',
    tests: 'apps/hospital/src/jobs/send-pages.test.ts',
  },
  {
    hazard: 'H05',
    control: 'A desk that hears nothing says so',
    file: 'apps/hospital/src/browser/board.ts',
    find: 'if (silentFor() <= staleAfter) return',
    put: 'if (silentFor() <= Infinity) return',
    project: 'journeys',
    tests: 'journeys/ward/stale-board.test.ts',
  },
  {
    hazard: 'H08',
    control: 'What someone went home with is paged for again',
    file: 'apps/hospital/src/jobs/raise-after-shift.ts',
    find: 'const ended = shifts.some(',
    put: 'const ended = [].some(',
    project: 'hospital',
    tests: 'apps/hospital/src/http/hand-over.test.ts',
  },
  {
    hazard: 'H09',
    control: 'Being accepted by a provider is not being received',
    file: 'apps/hospital/src/store/page-tries.ts',
    find: ".where('page.received_at', 'is', null)",
    put: ".where('page.sent_at', 'is', null)",
    project: 'hospital',
    tests: 'apps/hospital/src/jobs/send-pages.test.ts',
  },
  {
    hazard: 'H09',
    control: 'What says that the service is alive goes out by itself',
    file: 'apps/hospital/src/http/alive.ts',
    find: 'lastCheck !== null && lastCheck <= withinSeconds',
    put: 'lastCheck !== null',
    project: 'hospital',
    tests: 'apps/hospital/src/jobs/check-call.test.ts',
  },
  {
    hazard: 'H15',
    control: 'A page names a ward and nobody',
    file: 'apps/hospital/src/jobs/send-pages.ts',
    find: "const on = row ? ` on ${row.name}` : ''",
    put: "const on = row ? ` on ${row.name}, bed 4` : ''",
    project: 'hospital',
    tests: 'apps/hospital/src/jobs/send-pages.test.ts',
  },
  {
    hazard: 'H02',
    control: 'An answer sent again with its key is the same answer',
    file: 'apps/hospital/src/store/answers.ts',
    find: 'client_key: coming.clientKey,',
    put: 'client_key: randomUUID(),',
    project: 'hospital',
    tests: roundTests,
  },
  {
    hazard: 'H04',
    control: 'An answer that waited while the bed changed hands says so',
    file: 'apps/hospital/src/store/answers.ts',
    find: 'return now?.ward !== ward || now.bed !== bed',
    put: 'return now === null',
    project: 'hospital',
    tests: roundTests,
  },
  {
    hazard: 'H06',
    control: 'A device’s clock counts only between its list and now',
    file: 'ward/src/question/received.ts',
    find: 'return Math.max(earliest, receivedAt - Math.floor(waited.ago))',
    put: 'return receivedAt - Math.floor(waited.ago)',
    project: 'core',
    tests: 'ward/src/question',
  },
  {
    hazard: 'H07',
    control: 'A rule is tried on the ward’s own answers before it is on',
    file: 'ward/src/question/rule.ts',
    find: "if (dryRun === null || !sameChoices(dryRun, rule.when)) problems.push('no-dry-run')",
    put: '',
    project: 'core',
    tests: 'ward/src/question',
  },
  {
    hazard: 'H15',
    control: 'What a device keeps of the list names nobody',
    file: 'apps/hospital/src/http/round.ts',
    find: 'await drawRound(services, place, ward, asks, false)',
    put: 'await drawRound(services, place, ward, asks, true)',
    project: 'hospital',
    tests: roundTests,
  },
  {
    hazard: 'H12',
    control: 'Calls that nobody said anything of are counted, and a group without calls is named',
    file: 'ward/src/counting/who-calls.ts',
    find: 'const ids = [...groups, notRecorded]',
    put: 'const ids = [...groups]',
    project: 'core',
    tests: 'ward/src/counting',
  },
  {
    hazard: 'H18',
    control: 'A call from paper keeps the time that is on the paper',
    file: 'ward/src/from-paper/paper-call.ts',
    find: "kind: 'opened', at: openedAt, by: writer",
    put: "kind: 'opened', at: late.at, by: writer",
    project: 'hospital',
    tests: 'apps/hospital/src/http/afterwards-walk.test.ts',
  },
]
