import { existsSync, readFileSync } from 'node:fs'
import guidelines from '@fresh-eyes/content/guidelines'
import letters from '@fresh-eyes/content/letters'
import { renderHtml } from '@fresh-eyes/paper/html'
import { renderText } from '@fresh-eyes/paper/text'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimsARight } from '../../guidance/index.ts'
import { nationIds } from '../../routes/index.ts'
import { allRecommendations } from '../guidelines/gaps-for.ts'
import { requestGpExamples } from './examples.ts'
import type { RequestToGp } from './facts.ts'
import { requestToGp } from './letter.ts'
import { readSentences } from './read-sentences.ts'

const read = readSentences(letters['request-gp'], 'letters/request-gp/en.md')
if (read.kind === 'broken') throw new Error(JSON.stringify(read.problems))
const { sentences } = read

const ids = allRecommendations(guidelines).map(({ recommendation }) => recommendation.id)
const samples = new URL('../../../../../shared/samples/strings/', import.meta.url)
const never = /complain|entitle|\bblame|\bmust\b/i

describe('always', () => {
  it('gives a letter, whatever was typed, with two citations at most', () => {
    const words = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(factsWith(words), (facts) => {
        const { document, citations, overBy } = requestToGp(facts, sentences, guidelines)
        expect(citations.length).toBeLessThanOrEqual(2)
        expect(overBy).toBeGreaterThanOrEqual(0)
        expect(renderHtml(document)).toMatch(/^<article/)
        expect(renderText(document)).toContain('second opinion')
      }),
      { numRuns: 300 },
    )
  })

  it('says nothing of its own that a request must not say', () => {
    fc.assert(
      fc.property(factsWith(fc.constantFrom('', 'Ann Sample', 'the pain', 'nobody said why')), (facts) => {
        const { document, questions, missing } = requestToGp(facts, sentences, guidelines)
        const text = renderText(document)
        expect(never.exec(text)?.[0]).toBeUndefined()
        expect(
          claimsARight(
            [text, ...questions.map(({ asks }) => asks), ...missing.map(({ mend }) => mend)].join('\n'),
          ),
        ).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('says none of those words in any recommendation that it could name', () => {
    const says = allRecommendations(guidelines)
      .filter(({ recommendation }) => recommendation.status === 'verified' && recommendation.citable !== 'no')
      .map(({ recommendation }) => recommendation.says)
    expect(says.filter((each) => never.test(each))).toEqual([])
  })

  it('asks first: the request is the first two sentences, for any facts and for every example', () => {
    const asksFirst = (facts: RequestToGp) => {
      const { document } = requestToGp(facts, sentences, guidelines)
      const [dear, , identity, body] = document.blocks.slice(1)
      expect([dear?.kind, identity?.kind, body?.kind]).toEqual(['paragraph', 'address', 'paragraph'])
      const spans = body?.kind === 'paragraph' ? body.spans : []
      // What was typed may hold any mark, so that only our own words say where a sentence ends.
      const words = spans.map(({ text, own, gap }) => (own || gap ? 'Aa' : text)).join('')
      expect(words).toMatch(
        /^Please will you refer (me|Aa) to a different specialist( \(Aa\))? for a second opinion about Aa\?? Please mark the new referral “second opinion”/,
      )
    }
    for (const { facts } of requestGpExamples) asksFirst(facts)
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('', 'Ann Sample', 'Why?', 'M.E.'),
    )
    fc.assert(fc.property(factsWith(anything), asksFirst), { numRuns: 300 })
  })

  it('says what belongs to one nation in that nation alone, and only when it was asked for', () => {
    const local: [RegExp, (facts: RequestToGp) => boolean][] = [
      [
        /ask to choose the hospital/,
        ({ nation, hospital = '' }) => nation === 'england' && hospital.trim() !== '',
      ],
      [/Jess’s Rule/, ({ nation, thirdContact }) => nation === 'england' && thirdContact === true],
      [/prior approval request/, ({ nation, outsideArea }) => nation === 'wales' && outsideArea === true],
      [
        /Extra Contractual/,
        ({ nation, outsideArea }) => nation === 'northern-ireland' && outsideArea === true,
      ],
      [/attorney or deputy/, (facts) => /england|wales/.test(facts.nation) && isAttorney(facts)],
      [/attorney or guardian/, (facts) => facts.nation === 'scotland' && isAttorney(facts)],
      [/I am under 16/, ({ writer }) => writer?.authority === 'under-16'],
    ]
    const check = (facts: RequestToGp) => {
      const text = renderText(requestToGp(facts, sentences, guidelines).document)
      for (const [words, belongs] of local) expect([words, words.test(text)]).toEqual([words, belongs(facts)])
      expect(/Charter/.test(text) && !(facts.nation === 'scotland' && facts.citeCharter)).toBe(false)
      for (const name of ['NHS', 'CHI', 'Health and Care'])
        if (text.includes(`. ${name} number: `)) expect(numberNames[facts.nation]).toBe(name)
    }
    for (const { facts } of requestGpExamples) for (const nation of nationIds) check({ ...facts, nation })
    fc.assert(fc.property(factsWith(fc.constantFrom('', ' ', 'Ann Sample', 'the pain')), check), {
      numRuns: 300,
    })
  })
})

describe('names in any script', () => {
  it.each([
    'Siân Ŵyn-Ŷsgol',
    'Źdźbło Łucja Żółć',
    'محمد خان',
    'فاطمہ خان',
    'রহিমা বেগম',
    '李小明',
    'O’Neill-Ó Dónaill',
  ])('stand as they were typed: %s', (name) => {
    const { document } = requestToGp({ ...begun, patient: { name } }, sentences, guidelines)
    expect(renderText(document)).toContain(`Patient: ${name}.`)
    expect(renderHtml(document)).toContain(`<bdi>${name}</bdi>`)
  })
})

describe('hostile strings', () => {
  it.skipIf(!existsSync(samples))(
    'come out as text, in every field (needs shared/samples beside the project)',
    () => {
      const strings = [
        ...(JSON.parse(readFileSync(new URL('blns.json', samples), 'utf8')) as string[]),
        ...readFileSync(new URL('xss-payloads.txt', samples), 'utf8').split('\n'),
      ]
      expect(strings.length).toBeGreaterThan(1000)
      for (const string of strings) {
        const { document } = requestToGp(everywhere(string), sentences, guidelines)
        const tags = renderHtml(document).match(/<[^>]*>/g) ?? []
        const ours =
          /^<\/?(article|p|h2|strong|bdi|mark|ol|li|div|br|span)( (class="paper[a-z -]*"|lang="en"|dir="auto"|aria-label="Request for a second opinion"))*>$/
        expect(
          tags.filter(
            (tag) => !ours.test(tag) && !/^<(\/a|a href="https:\/\/www\.(nice|gmc-uk)\.[^"]*")>$/.test(tag),
          ),
          string,
        ).toEqual([])
        const kept = string
          .trim()
          .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]/g, '')
        if (/^[ -~]+$/.test(string) && string.trim() === string) expect(renderText(document)).toContain(kept)
      }
    },
  )
})

const numberNames = { england: 'NHS', scotland: 'CHI', wales: 'NHS', 'northern-ireland': 'Health and Care' }
const isAttorney = ({ writer }: RequestToGp) => writer?.authority === 'attorney'

const begun: RequestToGp = {
  nation: 'england',
  today: '2026-11-27',
  patient: { name: '' },
  practice: {},
  condition: '',
  seen: [],
  said: '',
  unexplained: '',
  reasons: [],
  tried: [],
  wanted: 'opinion-only',
  replyBy: '',
  citeGmc: false,
  version: 'short',
}

/** The same words in every field. */
function everywhere(words: string): RequestToGp {
  return {
    ...begun,
    patient: { name: words, address: [words], healthNumber: words, birthDate: words },
    writer: { name: words, authority: 'consent', address: [words, words] },
    practice: { name: words, address: [words] },
    gp: words,
    condition: words,
    seen: [{ who: words, where: words, when: words }],
    said: words,
    unexplained: words,
    reasons: [words, words],
    tried: [words],
    specialty: words,
    hospital: words,
    replyBy: words,
    needs: words,
    citeGmc: true,
    gaps: [{ recommendation: 'ng12-1.5.5', happened: words }],
    version: 'stronger',
  }
}

function factsWith(words: fc.Arbitrary<string>): fc.Arbitrary<RequestToGp> {
  const list = fc.array(words, { maxLength: 5 })
  const day = fc.oneof(words, fc.constantFrom('2026-11-27', '2028-02-29', '2026-02-30', '9999-12-31'))
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
  return fc
    .record({
      nation: fc.constantFrom(...nationIds),
      today: day,
      patient: fc.record({
        name: words,
        birthDate: maybe(day),
        address: maybe(list),
        healthNumber: maybe(words),
      }),
      writer: maybe(
        fc.record({
          name: words,
          authority: fc.constantFrom('consent', 'parent', 'attorney', 'under-16'),
          address: maybe(list),
        }),
      ),
      practice: fc.record({ name: maybe(words), address: maybe(list) }),
      gp: maybe(words),
      condition: words,
      seen: fc.array(fc.record({ who: maybe(words), where: maybe(words), when: maybe(words) }), {
        maxLength: 4,
      }),
      said: words,
      unexplained: words,
      reasons: list,
      tried: list,
      wanted: fc.constantFrom('opinion-only', 'treatment-if-it-differs'),
      specialty: maybe(words),
      hospital: maybe(words),
      replyBy: day,
      thirdContact: fc.boolean(),
      outsideArea: fc.boolean(),
      needs: maybe(words),
      citeGmc: fc.boolean(),
      citeCharter: fc.boolean(),
      gaps: fc.array(
        fc.record({ recommendation: fc.constantFrom(...ids, 'nobody-knows'), happened: words }),
        {
          maxLength: 4,
        },
      ),
      version: fc.constantFrom('short', 'stronger'),
    })
    .map((facts) => facts as RequestToGp)
}
