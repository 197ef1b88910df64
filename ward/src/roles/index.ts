/** Who may do what, and how a sign-in's claims become roles. */
export {
  isRole,
  may,
  permissions,
  roles,
  wardsWhere,
  type Permission,
  type Role,
  type Staff,
  type Wards,
} from './roles.ts'
export { claimValues, grantsFrom, heldBy, type Claims, type Grant, type SignInRule } from './grants.ts'
