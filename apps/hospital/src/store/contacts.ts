import { audit } from './audit.ts'
import type { Clocks } from './clocks.ts'
import type { Db } from './database.ts'
import type { Placed } from './tables.ts'

/** A person or a device that can be paged. */
export interface Contact {
  id: string
  name: string
  /** Who signs in with it; null for a device. */
  user: string | null
  addresses: Record<string, string>
}

/** Everyone and everything on a site that can be paged now, by name. */
export async function contactsOf(db: Db, place: Placed): Promise<Contact[]> {
  const rows = await db
    .selectFrom('contact')
    .select(['contact as id', 'name', 'user_name as user', 'addresses'])
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('retired_at', 'is', null)
    .orderBy('name')
    .execute()
  return rows
}

/** Keeps a contact, or puts new words in place of those it had. */
export async function keepContact(
  db: Db,
  clocks: Clocks,
  place: Placed,
  contact: Contact,
  by: string,
): Promise<void> {
  const { id, name, user, addresses } = contact
  const fields = { name, user_name: user, addresses: JSON.stringify(addresses), retired_at: null }
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('contact')
      .values({ trust: place.trust, site: place.site, contact: id, ...fields })
      .onConflict((conflict) => conflict.columns(['trust', 'site', 'contact']).doUpdateSet(fields))
      .execute()
    // Who is reached where is as good as a rota: whoever changed it is written down, the address is not.
    await audit(trx, place, { at: clocks.wall(), who: `staff ${by}`, did: 'contact.kept', to: id })
  })
}
