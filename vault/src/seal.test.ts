import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { joinBytes, type Bytes } from './bytes.ts'
import { createCaseKey, sealingKey, type SealingKey } from './keys.ts'
import { openSealed, sealChunk, sealRecord } from './seal.ts'

const place = { owner: 'amina', index: '1/17' }
const concern = {
  entry: 'concern-1',
  words: 'Eighteen months of breathlessness. “It is anxiety”, they said.',
}

let journal: SealingKey
let chunk: SealingKey

beforeAll(async () => {
  const caseKey = await createCaseKey()
  journal = await sealingKey(caseKey, 'journal', 1)
  chunk = await sealingKey(caseKey, 'chunk', 1)
})

describe('a sealed record', () => {
  it('opens to what was sealed', async () => {
    const sealed = await sealRecord(journal, place, concern)
    expect(await openSealed(journal, place, sealed)).toEqual({ opened: concern })
  })

  it('shows none of the words that it holds', async () => {
    const sealed = await sealRecord(journal, place, concern)
    expect(Buffer.from(sealed).includes('breathlessness')).toBe(false)
  })

  it('is never the same twice', async () => {
    const [one, other] = await Promise.all([
      sealRecord(journal, place, concern),
      sealRecord(journal, place, concern),
    ])
    expect(one).not.toEqual(other)
  })

  it('does not open with any one bit changed', async () => {
    const sealed = await sealRecord(journal, place, concern)
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = sealed.slice()
      changed[bit >> 3]! ^= 1 << (bit & 7)
      expect(await openSealed(journal, place, changed), `bit ${bit}`).toHaveProperty('refused')
    }
  })

  it('does not open when cut short anywhere, or when anything is added', async () => {
    const sealed = await sealRecord(journal, place, concern)
    for (let length = 0; length < sealed.length; length++) {
      expect(await openSealed(journal, place, sealed.slice(0, length))).toHaveProperty('refused')
    }
    expect(await openSealed(journal, place, joinBytes(sealed, new Uint8Array(1)))).toEqual({
      refused: 'damaged',
    })
  })
})

describe('a sealed record that was moved', () => {
  it('is foreign in another place of the same case file', async () => {
    const sealed = await sealRecord(journal, place, concern)
    const elsewhere = { owner: 'amina', index: '1/18' }
    expect(await openSealed(journal, elsewhere, sealed)).toEqual({ refused: 'foreign' })
  })

  it('is foreign in the case file of another person', async () => {
    const sealed = await sealRecord(journal, place, concern)
    expect(await openSealed(journal, { ...place, owner: 'bryn' }, sealed)).toEqual({ refused: 'foreign' })
  })

  it('is foreign to another purpose, and to another epoch', async () => {
    const sealed = await sealRecord(journal, place, concern)
    expect(await openSealed(chunk, place, sealed)).toEqual({ refused: 'foreign' })
    expect(await openSealed({ ...journal, epoch: 2 }, place, sealed)).toEqual({ refused: 'foreign' })
  })

  it('does not open when its label is rewritten to fit the new place', async () => {
    const one = await sealRecord(journal, { owner: 'amina', index: '1/17' }, concern)
    const other = await sealRecord(journal, { owner: 'amina', index: '1/18' }, { words: 'something else' })
    expect(await openSealed(journal, { owner: 'amina', index: '1/18' }, splice(other, one))).toEqual({
      refused: 'damaged',
    })
  })

  it('cannot borrow words between owner and index', async () => {
    const sealed = await sealRecord(journal, { owner: 'a","b', index: 'c' }, concern)
    expect(await openSealed(journal, { owner: 'a', index: 'b","c' }, sealed)).toEqual({ refused: 'foreign' })
  })
})

