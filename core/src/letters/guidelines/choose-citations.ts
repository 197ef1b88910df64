import type { Span } from '@fresh-eyes/paper'
import type { Day } from '../../calendar/index.ts'
import type { NationId } from '../../routes/index.ts'
import { allRecommendations, citedBest } from './gaps-for.ts'
import type { Guideline, LetterKnowledge, Recommendation } from './knowledge.ts'
import { sayRoughDay } from './rough-day.ts'
import { wayToCite, type WayToCite } from './way-to-cite.ts'

/** What a letter would cite, and how it says so. */
export interface Citing {
  nation: NationId
  today: Day
  /** Recommendations that were not followed, by id, and what happened. Empty in the short letter. */
  gaps: readonly { recommendation: string; happened: string }[]
  /** Good medical practice. */
  gmc: boolean
  /** The Charter of Patient Rights and Responsibilities, where there is one. */
  charter: boolean
  say: (part: CitingPart, values: Readonly<Record<string, Span | string>>) => Span[]
}

/** The parts of a letter that name a source. */
export type CitingPart =
  | 'guidance-number'
  | 'guidance-number-consider'
  | 'guidance-section'
  | 'guidance-section-consider'
  | 'guidance-title'
  | 'last-updated'
  | 'published'
  | 'good-medical-practice'
  | 'scottish-charter'

type WhyLeftOut =
  'ask-more-citations' | 'ask-gap-unknown' | 'ask-gap-not-citable' | 'ask-standard-not-checked'

/** A source that the letter names. */
export interface Cited {
  id: string
  url: string
  sentence: readonly Span[]
  nationSentence?: string
  /** Stands under the label of guidance. What a government says about a charter is none. */
  isGuidance: boolean
  /** What happened, in the person's words; empty when it is still to be said. Not there when the source is no guideline. */
  happened?: string
}

/** A source that was asked for and left out, with the question that says why. */
export interface LeftOut {
  id: string
  ask: WhyLeftOut
}

const most = 2

/**
 * Chooses what the letter cites: recommendations first, best citable first, then the Charter, then Good medical
 * practice; never more than two. What is left out is given back with its reason.
 */
export function chooseCitations(
  citing: Citing,
  knowledge: LetterKnowledge,
): { cited: Cited[]; leftOut: LeftOut[] } {
  const fromGaps = citeGaps(citing, knowledge)
  const fromStandards = citeStandards(citing, knowledge)
  const all = [...fromGaps.cited, ...fromStandards.cited]
  const tooMany = all.slice(most).map(({ id }): LeftOut => ({ id, ask: 'ask-more-citations' }))
  return {
    cited: all.slice(0, most),
    leftOut: [...fromGaps.leftOut, ...fromStandards.leftOut, ...tooMany],
  }
}

interface Candidate extends WayToCite {
  guideline: Guideline
  recommendation: Recommendation
  happened: string
}

function citeGaps(citing: Citing, knowledge: LetterKnowledge): { cited: Cited[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = []
  const candidates: Candidate[] = []
  const known = new Map(allRecommendations(knowledge).map((found) => [found.recommendation.id, found]))
  for (const { recommendation: id, happened } of onceEach(citing.gaps)) {
    const found = known.get(id)
    if (!found) {
      leftOut.push({ id, ask: 'ask-gap-unknown' })
      continue
    }
    const { guideline, recommendation } = found
    const way = wayToCite(guideline, recommendation, citing.nation, citing.today, knowledge.licensing)
    if (way.how === 'not-citable') leftOut.push({ id, ask: 'ask-gap-not-citable' })
    else candidates.push({ ...found, ...way, happened })
  }
  candidates.sort((a, b) => rank(a) - rank(b))
  return { cited: candidates.map((candidate) => cite(citing, candidate)), leftOut }
}

function onceEach<Item extends { recommendation: string }>(items: readonly Item[]): Item[] {
  return items.filter(
    ({ recommendation }, at) => items.findIndex((other) => other.recommendation === recommendation) === at,
  )
}

/** Numbers before sections before titles; then what is asked more strongly; then what is made for this nation. */
function rank({ how, recommendation, nationSentence }: Candidate): number {
  const strength = ['offer', 'do-not', 'advise', 'consider'].indexOf(recommendation.strength)
  return citedBest.indexOf(how) * 100 + strength * 10 + (nationSentence === undefined ? 0 : 1)
}

function cite({ say }: Citing, candidate: Candidate): Cited {
  const { guideline, recommendation, how, nationSentence, happened } = candidate
  const consider = recommendation.strength === 'consider' ? '-consider' : ''
  const part: CitingPart =
    how === 'title' ? 'guidance-title' : `guidance-${how === 'number' ? 'number' : 'section'}${consider}`
  const dated = guideline.updated ? 'last-updated' : 'published'
  const sentence = say(part, {
    publisher: guideline.publisher,
    guideline: guideline.id,
    title: guideline.title,
    dated: say(dated, { day: sayRoughDay(guideline.updated ?? guideline.published ?? '') })
      .map(({ text }) => text)
      .join(''),
    number: recommendation.number ?? '',
    section: recommendation.section ?? '',
    says: recommendation.says,
    link: link(guideline.url),
    checked: sayRoughDay(guideline.checkedOn),
  })
  return {
    id: recommendation.id,
    url: guideline.url,
    sentence,
    happened,
    isGuidance: true,
    ...(nationSentence === undefined ? {} : { nationSentence }),
  }
}

function citeStandards(citing: Citing, knowledge: LetterKnowledge): { cited: Cited[]; leftOut: LeftOut[] } {
  const wanted: { id: string; part: CitingPart }[] = []
  if (citing.charter) wanted.push({ id: 'scot-charter', part: 'scottish-charter' })
  if (citing.gmc) wanted.push({ id: 'gmp-18', part: 'good-medical-practice' })
  const cited: Cited[] = []
  const leftOut: LeftOut[] = []
  for (const { id, part } of wanted) {
    const standard = knowledge.standards.find((each) => each.id === id)
    if (!standard?.url || standard.status !== 'verified' || citing.today > standard.reviewBy) {
      leftOut.push({ id, ask: 'ask-standard-not-checked' })
      continue
    }
    const checked = sayRoughDay(standard.checkedOn)
    cited.push({
      id,
      url: standard.url,
      isGuidance: part !== 'scottish-charter',
      sentence: citing.say(part, { link: link(standard.url), checked }),
    })
  }
  return { cited, leftOut }
}

/** The address in words, whole: on paper there is nothing to press. */
const link = (url: string): Span => ({ text: url.replace(/^https?:\/\/(www\.)?/, ''), link: url })
