import { TestBrowser } from '../browser.ts'
import { signInAs } from '../start-service.ts'
import type { SignedIn } from './clients.ts'

/**
 * Signs one of the made-up people in, through the provider beside the service. Their session is stored, so its cookie holds after the
 * process is killed, and at every other process on the same database.
 */
export async function signIn(address: string, person: string): Promise<SignedIn> {
  const browser = new TestBrowser()
  const landed = await signInAs(browser, `${address}/me`, person)
  const cookie = browser.cookies.find((each) => each.startsWith('ward-session='))
  if (!cookie)
    throw new Error(`${person} could not sign in: ${landed.way.join(' → ')} answered ${landed.status}.`)
  return { user: person, cookie }
}
