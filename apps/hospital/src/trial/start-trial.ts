import { addDays } from '@fresh-eyes/core/calendar'
import type { Clocks } from '../store/clocks.ts'
import type { Db } from '../store/database.ts'
import { createOidc } from '../sign-in/oidc.ts'
import type { SignIn } from '../sign-in/sign-in.ts'
import { usualLimits } from '../store/sessions.ts'
import { shownAt } from '../store/zone.ts'
import { makeRota } from './made-up-rota.ts'
import { makeRules, makeWard } from './made-up-trust.ts'
import { makeRound } from './made-up-round.ts'
import { makeTrainingSite } from './made-up-training-site.ts'
import { people } from './people.ts'
import { startMadeUpSignIn } from './sign-in-provider.ts'

const rotaDays = 180

/** Fills an empty database with the made-up trust, its wards, its rules, its rota and who is in which bed. One that holds anything is left as it is. */
export async function fillTrial(db: Db, clocks: Clocks): Promise<void> {
  const filled = await db.selectFrom('trust').select('trust').limit(1).executeTakeFirst()
  if (filled) return
  await db.transaction().execute(async (trx) => {
    await makeWard(trx)
    await makeRules(trx)
    await makeTrainingSite(trx)
  })
  const { day } = shownAt('Europe/London', clocks.wall())
  await makeRota(db, clocks, { from: addDays(day, -1), until: addDays(day, rotaDays) })
  await makeRound(db, clocks)
}

/** Starts the made-up sign-in for the service at an address. */
export async function startTrialSignIn(
  address: string,
): Promise<{ signIn: SignIn; stop: () => Promise<void> }> {
  const { settings, stop } = await startMadeUpSignIn(address, people)
  return { signIn: { address, oidc: createOidc(settings), limits: usualLimits }, stop }
}
