import { expect, test } from 'vitest'
import { readFeedConfig } from './feed-config.ts'

const mine = { FEED_PORT: '2575', FEED_TRUST: 'hazel', FEED_SITE: 'hazel-general' }

test('no feed is opened unless a port is named, and then it is for this machine', () => {
  expect(readFeedConfig({})).toBeNull()
  expect(readFeedConfig(mine)).toMatchObject({ host: '127.0.0.1', port: 2575, trust: 'hazel', from: [] })
})

test('a port that others can reach needs their addresses or a certificate [H15]', () => {
  expect(readFeedConfig({ ...mine, FEED_HOST: '0.0.0.0' })).toContain('Say who may')
  expect(readFeedConfig({ ...mine, FEED_HOST: '0.0.0.0', FEED_FROM: '10.0.0.7, 10.0.0.8' })).toMatchObject({
    from: ['10.0.0.7', '10.0.0.8'],
  })
})

test('a feed of nobody, or of no number, is said to be one', () => {
  expect(readFeedConfig({ FEED_PORT: '2575' })).toContain('FEED_TRUST')
  expect(readFeedConfig({ ...mine, FEED_PORT: 'mllp' })).toContain('FEED_PORT is "mllp"')
})
