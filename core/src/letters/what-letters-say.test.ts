import guidelines from '@fresh-eyes/content/guidelines'
import letters from '@fresh-eyes/content/letters'
import { wordsOf, type Block, type Span } from '@fresh-eyes/paper'
import { renderText } from '@fresh-eyes/paper/text'
import { describe, expect, it } from 'vitest'
import { claimsARight } from '../guidance/index.ts'
import { nationIds } from '../routes/index.ts'
import type { LetterDraft } from './engine/field.ts'
import type { Written } from './engine/letter.ts'
import { letterExamples } from './examples/all-examples.ts'
import { letterById } from './letter-by-id.ts'
import { letterIds, type LetterId } from './letter-ids.ts'

const sentencesOf = Object.fromEntries(
  letterIds.map((id) => {
    const read = letterById[id].readSentences(letters[id])
    if (read.kind === 'broken') throw new Error(JSON.stringify(read.problems))
    return [id, read.sentences]
  }),
) as Record<LetterId, Readonly<Record<string, string>>>

const write = (id: LetterId, draft: LetterDraft, where: Written) =>
  letterById[id].write(draft, where, sentencesOf[id], guidelines)

const examples = Object.entries(letterExamples).flatMap(([id, all]) =>
  all.map(({ id: name, nation, today, version = 'short', draft }) => ({
    letterId: id as LetterId,
    name,
    draft,
    where: { nation, today, version },
  })),
)

/** The words of a letter that are its own: what was typed, and the places still to fill in, stand as "Aa". */
const ownWords = (blocks: readonly Block[]): string => {
  const said = (spans: readonly Span[]) =>
    wordsOf(spans.map((span) => (span.own || span.gap ? { text: 'Aa' } : span)))
  return blocks
    .flatMap((block): string[] => {
      if (block.kind === 'paragraph') return [said(block.spans)]
      if (block.kind === 'list') return block.items.map(said)
      if (block.kind === 'heading') return [block.text]
      if (block.kind === 'address') return block.lines.map(said)
      if (block.kind === 'letterhead') return [...block.from, ...block.to].map(said)
      return block.kind === 'signature' ? [block.name, ...block.lines].map(said) : []
    })
    .join('\n')
}

