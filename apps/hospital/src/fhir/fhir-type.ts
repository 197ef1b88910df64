import type { Issue, Resource, ResourceName } from '@fresh-eyes/ward/fhir'
import type { Services } from '../services.ts'
import type { FhirAccount } from '../store/fhir-accounts.ts'
import type { FhirMay } from '../store/fhir-tables.ts'

/** What a search may be narrowed by, as the address says it. */
export type Search = Record<string, string>

export type Created = { id: string; resource: Resource; isNew: boolean } | { issues: Issue[] }

/** How one resource type is served. What is left out is not offered, and the CapabilityStatement says so. */
export interface FhirType {
  name: ResourceName
  /** The search parameters that narrow; others are refused, because a search that ignores one gives too much. */
  searches: readonly string[]
  /** Its ids are words, like "oak"; the others' are random. */
  hasWordIds?: boolean
  read: (services: Services, account: FhirAccount, id: string) => Promise<Resource | undefined>
  search: (services: Services, account: FhirAccount, search: Search, most: number) => Promise<Resource[]>
  /** What an account must be allowed, to send one. */
  sentBy: Exclude<FhirMay, 'read'>
  create?: (services: Services, account: FhirAccount, resource: Resource) => Promise<Created>
}

/** An instant in FHIR's way. */
export const sayInstant = (at: number): string => new Date(at).toISOString()
