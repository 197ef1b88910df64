import { daysBetween, type Day } from '@fresh-eyes/core/calendar'
import type { KeptChange } from '@fresh-eyes/core/casefile'

/** How old the newest backup is, in whole days, and how many changes it does not have. */
export interface BackupAge {
  age: 'never' | number
  changesSince: number
}

/**
 * The age of the last backup on a day. A device whose calendar was set back shows 0, never a number below it.
 * With no backup, every change counts as not backed up.
 */
export function backupAge(
  lastBackup: { day: Day; at: string } | undefined,
  changes: readonly KeptChange[],
  today: Day,
): BackupAge {
  if (lastBackup === undefined) return { age: 'never', changesSince: changes.length }
  const { day, at } = lastBackup
  return {
    age: Math.max(0, daysBetween(day, today)),
    changesSince: changes.filter((change) => change.writtenAt > at).length,
  }
}
