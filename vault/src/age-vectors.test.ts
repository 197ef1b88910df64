import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { armor, Decrypter } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { openBackup } from './backup.ts'
import type { Bytes } from './bytes.ts'

/** The age project's own vectors (C2SP/CCTV). They are run where they are found. */
const folder = new URL('../../../shared/samples/crypto/age/', import.meta.url)
const present = existsSync(folder)
const vectors = present ? readdirSync(folder).filter((name) => name.endsWith('.age-vector')) : []

interface Vector {
  expected: string
  payloadHash: string | undefined
  passphrase: string | undefined
  identities: string[]
  armoured: boolean
  file: Bytes
}

describe.skipIf(!present)('the vectors of the age project', () => {
  const withPassphrase = vectors.filter((name) => readVector(name).passphrase !== undefined)
  const withKey = vectors.filter((name) => readVector(name).identities.length > 0)

  it.each(withPassphrase)('%s: a backup like this is refused, as it should be', async (name) => {
    const { expected, file, passphrase = '' } = readVector(name)
    expect(expected, 'no vector here opens with a passphrase').not.toBe('success')
    const { refused } = (await openBackup(file, passphrase)) as { refused: string }
    expect(refused).toBe(reasons[name] ?? 'damaged')
  })

  it.each(withKey)('%s: the library does what the vector says', async (name) => {
    const { expected, payloadHash, ...vector } = readVector(name)
    const content = await openWithKey(vector)
    if (expected === 'success') expect(sha256(content)).toBe(payloadHash)
    else expect(content).toBeUndefined()
  })

  it.each(vectors)('%s: opening it as a backup never throws', async (name) => {
    expect(await openBackup(readVector(name).file, 'password')).toHaveProperty('refused')
  })
})

it.runIf(!present)('the vectors of the age project were not found, so they were not run', () => {
  console.warn('age vectors not run: there is no folder of samples beside this project.')
})

const reasons: Record<string, string> = {
  'scrypt_work_factor_23.age-vector': 'too-much-work',
  'scrypt_work_factor_overflow.age-vector': 'too-much-work',
  'scrypt_work_factor_wrong.age-vector': 'wrong-passphrase',
}

async function openWithKey({ file, armoured, identities }: Omit<Vector, 'expected' | 'payloadHash'>) {
  const decrypter = new Decrypter()
  try {
    for (const identity of identities) decrypter.addIdentity(identity)
    const bare = armoured ? armor.decode(Buffer.from(file).toString('latin1')) : file
    return await decrypter.decrypt(bare)
  } catch {
    return undefined
  }
}

function readVector(name: string): Vector {
  const bytes = readFileSync(new URL(name, folder))
  const end = bytes.indexOf('\n\n')
  const lines = bytes.subarray(0, end).toString('utf8').split('\n')
  const all = (key: string) =>
    lines.filter((line) => line.startsWith(`${key}: `)).map((line) => line.slice(key.length + 2))
  const body = bytes.subarray(end + 2)
  return {
    expected: all('expect')[0] ?? '',
    payloadHash: all('payload')[0],
    passphrase: all('passphrase')[0],
    identities: all('identity'),
    armoured: all('armored').includes('yes'),
    file: new Uint8Array(all('compressed').includes('zlib') ? inflateSync(body) : body),
  }
}

function sha256(content: Uint8Array | undefined): string | undefined {
  return content && createHash('sha256').update(content).digest('hex')
}
