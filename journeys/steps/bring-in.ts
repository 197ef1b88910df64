import { backupPage as words } from '@fresh-eyes/content/words'
import { newEntry, type Change, type EntryKind, type FieldsOf } from '@fresh-eyes/core/casefile'
import { createPassphrase, sealBackup } from '@fresh-eyes/vault/backup'
import type { Someone } from './stage.ts'

const by = { role: 'patient' as const }

/** A change of a made-up record, written at a minute of 26 November 2026. */
export function wrote<Kind extends EntryKind>(
  entry: string,
  kind: Kind,
  fields: FieldsOf[Kind],
  minute = 0,
): Change {
  const writtenAt = `2026-11-26T09:${String(minute).padStart(2, '0')}:00.000Z`
  return newEntry(kind, fields, { entry, stamp: { writtenAt, tick: 0, device: 'another-device' }, by })
}

/** Opens a backup that was made on another device, and puts it in the place of what is here. */
export async function bringIn(someone: Someone, changes: readonly Change[]): Promise<void> {
  const { page } = someone
  const passphrase = createPassphrase()
  const caseFile = {
    format: 'fresh-eyes-case-file' as const,
    version: 2,
    owner: 'made-up-person-00',
    changes,
  }
  const bytes = await sealBackup(caseFile, { passphrase, workFactor: 4 })
  await someone.goTo('/case/backup')
  await page.getByLabel(words.file, { exact: true }).setInputFiles({
    name: 'case.age',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  })
  await page.getByLabel(words.passphrase, { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: words.open, exact: true }).click()
  await page.getByRole('heading', { name: words.preview, exact: true }).waitFor()
  await page.getByRole('button', { name: words.replace, exact: true }).click()
  await page.getByText(words.restored).waitFor()
}
