import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('a process that uses PostgreSQL and ends with a failure says so: it does not end with 0', () => {
  const file = join(import.meta.dirname, 'start-postgres.ts')
  const program = `await import(${JSON.stringify(file)}); process.exitCode = 3`
  const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program])
  expect(status).toBe(3)
})
