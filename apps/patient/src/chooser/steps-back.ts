import type { Answers, NationId, QuestionId } from '@fresh-eyes/core/routes'
import { keptAnswers, thisVisit } from '../device/kept-answers.ts'
import { joinTabs } from '../device/tabs.ts'

/** Where someone stands in the chooser: what they answered, and the question they came back to, if any. */
export interface ChooserStep {
  answers: Answers
  changing?: QuestionId | undefined
}

/** Where this page begins: at the step its place in the browser's history holds, or else at what was answered in this tab. */
export function stepHere(nation: NationId): ChooserStep {
  const step = stepOf(history.state) ?? { answers: keptAnswers(nation) }
  history.replaceState(stateOf(step), '')
  return step
}

/** Makes a step of its own of it, so that the browser's Back button returns to the one before. The address stays. */
export function rememberStep(step: ChooserStep): void {
  history.pushState(stateOf(step), '')
}

/**
 * Calls `move` whenever the person goes back or forward among the steps, and with no answers when everything on this
 * device was erased meanwhile. Returns how to stop.
 */
export function watchSteps(move: (step: ChooserStep) => void): () => void {
  const goTo = (state: unknown) => {
    const step = stepOf(state)
    if (!step) history.replaceState(stateOf({ answers: {} }), '')
    move(step ?? { answers: {} })
  }
  const goBack = ({ state }: PopStateEvent) => goTo(state)
  // A browser may bring a page back as it stood, without loading it.
  const comeBack = ({ persisted }: PageTransitionEvent) => persisted && goTo(history.state)
  addEventListener('popstate', goBack)
  addEventListener('pageshow', comeBack)
  // The name of the record's store. Its own file would bring all of the storage along.
  const tabs = joinTabs('fresh-eyes', (news) => {
    if (news !== 'erased') return
    sessionStorage.clear()
    goTo(undefined)
  })
  return () => {
    tabs.close()
    removeEventListener('popstate', goBack)
    removeEventListener('pageshow', comeBack)
  }
}

// No page can erase what the browser's history holds. So each step names the visit it was taken in, and a step of a visit
// that has been erased is as good as none.
interface StepState {
  chooser?: ChooserStep
  visit?: string | undefined
}

function stateOf(step: ChooserStep): StepState {
  return { chooser: step, visit: thisVisit() }
}

function stepOf(state: unknown): ChooserStep | undefined {
  const { chooser, visit } = (state ?? {}) as StepState
  return visit === thisVisit() ? chooser : undefined
}
