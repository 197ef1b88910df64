import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'

const root = resolve(import.meta.dirname, '../..')

export interface Hazard {
  id: string
  name: string
  causes: string
  controls: string[]
  /** "not set" until a clinical safety officer sets it. */
  risk: string
}

export const readHazards = (): Hazard[] =>
  parse(readFileSync(join(root, 'content/ward/hazards.yaml'), 'utf8')) as Hazard[]
