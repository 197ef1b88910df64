import { createDecipheriv, createHmac, hkdfSync, scryptSync } from 'node:crypto'
import { expect, it } from 'vitest'
import { openBackup, sealBackup } from './backup.ts'

/**
 * A second reader, written from docs/formats/backup.md with nothing of ours and nothing of the age library:
 * whoever has the words can always get the record out, whatever becomes of Fresh Eyes.
 */
function openByTheBook(file: Buffer, passphrase: string): unknown {
  const [version, stanza = '', body = '', mac = ''] = file.toString('latin1').split('\n', 4)
  const [arrow, type, salt = '', workFactor] = stanza.split(' ')
  if (version !== 'age-encryption.org/v1' || arrow !== '->' || type !== 'scrypt') throw new Error('not ours')

  const fullSalt = Buffer.concat([Buffer.from('age-encryption.org/v1/scrypt'), Buffer.from(salt, 'base64')])
  const cost = { N: 2 ** Number(workFactor), r: 8, p: 1, maxmem: 2 ** 30 }
  const wrapKey = scryptSync(passphrase, fullSalt, 32, cost)
  const fileKey = open(wrapKey, Buffer.alloc(12), Buffer.from(body, 'base64'))

  const header = [version, stanza, body, '---'].join('\n')
  const macKey = hkdf(fileKey, Buffer.alloc(0), 'header')
  const expectedMac = createHmac('sha256', macKey).update(header).digest('base64').replace('=', '')
  if (mac !== `--- ${expectedMac}`) throw new Error('the header was changed')

  const payload = file.subarray(header.length + 1 + expectedMac.length + 1)
  const streamKey = hkdf(fileKey, payload.subarray(0, 16), 'payload')
  const chunks: Buffer[] = []
  for (let at = 16, count = 0; at < payload.length; at += 65_552, count++) {
    const nonce = Buffer.alloc(12)
    nonce.writeUInt32BE(count, 7)
    nonce[11] = at + 65_552 >= payload.length ? 1 : 0
    chunks.push(open(streamKey, nonce, payload.subarray(at, at + 65_552)))
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

function open(key: Buffer, nonce: Buffer, sealed: Buffer): Buffer {
  const cipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 })
  cipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()])
}

function hkdf(secret: Buffer, salt: Buffer, info: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, 32))
}

const lock = { passphrase: 'ocean ladder maple puzzle tiger zebra velvet', workFactor: 14 }

it.each([0, 3, 1200])(
  'a backup of %i changes opens for a program that knows only the written format',
  async (count) => {
    const changes = Array.from({ length: count }, (_, n) => ({
      entry: `symptom-${n}`,
      set: { words: 'Cleisiau, eto. 😴'.repeat(9) },
    }))
    const caseFile = { format: 'fresh-eyes-case-file' as const, version: 1, owner: 'amina', changes }
    const file = await sealBackup(caseFile, lock)
    expect(openByTheBook(Buffer.from(file), lock.passphrase)).toEqual(caseFile)
    expect(await openBackup(file, lock.passphrase)).toEqual({ opened: caseFile })
    expect(() => openByTheBook(Buffer.from(file), 'other words')).toThrow()
  },
)