describe.each(examples)('$letterId, $name', ({ letterId, draft, where }) => {
  const { kind } = letterById[letterId]
  const written = write(letterId, draft, where)
  const own = ownWords(written.document.blocks)
  const body = written.document.blocks[4]
  const isRequest = kind === 'request'

  it('greets the manager whom it is addressed to', () => {
    const [, manager] = /^The (\w+ manager)$/m.exec(own) ?? []
    if (manager) expect(own).toContain(`Dear ${manager},`)
  })

  it('asks in its first two sentences', () => {
    const spans = body?.kind === 'paragraph' ? body.spans : []
    const first = ownWords([{ kind: 'paragraph', spans }])
      .split(/(?<=[.?!])\s/)
      .slice(0, 2)
      .join(' ')
    expect(first).toMatch(/^(Please |I would like |For Aa, I would like )/)
  })

  it('numbers what it asks when that is more than one thing, and says which is which', () => {
    const lists = written.document.blocks.flatMap((block) =>
      block.kind === 'list' && block.ordered ? [block.items.map(wordsOf)] : [],
    )
    const asked = written.asks.map(({ words }) => words)
    if (asked.length > 1) expect(lists).toContainEqual(asked)
    else expect(renderText(written.document)).toContain(asked[0])
    expect(new Set(written.asks.map(({ id }) => id)).size).toBe(asked.length)
  })

  it('claims no right, on paper, beside it or aloud', () => {
    const beside = [...written.missing.map(({ mend }) => mend), ...written.questions.map(({ asks }) => asks)]
    const aloud = letterById[letterId].sayOutLoud(draft, where, sentencesOf[letterId])
    const all = [renderText(written.document), ...beside, ...aloud].join('\n')
    expect(claimsARight(all)).toEqual([])
    expect(own).not.toMatch(/\b(entitle|must|demand|insist|legal right|by law|required to)/i)
  })

  it('blames nobody, and asks for no money', () => {
    expect(own).not.toMatch(/\b(blame|negligen|fault|careless|incompeten|fail(ed|ure)|compensat|redress)/i)
  })

  it('calls a complaint one, or a concern in Wales, and a request never', () => {
    const word = where.nation === 'wales' ? 'concern' : 'complaint'
    if (kind === 'complaint') expect(own.toLowerCase()).toContain(word)
    if (kind === 'complaint' && where.nation === 'wales') expect(own).not.toMatch(/complain/i)
    // A letter that asks after a complaint has to name it.
    if (isRequest && draft['chased'] !== 'complaint') expect(own).not.toMatch(/complain|concern/i)
  })

  it('names two sources at most, and a complaint none', () => {
    expect(written.citations.length).toBeLessThanOrEqual(kind === 'request' ? 2 : 0)
  })

  it('can be said out loud when it is a request', () => {
    const aloud = letterById[letterId].sayOutLoud(draft, where, sentencesOf[letterId])
    expect(aloud.length > 0).toBe(kind !== 'complaint')
    expect(aloud.join(' ')).not.toMatch(/\{|complain/)
  })
})

describe('a complaint', () => {
  const complaints = letterIds.filter((id) => letterById[id].kind === 'complaint')

  it('cites nothing and names no law, whatever an earlier letter has left in the draft', () => {
    const draft = { gmc: 'yes', charter: 'yes', gap1: 'ng12-1.5.5', gap1Happened: 'Nothing.' }
    for (const id of complaints)
      for (const nation of nationIds.filter((each) => letterById[id].offeredIn(each).offered)) {
        const written = write(id, draft, { nation, today: '2026-11-27', version: 'stronger' })
        expect(written.citations).toEqual([])
        expect(ownWords(written.document.blocks)).not.toMatch(
          /\b(act|regulation|law|statut\w*|right|NICE|guideline|constitution|charter|duty)\b/i,
        )
      }
  })

  it('says that it is one in the words that start the procedure', () => {
    const begin = complaints.filter((id) => id !== 'next-stage')
    for (const id of begin)
      for (const nation of nationIds.filter((each) => letterById[id].offeredIn(each).offered)) {
        const { document } = write(id, {}, { nation, today: '2026-11-27' })
        const word = nation === 'wales' ? 'concern' : 'complaint'
        expect(renderText(document)).toContain(`Please treat this as a formal ${word} about `)
      }
  })

  it('asks about one that went to both, and never goes to both by itself', () => {
    const both = write(
      'complaint-practice',
      { sentToCommissioner: 'yes' },
      { nation: 'england', today: '2026-11-27' },
    )
    expect(both.questions.map(({ part }) => part)).toContain('sentToCommissioner')
    const answered = { providerAnswered: 'yes', sentToProvider: 'yes' }
    const late = write('complaint-commissioner', answered, { nation: 'england', today: '2026-11-27' })
    expect(late.questions.map(({ part }) => part)).toEqual(
      expect.arrayContaining(['providerAnswered', 'sentToProvider']),
    )
    expect(late.questions.map(({ asks }) => asks).join(' ')).toContain('ombudsman')
  })
})

describe('what a letter avoids', () => {
  const shown = (id: LetterId) => Object.values(sentencesOf[id]).join('\n')

  it('is, for the present specialist, any choice of hospital (lt-03)', () => {
    const where = { nation: 'england', today: '2026-11-27' } as const
    const text = renderText(
      write('request-specialist', { hospital: 'South Sample Hospital' }, where).document,
    )
    expect(text).not.toMatch(/choose|South Sample/)
  })

  it('is, for reasons, that a law asks for them in writing (lt-04)', () => {
    expect(sentencesOf['reasons-for-refusal']['reasons-on-paper']).toBe('Please put the reasons in writing.')
    expect(shown('reasons-for-refusal').replace(/“[^”]*”/g, '')).not.toMatch(/\b(requires?|obliged|duty)\b/i)
  })

  it('is, for reasons, to say that a second opinion was refused when it was something else', () => {
    const text = (refusedAsk: string) =>
      renderText(
        write('reasons-for-refusal', { refusedAsk }, { nation: 'england', today: '2026-11-27' }).document,
      ).replace(/\s+/g, ' ')
    expect(text('')).toContain('when I asked for a second opinion about')
    expect(text('explanation')).toContain('when I asked for an explanation about')
    expect(text('explanation')).not.toContain('second opinion')
  })

  it('is, for a new practice, any reason for leaving (lt-17)', () => {
    const ids = letterById['change-practice'].fields.map(({ id }) => id)
    expect(ids.filter((id) => /reason|why|said|unexplained/i.test(id))).toEqual([])
  })

  it('is, for a move of care, to stop treatment before it is confirmed (lt-18)', () => {
    const where = { nation: 'scotland', today: '2026-11-27' } as const
    expect(renderText(write('transfer-of-care', {}, where).document)).toContain(
      'I will go on with my present treatment until the change is confirmed.',
    )
  })

  it('is, in Wales, a long wait or a preference as the reason: it is asked about (lt-05)', () => {
    const asked = (reason1: string, nation: 'wales' | 'northern-ireland') =>
      write('prior-approval', { reason1 }, { nation, today: '2026-11-27' }).questions.map(({ part }) => part)
    expect(asked('The waiting list is two years.', 'wales')).toContain('reason')
    expect(asked('The waiting list is two years.', 'northern-ireland')).not.toContain('reason')
    expect(asked('The scan was clear, and the pain goes on.', 'wales')).not.toContain('reason')
  })

  it('is, for a relative, to take next of kin for permission (lt-14)', () => {
    const draft = { authority: 'parent', writerName: 'Sam Poe', mayAsk: 'yes' }
    const { questions } = write('carer-authority', draft, { nation: 'england', today: '2026-11-27' })
    expect(questions.map(({ part }) => part)).toContain('proofAttached')
  })

  it('is, for a late answer, to call it due where nothing sets the day (lt-10)', () => {
    const where = { nation: 'wales', today: '2026-11-27' } as const
    const draft = { chased: 'complaint', sentOn: '9 November 2026', dueOn: '16 November 2026' }
    const text = (more: LetterDraft) => renderText(write('chase', { ...draft, ...more }, where).document)
    expect(text({})).toContain('I had hoped to hear from you by 16 November 2026.')
    expect(text({})).not.toMatch(/\bdue\b/)
    expect(text({ clockRule: 'your own letter' })).toContain('it was due by 16 November 2026.')
  })

  it('is, for a late answer, to ask before the day has passed (lt-10)', () => {
    const asked = (dueOn: string) =>
      write('chase', { dueOn }, { nation: 'england', today: '2026-11-27' }).questions.map(({ part }) => part)
    expect(asked('27 November 2026')).toContain('dueOn')
    expect(asked('26 November 2026')).not.toContain('dueOn')
  })

  it('is, for a consultant in Northern Ireland, to ask them to ask the consultant (so-nir-002)', () => {
    const where = { nation: 'northern-ireland', today: '2026-11-27' } as const
    const text = renderText(write('request-specialist', { outsideArea: 'yes' }, where).document)
    expect(text.replace(/\s+/g, ' ')).toContain('please make an Extra Contractual Referral')
    expect(text).not.toContain('ask the consultant')
  })

  it('is, for an attorney in Northern Ireland, to send along a power over health (ac-nir-001)', () => {
    const draft = { authority: 'attorney', proofAttached: 'yes', mayAsk: 'yes' }
    const text = (nation: Written['nation']) =>
      renderText(write('carer-authority', draft, { nation, today: '2026-11-27' }).document)
    expect(text('england')).toContain('is attached')
    expect(text('northern-ireland')).not.toContain('is attached')
  })

  it('is, for someone who may act, to leave open what they may be told (lt-14)', () => {
    const text = (draft: LetterDraft) =>
      renderText(write('carer-authority', draft, { nation: 'england', today: '2026-11-27' }).document)
    expect(text({ mayComplain: 'yes' })).toContain('Please tell them only what is needed for that.')
    expect(text({ mayHear: 'yes', share: 'everything' })).not.toContain('only what is needed')
  })

  it('is, for the next stage, to speak of a first answer that never came (lt-09)', () => {
    const draft = { firstAnswer: 'none-yet', sentOn: '2 November 2026' }
    const { document, missing } = write('next-stage', draft, { nation: 'scotland', today: '2026-11-27' })
    expect(renderText(document)).toContain('No first answer has come')
    expect(renderText(document)).not.toContain('I had the first answer')
    expect(missing.map(({ part }) => part)).not.toContain('first-answer-on')
  })
})
