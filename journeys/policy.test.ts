import pages from '@fresh-eyes/content/pages'
import { expect, it } from 'vitest'
import { setStage } from './steps/stage.ts'

const stage = setStage()
const read = async (path: string): Promise<string> => (await fetch(stage.address() + path)).text()

it.each(['/', '/guide', '/urgent', ...pages.map(({ id }) => `/guide/${id}`)])(
  'the page %s carries no script but the one that makes it work offline',
  async (path) => {
    const scripts = (await read(path)).match(/<script[\s\S]*?<\/script>/g) ?? []
    expect(scripts).toEqual([
      expect.stringMatching(/^<script src="[./]*\/register\.js" defer(="")?><\/script>$/),
    ])
  },
)

it.each([
  '/',
  '/guide/privacy',
  '/choose',
  '/choose/england',
  '/case',
  '/case/letter',
  '/case/backup',
  '/case/private',
  '/case/lock',
  '/try',
])('the page %s allows nothing from elsewhere, and no script that is written into it', async (path) => {
  const policy =
    /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(await read(path))?.[1] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("require-trusted-types-for 'script'")
  expect(policy).not.toMatch(/https?:|\*|unsafe-(inline|eval)|data:/)
})

it('the server says nothing of a visitor to anyone, and asks the browser to keep nothing', async () => {
  const { headers } = await fetch(`${stage.address()}/case`)
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('x-frame-options')).toBe('DENY')
  expect(headers.get('set-cookie')).toBeNull()
})
