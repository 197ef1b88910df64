import { page } from './round-page.ts'
import { allWaiting, type KeptList, type Waiting } from './round-store.ts'

const staleAfter = 10_000

/** What this phone knows of the round now. */
export const now = {
  list: undefined as KeptList | undefined,
  /** By stay. Kept nowhere. */
  initials: {} as Record<string, string>,
  /** What has not reached the hospital. */
  waiting: [] as Waiting[],
  /** When the list was last right, on this page's running time. */
  rightAt: page?.dataset['round'] ? performance.now() : -Infinity,
  trouble: 'no-line' as 'no-line' | 'sign-in',
  cannotKeep: false,
}

/** Whether the list was right a moment ago. */
export const isLive = (): boolean => performance.now() - now.rightAt < staleAfter

export async function readWaiting(): Promise<void> {
  now.waiting = await allWaiting()
}

/** The time of day where the ward is. */
export function timeOf(at: number): string {
  const timeZone = now.list?.timeZone ?? page?.dataset['zone']
  return new Date(at).toLocaleTimeString('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    ...(timeZone ? { timeZone } : {}),
  })
}
