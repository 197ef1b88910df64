import { expect, test } from 'vitest'
import { localPath } from './local-path.ts'

test.each(['/desk', '/desk/call/1f', '/audit?day=2026-11-27&who=nia', '/'])('leads back to %s', (path) =>
  expect(localPath(path)).toBe(path),
)

test.each([
  'https://elsewhere.example/desk',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\\/elsewhere.example',
  '/\t/elsewhere.example',
  '/%0d\r\nlocation: x',
  '/desk\\..\\x',
  'javascript:alert(1)',
  'desk',
  '',
  '/sign-in?to=/sign-in',
  '/x/../sign-in',
  '/sign-out',
  ['/desk'],
  undefined,
  `/${'a'.repeat(600)}`,
])('leads nowhere by %j', (path) => expect(localPath(path)).toBeUndefined())

test.each(['/.//elsewhere.example', '/..//elsewhere.example', '/./\\elsewhere.example'])(
  'what %j becomes once its dots are taken out is no other host',
  (path) => expect(localPath(path)?.startsWith('//') ?? false).toBe(false),
)
