import type { GlassKind, GlassReason } from '../store/glass-tables.ts'

const reasons: Record<GlassReason, string> = {
  'patient-now': 'The patient needs it now',
  'nobody-reached': 'Nobody who has this ward can be reached',
  'safety-concern': 'To look into a safety concern',
  other: 'Something else',
}
export const glassReasonName = (reason: GlassReason): string => reasons[reason]

const kinds: Record<GlassKind, string> = {
  call: 'One call',
  ward: 'The calls of a ward',
  'staff-caller': 'The name of the member of staff who called',
}
export const glassKindName = (kind: GlassKind): string => kinds[kind]
