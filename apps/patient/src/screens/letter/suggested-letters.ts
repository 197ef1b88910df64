import type { Entry } from '@fresh-eyes/core/casefile'
import { isLetterId, letterOfTemplate, type LetterId } from '@fresh-eyes/core/letters'
import { nations } from '@fresh-eyes/core/nations'
import type { Step } from '@fresh-eyes/core/requests'
import { chooseRoute } from '@fresh-eyes/core/routes'
import { draftsOf, hasLeft } from '../../record/letters-of-case.ts'

/** A letter that fits now, and the sent letter that it is about. */
export interface Suggested {
  letter: LetterId
  about?: string
}

/**
 * The letters that fit a case now: those its next steps begin with, then, while nothing was sent, that of the way that was
 * chosen. Never one twice, and none that is being written already.
 */
export function suggestedLetters(
  live: readonly Entry[],
  here: Entry<'case'>,
  steps: readonly Step[],
): readonly Suggested[] {
  const ofSteps = steps
    .filter((step) => step.case === here.id)
    .flatMap(({ start, sent, choices = [] }) =>
      [start, ...choices.map((choice) => choice.start)].flatMap((name): Suggested[] =>
        name !== undefined && isLetterId(name) ? [{ letter: name, ...(sent ? { about: sent } : {}) }] : [],
      ),
    )
  const hasSent = live.some((entry) => entry.kind === 'sent' && entry.fields.case === here.id)
  const all = [...ofSteps, ...(hasSent ? [] : ofTheWay(live, here))]
  const going = draftsOf(live, here.id).filter((draft) => !hasLeft(live, draft))
  const isGoing = ({ letter, about }: Suggested) =>
    going.some(({ fields }) => fields.letterId === letter && fields.fields['about'] === about)
  return all.filter((one, at) => all.findIndex(({ letter }) => letter === one.letter) === at && !isGoing(one))
}

function ofTheWay(live: readonly Entry[], here: Entry<'case'>): Suggested[] {
  const answered = live.findLast(
    (entry): entry is Entry<'answers'> => entry.kind === 'answers' && entry.fields.case === here.id,
  )
  if (!answered) return []
  const choice = chooseRoute(nations[here.fields.nation].routes, answered.fields.answers)
  if (choice.is !== 'route') return []
  return choice.letters.flatMap((template) => {
    const letter = letterOfTemplate(template)
    return letter ? [{ letter }] : []
  })
}
