import { CASE_FILE_VERSION } from '../case-file.ts'
import { oneToTwo } from './1-to-2.ts'
import type { UnreadCaseFile, Upgrade } from './upgrade.ts'

/** Every step between two versions, oldest first. */
export const upgrades: readonly Upgrade[] = [oneToTwo]

/**
 * The same case file in the version that this code writes; one that is there already is handed back as it is. Give it a file
 * whose version is a whole number from 1 to the present one.
 */
export function upgradeCaseFile(file: UnreadCaseFile): UnreadCaseFile {
  if (file['version'] === CASE_FILE_VERSION) return file
  const step = upgrades.find(({ from }) => from === file['version'])
  if (!step) throw new Error(`There is no upgrade from version ${String(file['version'])}.`)
  return upgradeCaseFile(step.upgrade(file))
}
