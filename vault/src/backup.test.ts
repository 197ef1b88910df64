import { armor, Encrypter } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import {
  createPassphrase,
  DESKTOP_WORK_FACTOR,
  openBackup,
  PHONE_WORK_FACTOR,
  sealBackup,
  unknownWords,
} from './backup.ts'
import {
  countAcceptedCuts,
  countAcceptedFlips,
  headerLengthOf,
  sealTamperingTarget,
  TAMPERED_SIZE,
} from './backup-tampering.ts'
import { joinBytes, type Bytes } from './bytes.ts'

const words = 'ocean ladder maple puzzle tiger zebra velvet'
const light = { passphrase: words, workFactor: 4 }
const amina = {
  format: 'fresh-eyes-case-file' as const,
  version: 1,
  owner: 'amina',
  changes: [{ entry: 'concern-1', set: { words: 'Ni roeddwn i’n gallu anadlu 🌬' } }],
}

describe('a backup', () => {
  it('opens with its words, on a phone and on a desktop', async () => {
    for (const workFactor of [PHONE_WORK_FACTOR, DESKTOP_WORK_FACTOR]) {
      const file = await sealBackup(amina, { passphrase: words, workFactor })
      expect(await openBackup(file, words)).toEqual({ opened: amina })
    }
  })

  it('opens however the words were typed', async () => {
    const file = await sealBackup(amina, light)
    for (const typed of [
      '  Ocean ladder MAPLE puzzle tiger zebra velvet ',
      'ocean\nladder\nmaple\npuzzle\ntiger\nzebra\nvelvet\n',
      'ocean-ladder-maple-puzzle-tiger-zebra-velvet',
      'ocean, ladder, maple, puzzle, tiger, zebra, velvet.',
    ]) {
      expect(await openBackup(file, typed)).toEqual({ opened: amina })
    }
  })

  it('opens with the text armour that some programs put round it', async () => {
    const armoured = new TextEncoder().encode(`\r\n${armor.encode(await sealBackup(amina, light))}`)
    expect(await openBackup(armoured, words)).toEqual({ opened: amina })
  })

  it('shows nothing of what it holds', async () => {
    const text = Buffer.from(await sealBackup(amina, light)).toString('latin1')
    expect(text).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S{22} 4\n/)
    expect(text).not.toContain('amina')
  })

  it('refuses to be made with no passphrase or with an absurd work factor', async () => {
    await expect(sealBackup(amina, { passphrase: '', workFactor: 17 })).rejects.toThrow('passphrase')
    await expect(sealBackup(amina, { passphrase: words, workFactor: 21 })).rejects.toThrow('1 to 20')
    await expect(sealBackup(amina, { passphrase: words, workFactor: 0 })).rejects.toThrow('1 to 20')
  })
})

describe('a backup that does not open says why', () => {
  it('the words are wrong, in one word or in their order', async () => {
    const file = await sealBackup(amina, light)
    for (const wrong of [
      'ocean ladder maple puzzle tiger zebra vault',
      'ladder ocean maple puzzle tiger zebra velvet',
      '',
    ]) {
      expect(await openBackup(file, wrong)).toEqual({ refused: 'wrong-passphrase' })
    }
  })

  it('it is not a backup at all', async () => {
    for (const text of [
      '',
      'PK\u0003\u0004',
      '%PDF-1.7',
      '{"format":"fresh-eyes-case-file"}',
      '-----BEGIN PGP MESSAGE-----',
    ]) {
      expect(await openBackup(new TextEncoder().encode(text), words)).toEqual({ refused: 'not-an-age-file' })
    }
  })

  it('it opens with a key and not with words', async () => {
    const encrypter = new Encrypter()
    encrypter.addRecipient('age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj')
    const file = new Uint8Array(await encrypter.encrypt(JSON.stringify(amina)))
    expect(await openBackup(file, words)).toEqual({ refused: 'needs-a-key' })
  })

  it('it asks for absurd work, and is refused before any is done', async () => {
    const file = rewrite(await sealBackup(amina, light), ' 4\n', ' 31\n')
    const startedAt = performance.now()
    expect(await openBackup(file, words)).toEqual({ refused: 'too-much-work' })
    expect(performance.now() - startedAt).toBeLessThan(1000)
  })

  it('it came from a later version of age, or of Fresh Eyes', async () => {
    const file = await sealBackup(amina, light)
    expect(await openBackup(rewrite(file, '/v1\n', '/v2\n'), words)).toEqual({ refused: 'newer-format' })
    const later = await sealBackup({ ...amina, version: 3 }, light)
    expect(await openBackup(later, words)).toEqual({ refused: 'newer-format' })
  })

  it('it holds something else', async () => {
    for (const content of [
      'a letter to my sister',
      '[]',
      'null',
      '{"format":"other"}',
      '{"format":"fresh-eyes-case-file","version":"1"}',
    ]) {
      const encrypter = new Encrypter()
      encrypter.setPassphrase(words)
      encrypter.setScryptWorkFactor(4)
      const file = new Uint8Array(await encrypter.encrypt(content))
      expect(await openBackup(file, words)).toEqual({ refused: 'not-a-case-file' })
    }
  })

  it('its armour is torn', async () => {
    const armoured = armor.encode(await sealBackup(amina, light)).replace('-----END', '-----BEGIN')
    expect(await openBackup(new TextEncoder().encode(armoured), words)).toEqual({ refused: 'damaged' })
  })
})

