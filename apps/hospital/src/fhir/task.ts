import { callToTask, taskToCall } from '@fresh-eyes/ward/fhir'
import { openCall } from '../store/open-call.ts'
import { callById, openCalls, type StoredCall } from '../store/read-calls.ts'
import { wardsOf } from '../store/places.ts'
import { sayInstant, type FhirType } from './fhir-type.ts'

/** A call is a Task. Another system may ask for one, for a ward and a bed; who is in it comes from the feed. */
export const task: FhirType = {
  name: 'Task',
  sentBy: 'write',
  searches: ['status'],
  read: async ({ database: { db } }, account, id) => {
    const stored = await callById(db, account, id)
    return stored && say(stored)
  },
  search: async ({ database: { db } }, account, { status }, most) => {
    const all = (await openCalls(db, account)).map(say)
    return all.filter((one) => status === undefined || one['status'] === status).slice(0, most)
  },
  create: async ({ database: { db }, clocks }, account, resource) => {
    const read = taskToCall(resource)
    if ('issues' in read) return read
    const { key, ward, told } = read.asked
    const wards = await wardsOf(db, account)
    if (ward !== null && !wards.some((each) => each.ward === ward)) {
      const where = 'Task.location'
      return {
        issues: [
          {
            code: 'value',
            where,
            says: `There is no such ward here. Wards: ${wards.map((each) => each.ward).join(', ')}.`,
          },
        ],
      }
    }
    const { trust, site, account: name } = account
    const opened = await openCall(db, clocks, {
      trust,
      site,
      clientKey: `fhir ${name} ${key}`,
      event: { by: { kind: 'system', name }, channel: 'system', ward, told },
    })
    const stored = await callById(db, account, opened.id)
    if (!stored) throw new Error('A call that was stored is not there.')
    return { id: opened.id, resource: say(stored), isNew: opened.secret !== undefined }
  },
}

const say = ({ id, reference, call }: StoredCall) => callToTask({ id, reference, call, sayInstant })
