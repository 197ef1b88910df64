import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decrypt, encrypt } from './aes-gcm.ts'
import { joinBytes, type Bytes } from './bytes.ts'
import { deriveBytes, importMaterial } from './hkdf.ts'

/** Project Wycheproof keeps vectors that once broke real libraries. They are run where they are found. */
const folder = new URL('../../../shared/samples/crypto/wycheproof/', import.meta.url)
const present = existsSync(folder)

interface AesVector {
  tcId: number
  comment: string
  key: string
  iv: string
  aad: string
  msg: string
  ct: string
  tag: string
  result: 'valid' | 'invalid'
}

interface HkdfVector {
  tcId: number
  ikm: string
  salt: string
  info: string
  size: number
  okm: string
  result: 'valid' | 'invalid'
}

describe.skipIf(!present)('Wycheproof vectors', () => {
  it('AES-GCM: seals and opens every valid vector of our sizes, and opens no invalid one', async () => {
    const groups = read<{ ivSize: number; keySize: number; tagSize: number; tests: AesVector[] }>('aes_gcm')
    const ours = groups.filter((g) => g.ivSize === 96 && g.keySize === 256 && g.tagSize === 128)
    const vectors = ours.flatMap((group) => group.tests)
    for (const vector of vectors) {
      const { key, iv, bound, content, sealed } = await aesCase(vector)
      const opened = await decrypt(key, iv, bound, sealed)
      expect(opened, `vector ${vector.tcId} ${vector.comment}`).toEqual(
        vector.result === 'valid' ? content : undefined,
      )
      if (vector.result === 'valid') expect(await encrypt(key, iv, bound, content)).toEqual(sealed)
    }
    expect(vectors.length).toBeGreaterThan(60)
  })

  it('HKDF: derives what every valid vector says', async () => {
    const vectors = read<{ tests: HkdfVector[] }>('hkdf_sha256').flatMap((group) => group.tests)
    for (const { tcId, ikm, salt, info, size, okm, result } of vectors) {
      const material = await importMaterial(bytesOf(ikm))
      const derived = deriveBytes(material, bytesOf(salt), bytesOf(info), size)
      if (result === 'valid') expect(hexOf(await derived), `vector ${tcId}`).toBe(okm)
      else await expect(derived, `vector ${tcId}`).rejects.toThrow()
    }
    expect(vectors.length).toBeGreaterThan(80)
  })
})

it.runIf(!present)('Wycheproof vectors were not found, so they were not run', () => {
  console.warn('Wycheproof vectors not run: there is no folder of samples beside this project.')
})

async function aesCase(vector: AesVector) {
  return {
    key: await crypto.subtle.importKey('raw', bytesOf(vector.key), 'AES-GCM', false, ['encrypt', 'decrypt']),
    iv: bytesOf(vector.iv),
    bound: bytesOf(vector.aad),
    content: bytesOf(vector.msg),
    sealed: joinBytes(bytesOf(vector.ct), bytesOf(vector.tag)),
  }
}

function read<Group>(name: string): Group[] {
  const text = readFileSync(new URL(`${name}_test.json`, folder), 'utf8')
  return (JSON.parse(text) as { testGroups: Group[] }).testGroups
}

function bytesOf(hex: string): Bytes {
  return new Uint8Array(Buffer.from(hex, 'hex'))
}

function hexOf(bytes: Bytes): string {
  return Buffer.from(bytes).toString('hex')
}
