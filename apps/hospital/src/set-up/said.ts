import type { Chain } from '@fresh-eyes/ward/chain'
import type { FeedSettings } from '../store/feed-refusals.ts'
import type { TextKept } from '../store/feed-text.ts'
import type { FhirMay } from '../store/fhir-tables.ts'
import type { WardSaid } from '../store/ward-refusals.ts'
import type { Path } from './reading.ts'

/** What a trust says of itself. Each part knows where in the file it stands, for what is found out later. */
export interface TrustFile {
  id: string
  name: string
  sites: SiteSaid[]
}

export interface SiteSaid {
  path: Path
  id: string
  name: string
  phone: string
  timeZone: string
  training: boolean
  wards: ({ path: Path; id: string; closed: boolean } & WardSaid)[]
  chain: Chain
  feed: FeedSettings | undefined
  /** How long the text of the feed's messages is kept; a file that says nothing of it leaves it as it is. */
  textKept: TextKept | undefined
  fhir: { path: Path; account: string; may: FhirMay[] }[]
}
