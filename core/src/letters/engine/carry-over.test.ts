import { expect, it } from 'vitest'
import { letterById } from '../letter-by-id.ts'
import { carryOver } from './carry-over.ts'

const toHerGp = {
  name: 'Alasdair Mackinnoch',
  authority: 'consent',
  writerName: 'Eilidh Mackinnoch',
  practiceName: 'Glenfarrow Medical Practice',
  condition: 'his breathlessness',
  said: 'The scan is near normal.',
  reason1: 'Each clinic points to the other.',
  wanted: 'opinion-only',
  needs: 'please ring me',
  gmc: 'yes',
}

it('fills in who, where and what it is about, and leaves what happened and what is asked', () => {
  expect(carryOver(toHerGp, letterById['request-specialist'].fields)).toEqual({
    name: 'Alasdair Mackinnoch',
    authority: 'consent',
    writerName: 'Eilidh Mackinnoch',
    condition: 'his breathlessness',
    needs: 'please ring me',
  })
})

it('takes the one who wrote for the one who may act, and the practice for the one a complaint is about', () => {
  expect(carryOver(toHerGp, letterById['carer-authority'].fields)['carerName']).toBe('Eilidh Mackinnoch')
  expect(carryOver(toHerGp, letterById['complaint-commissioner'].fields)['providerName']).toBe(
    'Glenfarrow Medical Practice',
  )
})

it('never carries a tick', () => {
  const ticked = { sentToCommissioner: 'yes', permissionAttached: 'yes' }
  expect(carryOver(ticked, letterById['complaint-practice'].fields)).toEqual({})
})
