import type { Claims, Grant, Role, Wards } from '@fresh-eyes/ward/roles'
import type { Json, Placed } from './placed.ts'

/** Who is signed in, by what rules, and who has ever been. */
export interface SignInTables {
  session: Placed & {
    /** SHA-256 of the id in the cookie. */
    session: string
    user_id: string
    name: string
    /** The claims that the rules look at, so that a changed rule holds at once for who is signed in. */
    claims: Json<Claims>
    grants: Json<Grant[]>
    signed_in_at: number
    /** On the steady clock, both. */
    started: number
    used: number
  }
  sign_in_rule: Placed & {
    rule: string
    claim: string
    equals: string
    role: Role
    wards: Json<Wards>
    made_by: string
    made_at: number
  }
  person: Placed & { user_id: string; name: string; first_signed_in_at: number; signed_in_at: number }
}
