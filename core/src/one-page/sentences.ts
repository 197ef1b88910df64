import type { ContactFields, Outcome } from '../casefile/index.ts'
import type { Nation } from '../nations/index.ts'

type Section = 'ask' | 'why' | 'tried' | 'unexplained' | 'timeline' | 'questions'

/** What stands on the page beside the person's own words: content/words/<language>/one-page-paper.yaml. */
export interface OnePageSentences {
  title: string
  who: string
  whoWithNumber: string
  numberName: Readonly<Record<Nation['healthNumber'], string>>
  writtenBy: string
  writtenByPatient: string
  headings: Readonly<Record<Section, string>>
  ask: Readonly<
    Record<
      'secondOpinion' | 'specialty' | 'noSpecialty' | 'opinion-only' | 'treatment-if-it-differs' | 'hospital',
      string
    >
  >
  gaps: Readonly<Record<'name' | 'birthDate' | 'ask' | 'reasons', string>>
  nothingTried: string
  nothingUnexplained: string
  told: string
  toldBy: string
  wasTold: string
  result: string
  stopped: string
  when: string
  what: string
  dayNotKnown: string
  how: Readonly<Record<ContactFields['how'], string>>
  sent: string
  replied: string
  outcome: Readonly<Record<Outcome, string>>
  enclosed: string
  enclosedFrom: string
  noted: string
  wroteBy: string
  ownRecord: string
  counted: string
  more: string
}
