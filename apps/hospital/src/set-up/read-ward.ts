import { reservedCodes } from '../store/reserved-codes.ts'
import { wardSettings } from '../store/ward-refusals.ts'
import type { Path, Reading } from './reading.ts'
import { Section } from './section.ts'
import type { SiteSaid } from './said.ts'
import { wardRefusalSays } from '../words/ward-refusals.ts'

/** Reads one ward of the file. */
export function readWard(reading: Reading, path: Path, value: unknown): SiteSaid['wards'][number] {
  const ward = new Section(reading, path, value, ['id', 'name', 'setting', 'shortCode', 'closed'])
  const shortCode = ward.text('shortCode', 'the short code that callers type, like "oak"')
  if (shortCode !== '' && !/^[a-z0-9][a-z0-9-]{0,29}$/.test(shortCode))
    ward.fault('shortCode', `"${shortCode}": ${wardRefusalSays('code-shape')}`)
  if (reservedCodes.has(shortCode)) ward.fault('shortCode', `"${shortCode}": ${wardRefusalSays('code-ours')}`)
  return {
    path,
    id: ward.id('id'),
    name: ward.text('name', 'the name of the ward, as callers know it'),
    setting: ward.oneOf('setting', wardSettings, 'a setting of the national collection') ?? '',
    shortCode,
    closed: ward.yesNo('closed'),
  }
}
