import type { Rota, Shift } from '@fresh-eyes/ward/rota'
import type { SiteSettings } from '@fresh-eyes/ward/rota'
import type { Json, Placed } from './placed.ts'

/** What a page is about: a call that nobody has, or one that has been open for long. */
export type PageAbout = 'waiting' | 'still-open'

/** The tables of rotas, contacts, settings and the tries of pages. */
export interface PagingTables {
  contact: Placed & {
    contact: string
    name: string
    /** Who signs in with it; null for a device. */
    user_name: string | null
    /** The address at each pager, by the pager's name, like { "sms": "+44 …" }. */
    addresses: Json<Record<string, string>>
    retired_at: number | null
  }
  rota: Placed & {
    team: string
    version: number
    from_at: number
    until_at: number
    /** As written, in the clock's own times. */
    rota: Json<Rota>
    /** As laid out when it was published. */
    shifts: Json<Shift[]>
    published_by: string
    published_at: number
  }
  site_setting: Placed & { version: number; settings: Json<SiteSettings> }
  page_try: Placed & {
    key: string
    page: string
    contact: string
    pager: string
    tried_at: number
    accepted_at: number | null
    /** The name of what went wrong, never a message of the provider's. */
    failed: string | null
    received_at: number | null
  }
}
