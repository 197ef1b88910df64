import { wordsOf } from '@fresh-eyes/paper'
import { formatDate, isExact, sayVagueDay, type VagueDay } from '../calendar/index.ts'
import { whenOf, type Entry, type OutputEntry } from '../casefile/index.ts'
import { fill, ownSentence, ownWords } from '../letters/index.ts'
import type { OnePageSentences } from './sentences.ts'

/** When it happened, no more exact than the person knows it. */
export function sayWhen(entry: OutputEntry, sentences: OnePageSentences): string {
  return dayOf(entry) || sentences.dayNotKnown
}

/**
 * What an entry says on the page, in full. When somebody else than the patient wrote it, and it is not the `writer` of the
 * page, it says who: "me" is then another person.
 */
export function sayEntry(entry: OutputEntry, sentences: OnePageSentences, writer = ''): string {
  const name = entry.by.role === 'patient' ? '' : line(entry.by.name)
  const words = sayWords(entry, sentences)
  return name === '' || isWriter(name, writer) ? words : say(sentences.wroteBy, { name, words })
}

/**
 * The words of an entry that a reader in a hurry looks for: the name of what was tried, without what follows its first comma. Empty
 * for every other kind.
 */
export function leadOf(entry: OutputEntry): string {
  if (entry.kind !== 'treatment') return ''
  const [name = ''] = line(entry.fields.what).split(/[,;(،]/u)
  return name.trim()
}

/** A first name is enough: "Eilidh" wrote what stands on the page of "Eilidh Mackinnoch". */
const isWriter = (name: string, writer: string): boolean => ` ${writer} `.includes(` ${name} `)

function sayWords(entry: OutputEntry, sentences: OnePageSentences): string {
  switch (entry.kind) {
    case 'contact':
      return sayContact(entry, sentences)
    case 'symptom':
      return together(sentence(entry.fields.words), sentence(entry.fields.effect))
    case 'treatment':
      return sayTreatment(entry, sentences)
    case 'told':
      return sayTold(entry, sentences)
    case 'sent':
      return sentence(say(sentences.sent, { to: line(entry.fields.to), title: line(entry.fields.title) }))
    case 'reply': {
      const outcome = sentences.outcome[entry.fields.outcome]
      return together(sentence(say(sentences.replied, { outcome })), sentence(entry.fields.words))
    }
    case 'enclosure': {
      const [title, from] = [line(entry.fields.title), known(entry.fields.from)]
      return sentence(
        from ? say(sentences.enclosedFrom, { title, from }) : say(sentences.enclosed, { title }),
      )
    }
    case 'note':
    case 'concern':
      return say(sentences.noted, { words: sentence(entry.fields.words) })
    case 'reason':
    case 'question':
      return sentence(entry.fields.words)
    default:
      return ''
  }
}

function sayContact({ fields }: Entry<'contact'>, { how }: OnePageSentences): string {
  const whom = [known(fields.who), known(fields.where)].filter(Boolean).join(', ') || how[fields.how]
  return `${whom}: ${sentence(fields.what)}`
}

function sayTreatment(entry: Entry<'treatment'>, sentences: OnePageSentences): string {
  const { what, effect, whyStopped } = entry.fields
  return together(
    sentence([line(what), dayOf(entry)].filter(Boolean).join(', ')),
    known(effect) && sentence(say(sentences.result, { effect: line(effect) })),
    known(whyStopped) && sentence(say(sentences.stopped, { why: line(whyStopped) })),
  )
}

function sayTold(entry: Entry<'told'>, sentences: OnePageSentences): string {
  const said = sentence(entry.fields.said)
  if (entry.fields.unexplained.trim() === '') return say(sentences.wasTold, { said })
  const unexplained = sentence(entry.fields.unexplained)
  const by = [known(entry.fields.byWhom), dayOf(entry)].filter(Boolean).join(', ')
  if (said === '') return unexplained
  return by ? say(sentences.toldBy, { unexplained, by, said }) : say(sentences.told, { unexplained, said })
}

/** The day without its weekday, or the stretch of days as it is said. Empty when nobody knows, or there is none. */
function dayOf(entry: OutputEntry): string {
  const on = whenOf(entry)
  if (typeof on !== 'object') return ''
  if (isExact(on)) return formatDate(on.earliest)
  const said = sayVagueDay(on)
  return /\d{4}/.test(said) ? said : `${said} (${roughly(on, said)})`
}

/** "The third class" says nothing to a reader who was not there. The month helps, or the years. */
function roughly({ earliest, latest }: VagueDay, said: string): string {
  const [from = '', to] = [earliest, latest].map((day) => formatDate(day).replace(/^\d+ /, ''))
  const [month = ''] = from.split(' ')
  const years = [...new Set([earliest, latest].map((day) => day.slice(0, 4)))]
  return from === to && !said.includes(month) ? from : years.join('–')
}

const say = (template: string, values: Readonly<Record<string, string>>): string =>
  wordsOf(fill(template, values))

const sentence = (typed: string | undefined): string => ownSentence(typed)?.text ?? ''
const line = (typed: string | undefined): string => ownWords(typed)?.text ?? ''
const known = (typed: string | undefined): string => (typed === 'not-recorded' ? '' : line(typed))
const together = (...sentences: readonly string[]): string => sentences.filter(Boolean).join(' ')
