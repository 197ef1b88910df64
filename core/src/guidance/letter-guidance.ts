import type { ReadFile } from './read-content.ts'

type Raw = Readonly<Record<string, unknown>>

/** What letters may cite, and what it is chosen by. */
export interface LetterGuidance {
  guidelines: readonly Raw[]
  standards: readonly Raw[]
  licensing: readonly Raw[]
  gaps: readonly Raw[]
  conditions: readonly Raw[]
}

/**
 * What letters may cite, as they use it: guidelines with their recommendations, professional standards, how guidelines
 * apply outside their own nation, and the conditions by name. What an editor notes for another editor stays behind.
 */
export function letterGuidance(read: readonly ReadFile[]): LetterGuidance {
  const listed = (path: RegExp): Raw[] =>
    read.filter((file) => path.test(file.path)).flatMap(({ value }) => [value].flat() as Raw[])
  return {
    guidelines: listed(/^guidelines\/(?!gaps|licensing|copies|standards|evidence)[a-z0-9-]+\.yaml$/)
      .filter(({ recommendations }) => recommendations)
      .map((guideline) => ({
        ...only(guideline, ofGuideline),
        recommendations: (guideline['recommendations'] as Raw[]).map((each) => only(each, ofRecommendation)),
      })),
    standards: listed(/^guidelines\/standards\.yaml$/).map((each) => only(each, ofStandard)),
    licensing: listed(/^guidelines\/licensing\.yaml$/).map((each) => only(each, ofLicensing)),
    gaps: listed(/^guidelines\/gaps\.yaml$/).map((each) => only(each, ['id', 'says'])),
    conditions: listed(/^conditions\//).map((each) => only(each, ['id', 'name'])),
  }
}

/** The guidelines with their recommendations about one condition. */
export function guidelinesOf({ guidelines }: LetterGuidance, condition: unknown): readonly Raw[] {
  return guidelines
    .map((guideline) => ({
      ...guideline,
      recommendations: (guideline['recommendations'] as Raw[]).filter(({ conditions }) =>
        (conditions as unknown[]).includes(condition),
      ),
    }))
    .filter(({ recommendations }) => recommendations.length > 0)
}

// The fields of LetterKnowledge in core/letters, which stands on a shelf above.
const ofGuideline = [
  'id',
  'title',
  'publisher',
  'nations',
  'url',
  'published',
  'updated',
  'checkedOn',
  'reviewBy',
]
const ofRecommendation = [
  'id',
  'number',
  'section',
  'says',
  'strength',
  'gaps',
  'conditions',
  'citable',
  'status',
  'asOf',
]
const ofStandard = ['id', 'standard', 'says', 'status', 'url', 'checkedOn', 'reviewBy']
const ofLicensing = ['id', 'says', 'status']

function only(raw: Raw, keys: readonly string[]): Raw {
  return Object.fromEntries(keys.flatMap((key) => (raw[key] === undefined ? [] : [[key, raw[key]]])))
}
