import { lockPage } from '@fresh-eyes/content/words'

/** Why a lock was not set or taken off, in words. */
export function sayLockRefusal(because: string): string {
  const known: Readonly<Record<string, string>> = lockPage.refused
  return known[because] ?? lockPage.refused.other
}