describe('a sealed record that is not for us', () => {
  it('says that the key is wrong', async () => {
    const other = await sealingKey(await createCaseKey(), 'journal', 1)
    const sealed = await sealRecord(other, place, concern)
    expect(await openSealed(journal, place, sealed)).toEqual({ refused: 'wrong-key' })
  })

  it('does not open with the wrong key even when it carries the right name', async () => {
    const other = await sealingKey(await createCaseKey(), 'journal', 1)
    const sealed = await sealRecord({ ...other, name: journal.name }, place, concern)
    expect(await openSealed(journal, place, sealed)).toEqual({ refused: 'damaged' })
  })

  it('says that a later format is newer, and that a nonsense one is damaged', async () => {
    const sealed = await sealRecord(journal, place, concern)
    expect(await openSealed(journal, place, withFormat(sealed, 2))).toEqual({ refused: 'newer-format' })
    expect(await openSealed(journal, place, withFormat(sealed, 0))).toEqual({ refused: 'damaged' })
  })

  it('says that anything else is foreign', async () => {
    for (const text of ['', 'FE', '<html>', 'age-encryption.org/v1\n', 'SQLite format 3\0']) {
      const bytes = new TextEncoder().encode(text)
      expect(await openSealed(journal, place, bytes)).toEqual({ refused: 'foreign' })
    }
  })
})

describe('a sealed chunk', () => {
  it('opens to the same list in the same order, and is smaller than its words', async () => {
    const changes = Array.from({ length: 500 }, (_, n) => ({ ...concern, tick: n }))
    const sealed = await sealChunk(chunk, { owner: 'amina', index: '1/1' }, changes)
    expect(await openSealed(chunk, { owner: 'amina', index: '1/1' }, sealed)).toEqual({ opened: changes })
    expect(sealed.length).toBeLessThan(JSON.stringify(changes).length / 10)
  })

  it('is damaged when what was sealed is not deflate', async () => {
    const sealed = await sealRecord(chunk, place, 'not deflated')
    const lying = sealed.slice()
    lying[6] = 1
    expect(await openSealed(chunk, place, lying)).toEqual({ refused: 'damaged' })
  })
})

describe('keys', () => {
  it('cannot be taken out of WebCrypto', async () => {
    const caseKey = await createCaseKey()
    await expect(crypto.subtle.exportKey('raw', caseKey)).rejects.toThrow()
    await expect(crypto.subtle.exportKey('raw', journal.aes)).rejects.toThrow()
  })

  it('are the same for the same case, purpose and epoch, and differ for any other', async () => {
    const fixed = (bytes: Bytes) => bytes.fill(7)
    const one = await sealingKey(await createCaseKey(fixed), 'journal', 1)
    const same = await sealingKey(await createCaseKey(fixed), 'journal', 1)
    expect(same.name).toEqual(one.name)
    expect(await openSealed(same, place, await sealRecord(one, place, concern))).toEqual({ opened: concern })
    const nextEpoch = await sealingKey(await createCaseKey(fixed), 'journal', 2)
    expect(nextEpoch.name).not.toEqual(one.name)
  })
})

describe('always', () => {
  it('opening undoes sealing, whatever JSON can hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.string(), fc.string(), async (value, owner, index) => {
        const back = JSON.parse(JSON.stringify(value)) as unknown
        const record = await sealRecord(journal, { owner, index }, value)
        expect(await openSealed(journal, { owner, index }, record)).toEqual({ opened: back })
        const many = await sealChunk(chunk, { owner, index }, [value])
        expect(await openSealed(chunk, { owner, index }, many)).toEqual({ opened: [back] })
      }),
      { numRuns: 60 },
    )
  })

  it('no bytes make it throw', async () => {
    const start = await sealRecord(journal, place, concern)
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), fc.nat(start.length), async (noise, keep) => {
        const bytes = joinBytes(start.slice(0, keep), noise)
        const result = await openSealed(journal, place, bytes)
        expect('refused' in result || keep === start.length).toBe(true)
      }),
    )
  })
})

/** The label and name of one record with the sealed content of another. */
function splice(head: Bytes, body: Bytes): Bytes {
  const bodyLength = body.length - headerLength(body)
  return joinBytes(head.slice(0, headerLength(head)), body.slice(body.length - bodyLength))
}

function headerLength(sealed: Bytes): number {
  return 25 + new DataView(sealed.buffer).getUint16(23)
}

function withFormat(sealed: Bytes, format: number): Bytes {
  const changed = sealed.slice()
  new DataView(changed.buffer).setUint16(4, format)
  return changed
}
