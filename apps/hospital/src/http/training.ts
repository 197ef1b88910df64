import { randomInt } from 'node:crypto'
import { makeTraining } from '@fresh-eyes/ward/training'
import type { FastifyInstance } from 'fastify'
import { notATrainingSite, trainingScreen, type PracticeForm } from '../screens/training.ts'
import type { Services } from '../services.ts'
import { wardsOf } from '../store/places.ts'
import { isTraining, startPractice, stillToCome, stopPractice } from '../store/training.ts'
import { sayStaff } from '../store/reads.ts'
import { readScripts } from '../words/training-scripts.ts'
import { leadTo, sendPage } from './answer.ts'
import { readForm } from './read-form.ts'
import { headerOf, staffWho } from './staff.ts'

const mostCalls = 20
const longest = 120
const mostSeeds = 1_000_000
const title = 'Practise'

/** Practice with made-up calls, on a site that is for nothing else. Apart from the drills, which nobody may tell. */
export function training(app: FastifyInstance, services: Services): void {
  const { database, clocks } = services
  const { db } = database
  const scripts = readScripts()

  app.get('/training', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'run-drills')
    if (!staff) return reply
    const who = headerOf(staff)
    if (!(await isTraining(db, staff)))
      return sendPage(reply, services, { title, main: notATrainingSite, who })
    const form = { calls: '4', minutes: '15', seed: String(randomInt(mostSeeds)) }
    const main = trainingScreen({ form, coming: await stillToCome(db, clocks, staff) })
    return sendPage(reply, services, { title, main, who })
  })

  app.post('/training', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'run-drills')
    if (!staff) return reply
    const who = headerOf(staff)
    if (!(await isTraining(db, staff)))
      return sendPage(reply, services, { title, main: notATrainingSite, who }, 409)
    const { calls = '', minutes = '', seed = '' } = readForm(request.body)
    const form: PracticeForm = { calls, minutes, seed }
    const practice = readPractice(form)
    if (!practice) {
      const coming = { calls: 0, within: 0 }
      const problem =
        'Nothing was started. Write whole numbers: 1 to 20 calls, 1 to 120 minutes, and a number of the practice up to a million.'
      return sendPage(reply, services, { title, main: trainingScreen({ form, coming, problem }), who }, 400)
    }
    // Pressed twice, it is one practice.
    if ((await stillToCome(db, clocks, staff)).calls > 0) return leadTo(reply, '/training')
    const wards = (await wardsOf(db, staff)).map(({ ward }) => ward)
    await startPractice(db, clocks, staff, sayStaff(staff), makeTraining(practice, wards, scripts))
    return leadTo(reply, '/training')
  })

  app.post('/training/stop', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'run-drills')
    if (!staff) return reply
    await stopPractice(db, clocks, staff, sayStaff(staff))
    return leadTo(reply, '/training')
  })
}

function readPractice(form: PracticeForm): { calls: number; minutes: number; seed: number } | undefined {
  const read = (text: string, least: number, most: number): number | undefined => {
    const number = /^\d{1,7}$/.test(text) ? Number(text) : NaN
    return number >= least && number <= most ? number : undefined
  }
  const calls = read(form.calls, 1, mostCalls)
  const minutes = read(form.minutes, 1, longest)
  const seed = read(form.seed, 0, mostSeeds)
  return calls === undefined || minutes === undefined || seed === undefined
    ? undefined
    : { calls, minutes, seed }
}
