import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const places = ['ward', 'apps/hospital', 'journeys']
const named =
  /\b(?:it|test|describe)(?:\.concurrent)?(?:\.(?:each|runIf)\([^)]*\))?\(\s*(['"`])((?:(?!\1).)*?\[H\d\d\](?: \[\w+\])*)\1/gs

/** A test that guards a hazard: it says so at the end of its name, beside what else it says there. */
export interface Guard {
  hazards: string[]
  name: string
  file: string
}

/** Finds every test, quick or long, whose name ends with hazards, like "[H02]". */
export function findGuards(): Guard[] {
  return testFiles().flatMap(guardsIn)
}

/** Every file of tests, quick or long, that could guard a hazard. */
export function testFiles(): string[] {
  return places.flatMap((place) =>
    readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(test|soak)\.ts$/.test(name) && !name.includes('node_modules'))
      .sort()
      .map((name) => join(root, place, name)),
  )
}

function guardsIn(path: string): Guard[] {
  return [...readFileSync(path, 'utf8').matchAll(named)].map(([, , name = '']) => ({
    hazards: [...name.matchAll(/\[(H\d\d)\]/g)].map(([, id = '']) => id),
    name,
    file: relative(root, path),
  }))
}
