import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Script } from '@fresh-eyes/ward/training'
import { parse } from 'yaml'

const file = join(import.meta.dirname, '../../../../content/ward/training.yaml')

/** The made-up callers of a practice. */
export const readScripts = (): Script[] => parse(readFileSync(file, 'utf8')) as Script[]
