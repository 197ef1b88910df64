import { expect, test } from 'vitest'
import { explainInstall, howToRunNpm, needsInstall, rightNode, stampOf } from './setup/decisions.mjs'

const lock = '{ "lockfileVersion": 3 }'

test('installs when nothing was installed before', () => {
  expect(needsInstall(stampOf(lock), undefined)).toBe(true)
})

test('installs again when the lock file has changed, or an install was cut short', () => {
  expect(needsInstall(stampOf(lock), stampOf(lock + ' '))).toBe(true)
  expect(needsInstall(stampOf(lock), '')).toBe(true)
})

test('does not install when node_modules came from this very lock file', () => {
  expect(needsInstall(stampOf(lock), `${stampOf(lock)}\n`)).toBe(false)
})

test('uses the npm that started it, whatever the PATH says', () => {
  const env = { npm_execpath: '/usr/lib/node_modules/npm/bin/npm-cli.js' }
  expect(howToRunNpm(env, '/usr/bin/node', 'linux')).toEqual({
    program: '/usr/bin/node',
    before: ['/usr/lib/node_modules/npm/bin/npm-cli.js'],
    shell: false,
  })
})

test('falls back on the npm of the PATH when started by hand or by another package manager', () => {
  expect(howToRunNpm({}, '/usr/bin/node', 'linux')).toEqual({ program: 'npm', before: [], shell: false })
  expect(howToRunNpm({ npm_execpath: '/opt/yarn.js' }, 'node', 'win32').shell).toBe(true)
})

test('is content with Node 24 in node_modules, or with a host that has it', () => {
  expect(rightNode('v24.21.0', 'v20.20.2', 'npm test')).toBeUndefined()
  expect(rightNode(undefined, 'v24.1.0', 'npm test')).toBeUndefined()
})

test('says in one line what to do when Node 24 was not installed', () => {
  const words = rightNode(undefined, 'v20.20.2', 'npm start')
  expect(words).toContain('install scripts are probably switched off')
  expect(words).toContain('run `npm start` again')
  expect(rightNode('v22.1.0', 'v24.1.0', 'npm test')).toContain('Delete node_modules')
})

test('says "connect to the internet" when the registry cannot be reached', () => {
  const said = 'npm error code ENOTFOUND\nnpm error network request failed'
  expect(explainInstall(said, 'npm test')).toBe(
    'npm could not reach the package registry. Connect to the internet, then run `npm test` again.',
  )
})

test("shows npm's own words when it does not know the cause", () => {
  expect(explainInstall('npm error strange', 'npm test')).toMatch(/^npm error strange\nThe install failed\./)
})
