import { expect, it } from 'vitest'
import {
  countAcceptedCuts,
  countAcceptedFlips,
  sealTamperingTarget,
  TAMPERED_SIZE,
} from './backup-tampering.ts'

const everyByte = Array.from({ length: TAMPERED_SIZE }, (_, at) => at)

it('refuses a 64 KiB backup with any one of its 65,536 bytes changed', async () => {
  expect(await countAcceptedFlips(await sealTamperingTarget(), everyByte)).toBe(0)
})

it('refuses a 64 KiB backup cut to any shorter length', async () => {
  expect(await countAcceptedCuts(await sealTamperingTarget(), everyByte)).toBe(0)
})
