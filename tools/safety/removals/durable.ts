import type { Removal } from './removal.ts'

/** What was acknowledged is there once, whatever dies: the database, the service, the line, the phone. (H02) */
export const durable: readonly Removal[] = [
  {
    hazard: 'H02',
    control: 'A call is acknowledged after it is stored',
    file: 'apps/hospital/src/store/open-call.ts',
    find: '  return retryOnTakenReference(() => db.transaction().execute(store), tries)\n',
    put: `  const afterwards = () => retryOnTakenReference(() => db.transaction().execute(store), tries).catch(() => undefined)
  await new Promise((done) => setTimeout(done, 100))
  setTimeout(() => void afterwards(), 300)
  return { id, reference: '', secret }
`,
    project: 'hospital',
    tests: 'apps/hospital/src/kill.test.ts',
  },
  {
    hazard: 'H02',
    control: 'An answer is acknowledged after it is stored',
    file: 'apps/hospital/src/store/keep-answer.ts',
    find: '  return db.transaction().execute(async (trx) => {\n',
    put: `  const early = (work: (trx: Trx) => Promise<Kept[]>) =>
    new Promise<Kept[]>((done, failed) => {
      const late = async (trx: Trx): Promise<void> => {
        done(await work(trx))
        await new Promise((later) => setTimeout(later, 100))
      }
      db.transaction().execute(late).catch(failed)
    })
  return early(async (trx) => {
`,
    project: 'hospital',
    tests: 'apps/hospital/src/http/answer-kill.test.ts',
  },
  {
    hazard: 'H02',
    control: 'The same answer twice at once is one answer',
    file: 'apps/hospital/src/store/keep-answer.ts',
    find: "    .onConflict((conflict) => conflict.columns(['trust', 'site', 'client_key']).doNothing())\n    .returning(['client_key', 'answer'])",
    put: "    .returning(['client_key', 'answer'])",
    project: 'hospital',
    tests: 'apps/hospital/src/store/keep-answer.test.ts',
  },
  {
    hazard: 'H02',
    control: 'In the real service of the wind tunnel, a second press with the same key is the same call',
    file: 'apps/hospital/src/store/open-call.ts',
    find: 'client_key: opening.clientKey,',
    put: 'client_key: randomUUID(),',
    project: 'hospital',
    tests: 'apps/hospital/src/wind-tunnel/wind-tunnel.test.ts',
  },
  {
    hazard: 'H02',
    control: 'A page that did not work gives the telephone number',
    file: 'apps/hospital/src/http/errors.ts',
    find: '<strong>Please telephone now.</strong></p>\n              ${await phones()}',
    put: '</p>',
    project: 'hospital',
    tests: 'apps/hospital/src/faults/faults.test.ts',
  },
  {
    hazard: 'H02',
    control: 'A database that hangs is given up after some seconds',
    file: 'apps/hospital/src/store/impatient-socket.ts',
    find: 'socket.setTimeout(patience(), ',
    put: 'socket.setTimeout(10 * patience(), ',
    project: 'hospital',
    tests: 'apps/hospital/src/faults/faults.test.ts',
  },
  {
    hazard: 'H02',
    control: 'A process that stopped in the middle lets go of the audit after some seconds',
    file: 'apps/hospital/src/store/database.ts',
    find: '    idle_in_transaction_session_timeout: patience.idleTransaction,\n',
    put: '',
    project: 'hospital',
    tests: 'apps/hospital/src/faults/faults.test.ts',
  },
  {
    hazard: 'H02',
    control: 'A line to the database that breaks does not stop the process',
    file: 'apps/hospital/src/store/database.ts',
    find: "  pool.on('connect', (client) => client.on('error', () => undefined))\n",
    put: '',
    project: 'hospital',
    tests: 'apps/hospital/src/faults/faults.test.ts',
  },
  {
    hazard: 'H02',
    control: 'The database is asked for nothing less than a sync to disk',
    file: 'apps/hospital/src/store/database.ts',
    find: '    await refuseUnfit(db)\n',
    put: "    await refuseUnfit(db)\n    await pool.query('set synchronous_commit = off')\n",
    project: 'hospital',
    tests: 'apps/hospital/src/faults/faults.test.ts',
  },
  {
    hazard: 'H02',
    control: 'A database that acknowledges before its disk has it is refused',
    file: 'apps/hospital/src/store/refuse-unfit.ts',
    find: ' ?? (await mayForget(db))',
    put: '',
    project: 'hospital',
    tests: 'apps/hospital/src/store/database.test.ts',
  },
  {
    hazard: 'H02',
    control: 'The runbook has the log of the database archived',
    file: 'docs/ward/runbook.md',
    find: 'archive_mode = on\n',
    put: 'archive_mode = off\n',
    project: 'hospital',
    tests: 'apps/hospital/src/store/restore.test.ts',
  },
  {
    hazard: 'H02',
    control: 'The runbook has the standby asked before a call is acknowledged',
    file: 'docs/ward/runbook.md',
    find: "synchronous_standby_names = 'ANY 1 (second, third)'\n",
    put: "synchronous_standby_names = ''\n",
    project: 'hospital',
    tests: 'apps/hospital/src/store/restore.test.ts',
  },
  {
    hazard: 'H02',
    control: 'An answer leaves the phone after the hospital said that it is stored',
    file: 'apps/hospital/src/browser/round-send.ts',
    find: '    const sent = await sendOne(waiting)\n',
    put: '    await eraseWaiting(waiting.key)\n    const sent = await sendOne(waiting)\n',
    project: 'journeys',
    tests: 'journeys/ward/round.test.ts',
  },
  {
    hazard: 'H02',
    control: 'The telephone number stands on the caller’s page before anything is sent',
    file: 'apps/hospital/src/screens/caller-call.ts',
    find: '        <p>${say(\'failed\')}</p>\n        <p class="phone">${phoneNumber(phone)}</p>\n',
    put: "        <p>${say('failed')}</p>\n",
    project: 'journeys',
    tests: 'journeys/ward/daughter-at-night.test.ts',
  },
]
