import { roles, type Role, type Staff, type Wards } from './roles.ts'

/** What a sign-in provider says of someone. Its shape is the provider's own. */
export type Claims = Record<string, unknown>

/** A trust's own rule: whoever has this value in this claim holds this role on these wards. */
export interface SignInRule {
  /** Where to look, like "groups" or "roles.code"; lists on the way are gone through. */
  claim: string
  equals: string
  role: Role
  wards: Wards
}

/** A role that someone holds, and where. */
export interface Grant {
  role: Role
  wards: Wards
}

/** Every text or number under a path of a claim, in order. What is neither is left out; a path that leads nowhere gives none. */
export function claimValues(claims: Claims, path: string): string[] {
  let found: unknown[] = [claims]
  for (const step of path.split('.')) {
    found = found.flatMap((each) => (isObject(each) && Object.hasOwn(each, step) ? [each[step]].flat() : []))
  }
  return found.filter((each) => typeof each === 'string' || typeof each === 'number').map(String)
}

/** The roles that the rules give to someone with these claims, each once, with all the wards that any rule names for it. */
export function grantsFrom(rules: readonly SignInRule[], claims: Claims): Grant[] {
  const held = new Map<Role, Wards>()
  for (const { claim, equals, role, wards } of rules) {
    if (!claimValues(claims, claim).includes(equals)) continue
    held.set(role, together(held.get(role) ?? [], wards))
  }
  return (Object.keys(roles) as Role[]).flatMap((role) => {
    const wards = held.get(role)
    return wards === undefined ? [] : [{ role, wards }]
  })
}

/** Grants as a person holds them: the roles, all the wards of any of them, and the wards of each. */
export function heldBy(grants: readonly Grant[]): Pick<Staff, 'roles' | 'wards' | 'wardsByRole'> {
  return {
    roles: grants.map(({ role }) => role),
    wards: grants.map(({ wards }) => wards).reduce<Wards>(together, []),
    wardsByRole: Object.fromEntries(grants.map(({ role, wards }) => [role, wards])),
  }
}

const together = (one: Wards, other: Wards): Wards =>
  one === 'all' || other === 'all' ? 'all' : [...new Set([...one, ...other])].sort()

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
