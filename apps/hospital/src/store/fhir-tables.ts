import type { Json, Placed } from './placed.ts'

export interface FhirTables {
  fhir_account: Placed & { account: string; token_hash: string; may: Json<FhirMay[]> }
  fhir_seen: Placed & { account: string; key: string; id: string }
}

/** What a machine may do: read, write calls, notes and answers, or say who is where. */
export const fhirMays = ['read', 'write', 'feed'] as const
export type FhirMay = (typeof fhirMays)[number]
