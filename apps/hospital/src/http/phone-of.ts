import { html, type Html } from '../html/html.ts'
import type { Services } from '../services.ts'
import { phoneNumber } from '../screens/parts/phone-number.ts'

/**
 * Gives the telephone numbers of the sites as text, from the last time they could be read. A site to practise on is not among them
 * where there is another: whoever is worried would have to choose between two.
 */
export function phoneOf({ database: { db } }: Services): () => Promise<Html> {
  let known: { name: string; phone: string }[] = []
  const read = async (): Promise<void> => {
    const sites = await db
      .selectFrom('site')
      .leftJoin('training_site', (join) =>
        join.onRef('training_site.trust', '=', 'site.trust').onRef('training_site.site', '=', 'site.site'),
      )
      .select(['site.name', 'site.phone', 'training_site.site as practice'])
      .orderBy('site.name')
      .execute()
    const live = sites.filter(({ practice }) => practice === null)
    known = live.length > 0 ? live : sites
  }
  void read().catch(() => undefined)
  return async () => {
    if (known.length === 0) await read().catch(() => undefined)
    return html`${known.map(({ name, phone }) => html`<p class="phone">${name}: ${phoneNumber(phone)}</p>`)}`
  }
}
