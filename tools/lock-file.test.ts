import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Locked {
  version?: string
  link?: boolean
  integrity?: string
  optionalDependencies?: Record<string, string>
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>
}
const installed = Object.entries(packages).filter(
  ([path, { link }]) => path.includes('node_modules/') && !link,
)

test('every package in the lock file has a version and a checksum', () => {
  const without = installed
    .filter(([, { version, integrity }]) => !version || !integrity)
    .map(([path]) => path)
  expect(without).toEqual([])
})

// A registry may lack the package for some platform. npm then leaves it out without a word, and the next `npm ci` refuses
// the whole lock file ("Missing: … from lock file"). Choose a version whose packages are all there.
test('every platform that a package is made for is in the lock file', () => {
  const wanted = installed.flatMap(([, { optionalDependencies }]) => Object.keys(optionalDependencies ?? {}))
  const missing = wanted.filter((name) => !installed.some(([path]) => path.endsWith(`node_modules/${name}`)))
  expect(missing).toEqual([])
})

test('our own dependencies are pinned to one exact version', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    string,
    Record<string, string>
  >
  const loose = Object.entries(devDependencies ?? {}).filter(
    ([, version]) => !/^(npm:.+@)?\d+\.\d+\.\d+$/.test(version),
  )
  expect(loose).toEqual([])
})
