import { expect, test } from 'vitest'
import { readConnections } from './connections.ts'

const whole = `
pagers:
  - name: sms
    kind: http
    url: https://gateway.example/send
    headers: { authorization: env:SMS_TOKEN }
    body: { to: '{to}', message: '{words}', callback: '{receipt}' }
    receipts: { field: state, words: [Delivered] }
  - { name: mail, kind: smtp, url: smtp://mail.example, from: ward@trust.example }
switchboards:
  hazel/hazel-general: { secret: env:SWITCHBOARD_SECRET }
check: { pager: sms, to: '+447700900199' }
`
const env = { SMS_TOKEN: 'Bearer made-up', SWITCHBOARD_SECRET: 'a made-up secret of some length' }

test('a file of connections is read, with its secrets from the environment', () => {
  expect(readConnections(whole, env)).toMatchObject({
    pagers: [
      {
        name: 'sms',
        headers: { authorization: 'Bearer made-up' },
        saysReceived: true,
        receivedWords: { field: 'state', words: ['delivered'] },
      },
      { name: 'mail', from: 'ward@trust.example' },
    ],
    switchboards: { 'hazel/hazel-general': { secret: env.SWITCHBOARD_SECRET } },
    check: { everySeconds: 60, by: { pager: 'sms', to: '+447700900199' } },
  })
})

test('what is wrong in a file of connections is named, all of it at once, and nothing of it is used', () => {
  const broken = `
pagers:
  - { name: SMS, kind: pigeon, url: nowhere }
switchboards:
  hazel/hazel-general: { secret: short }
check: { everySeconds: 60, withinSeconds: 30, pager: bleep }
`
  expect(readConnections(broken, {})).toEqual([
    'The pager "SMS" needs a name of small letters, like "name: sms".',
    'The pager "SMS" needs a url, like "https://…".',
    'The pager "SMS" needs "kind: http" or "kind: smtp".',
    'The pager "SMS" needs a body, with {to}, {words} and {key} where they belong.',
    'The switchboard of hazel/hazel-general needs a secret of 16 letters or more.',
    'The check needs more withinSeconds than everySeconds, or it is dead between two calls.',
    'The check names the pager "bleep", which is not in the list.',
    'The check needs "to", the number of the machine that is paged.',
  ])
  expect(readConnections(whole, {})).toContainEqual(
    'The environment has no SMS_TOKEN, which the file asks for.',
  )
})
