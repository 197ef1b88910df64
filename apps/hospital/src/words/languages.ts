import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** What a caller reads, in one language. Every language has the same names. */
export interface CallerLanguage {
  language: string
  /** Its own name for itself. */
  name: string
  direction: 'ltr' | 'rtl'
  words: Record<string, string>
}

interface LanguageFile extends CallerLanguage {
  source?: string
  reviewedBy?: string
  reviewedOn?: string
}

/** Why a language is there and not shown. */
export interface Unshown {
  language: string
  why: 'nobody-reviewed-it' | 'words-missing' | 'words-unknown'
  words: string[]
}

const folder = join(import.meta.dirname, '../../../../content/ward/words')

/**
 * Reads the languages of a folder. English, in which the words are written, comes first; another is shown only when a named person
 * has reviewed it and it lacks no word. A sentence on this page is read by someone afraid: a wrong one is worse than English.
 */
export function readLanguages(from = folder): { shown: CallerLanguage[]; unshown: Unshown[] } {
  const all = readdirSync(from)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => parse(readFileSync(join(from, name), 'utf8')) as LanguageFile)
  const english = all.find(({ language }) => language === 'en')
  if (!english) throw new Error(`There are no English words in ${from}.`)
  const others = all.filter((file) => file !== english).sort((one, two) => one.name.localeCompare(two.name))
  const unshown = others.map((file) => whyUnshown(file, english)).filter((why) => why !== undefined)
  const hidden = new Set(unshown.map(({ language }) => language))
  return { shown: [english, ...others.filter(({ language }) => !hidden.has(language))], unshown }
}

function whyUnshown(
  { language, reviewedBy, reviewedOn, words }: LanguageFile,
  english: LanguageFile,
): Unshown | undefined {
  const missing = Object.keys(english.words).filter((name) => !words[name])
  if (missing.length > 0) return { language, why: 'words-missing', words: missing }
  const unknown = Object.keys(words).filter((name) => !english.words[name])
  if (unknown.length > 0) return { language, why: 'words-unknown', words: unknown }
  if (!reviewedBy?.trim() || !reviewedOn?.trim()) return { language, why: 'nobody-reviewed-it', words: [] }
  return undefined
}

/** Says a sentence by its name, with what stands in its braces. Throws when there is no such sentence: a mistake of ours. */
export function sayIn({
  words,
  language,
}: CallerLanguage): (name: string, holes?: Record<string, string>) => string {
  return (name, holes = {}) => {
    const sentence = words[name]
    if (sentence === undefined) throw new Error(`There is no sentence "${name}" in "${language}".`)
    return sentence.replace(/\{(\w+)\}/g, (hole, key: string) => holes[key] ?? hole)
  }
}
