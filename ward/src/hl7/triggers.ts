import type { Means } from '../stays/index.ts'

/**
 * What each ADT event does here. "kept" is acknowledged and kept, and changes nothing: plans (pending moves), tracking between
 * rooms, allergies. "look" is kept, changes nothing, and is shown to a person: it links, splits or deletes records, and getting that
 * wrong would put words on the wrong patient. An event that is not in this list is "look" as well.
 */
export const triggers: Readonly<Record<string, Means | 'kept' | 'look'>> = {
  A01: 'admit',
  A02: 'move',
  A03: 'leave',
  A04: 'admit',
  A05: 'expect',
  A06: 'admit',
  A07: 'admit',
  A08: 'update',
  A09: 'kept',
  A10: 'kept',
  A11: 'cancel-admit',
  A12: 'cancel-move',
  A13: 'cancel-leave',
  A14: 'kept',
  A15: 'kept',
  A16: 'kept',
  A17: 'swap',
  A18: 'merge',
  A20: 'kept',
  A21: 'out',
  A22: 'return',
  A25: 'kept',
  A26: 'kept',
  A27: 'kept',
  A28: 'update',
  A31: 'update',
  A32: 'kept',
  A33: 'kept',
  A34: 'merge',
  A38: 'cancel-expect',
  A40: 'merge',
  A47: 'merge',
  A52: 'cancel-out',
  A53: 'cancel-return',
  A54: 'kept',
  A55: 'kept',
  A60: 'kept',
  A61: 'kept',
  A62: 'kept',
}
