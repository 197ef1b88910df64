import type { CallerKind } from '@fresh-eyes/ward/call'

const callers: Record<CallerKind, string> = {
  patient: 'The patient',
  family: 'Family or friend',
  carer: 'Carer',
  advocate: 'Advocate',
  staff: 'Staff',
  'not-said': 'Caller not said',
}

/** Who calls, in words. */
export const callerName = (kind: CallerKind): string => callers[kind]
