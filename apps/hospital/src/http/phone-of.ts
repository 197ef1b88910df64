import { html, type Html } from '../html/html.ts'
import type { Services } from '../services.ts'
import { phoneNumber } from '../screens/parts/phone-number.ts'

/** Gives the telephone numbers of the sites as text, from the last time they could be read. */
export function phoneOf({ database: { db } }: Services): () => Promise<Html> {
  let known: { name: string; phone: string }[] = []
  const read = async (): Promise<void> => {
    known = await db.selectFrom('site').select(['name', 'phone']).orderBy('name').execute()
  }
  void read().catch(() => undefined)
  return async () => {
    if (known.length === 0) await read().catch(() => undefined)
    return html`${known.map(({ name, phone }) => html`<p class="phone">${name}: ${phoneNumber(phone)}</p>`)}`
  }
}