describe('a backup that somebody changed', () => {
  it('is refused for every byte of its header and 400 places of its content', async () => {
    const file = await sealTamperingTarget()
    expect(file.length).toBe(TAMPERED_SIZE)
    const header = Array.from({ length: headerLengthOf(file) }, (_, at) => at)
    expect(await countAcceptedFlips(file, header)).toBe(0)
    expect(await countAcceptedFlips(file, header, 0x80)).toBe(0)
    expect(await countAcceptedFlips(file, spread(header.length, TAMPERED_SIZE, 400))).toBe(0)
  })

  it('is refused when cut short, at 300 lengths', async () => {
    const file = await sealTamperingTarget()
    expect(await countAcceptedCuts(file, spread(0, TAMPERED_SIZE, 300))).toBe(0)
    expect(await countAcceptedCuts(file, [TAMPERED_SIZE])).toBe(1)
  })

  it('is refused with anything added at its end', async () => {
    const file = await sealBackup(amina, light)
    expect(await openBackup(joinBytes(file, new Uint8Array(1)), words)).toEqual({ refused: 'damaged' })
    expect(await openBackup(joinBytes(file, file), words)).toEqual({ refused: 'damaged' })
  })

  it('is refused when the lock of one file is put on the content of another', async () => {
    const one = await sealBackup(amina, light)
    const other = await sealBackup({ ...amina, owner: 'bryn' } as typeof amina, light)
    const spliced = joinBytes(one.slice(0, headerLengthOf(one)), other.slice(headerLengthOf(other)))
    expect(await openBackup(spliced, words)).toEqual({ refused: 'damaged' })
  })

  it('is refused when its lock is made to look weaker or stronger than it is', async () => {
    const file = await sealBackup(amina, light)
    for (const factor of [1, 3, 5, 17]) {
      expect(await openBackup(rewrite(file, ' 4\n', ` ${factor}\n`), words)).toEqual({
        refused: 'wrong-passphrase',
      })
    }
  })

  it('is refused when a second lock is added to it', async () => {
    const file = await sealBackup(amina, light)
    const stanza =
      '-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc\nEmECAEcKN+n/Vs9SbWiV+Hu0r+E8R77DdWYyd83nw7U\n'
    expect(await openBackup(rewrite(file, '---', `${stanza}---`), words)).toEqual({ refused: 'damaged' })
  })

  it('is refused when chunks of a long one change places or are dropped', async () => {
    const long = await sealBackup({ ...amina, changes: ['x'.repeat(200_000)] } as never, light)
    const start = headerLengthOf(long) + 16
    const chunk = (n: number) => long.slice(start + n * 65_552, start + (n + 1) * 65_552)
    const head = long.slice(0, start)
    for (const order of [[1, 0, 2, 3], [0, 2, 3], [0, 0, 1, 2, 3], [0, 1, 2], [3]]) {
      expect(await openBackup(joinBytes(head, ...order.map(chunk)), words)).toEqual({ refused: 'damaged' })
    }
    expect(await openBackup(joinBytes(head, ...[0, 1, 2, 3].map(chunk)), words)).toHaveProperty('opened')
  })
})

describe('a passphrase', () => {
  it('is seven words, each taken from two bytes of chance', () => {
    expect(createPassphrase((bytes) => bytes.fill(0))).toBe(
      'abandon abandon abandon abandon abandon abandon abandon',
    )
    expect(createPassphrase((bytes) => bytes.fill(0xff))).toBe('zoo zoo zoo zoo zoo zoo zoo')
    expect(createPassphrase()).toMatch(/^([a-z]{3,8} ){6}[a-z]{3,8}$/)
    expect(createPassphrase()).not.toBe(createPassphrase())
  })

  it('names the typed words that are in no list', () => {
    expect(unknownWords('ocean ladder mapel puzzle tiger zebra velvett')).toEqual(['mapel', 'velvett'])
    expect(unknownWords(words)).toEqual([])
  })
})

/** Numbers from `first` up to `last`, evenly spread but never on the same remainder. */
function spread(first: number, last: number, count: number): number[] {
  const step = (last - first) / count
  return Array.from({ length: count }, (_, n) => Math.floor(first + n * step + ((n * 7) % step)))
}

function rewrite(file: Bytes, from: string, to: string): Bytes {
  return new Uint8Array(Buffer.from(Buffer.from(file).toString('latin1').replace(from, to), 'latin1'))
}
