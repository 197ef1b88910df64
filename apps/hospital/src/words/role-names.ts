import { isRole, type Role } from '@fresh-eyes/ward/roles'

const names: Record<Role, string> = {
  responder: 'critical care outreach team',
  'site-manager': 'site manager',
  'executive-on-call': 'executive on call',
  switchboard: 'switchboard',
  nurse: 'nurse',
  'healthcare-assistant': 'healthcare assistant',
  'nurse-in-charge': 'nurse in charge',
  'safety-lead': 'patient safety lead',
  'equality-lead': 'equality lead',
  auditor: 'auditor',
  operator: 'operator',
}

/** What a role is called on a screen. A role of a chain that is none of ours is shown as the trust wrote it. */
export const roleName = (role: string): string => (isRole(role) ? names[role] : role)

/** The same where it stands by itself, in a list to choose from. */
export const roleLabel = (role: string): string => {
  const name = roleName(role)
  return name.charAt(0).toUpperCase() + name.slice(1)
}
