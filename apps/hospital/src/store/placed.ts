import type { ColumnType } from 'kysely'

/** Trust and site stand first in every primary key, so that the rows of one trust can live together. */
export interface Placed {
  trust: string
  site: string
}

/** Written as text, read as what it holds. */
export type Json<What> = ColumnType<What, string, string>
