/** Who may do what. */
export { isRole, may, permissions, roles, type Permission, type Role, type Staff } from './roles.ts'
