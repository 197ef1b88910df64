import type { Answers, NationId, QuestionId } from '@fresh-eyes/core/routes'
import { keptAnswers } from '../device/kept-answers.ts'

/** Where someone stands in the chooser: what they answered, and the question they came back to, if any. */
export interface ChooserStep {
  answers: Answers
  changing?: QuestionId | undefined
}

/** Where this page begins: at the step its place in the browser's history holds, or else at what was answered in this tab. */
export function stepHere(nation: NationId): ChooserStep {
  const step = stepOf(history.state) ?? { answers: keptAnswers(nation) }
  history.replaceState({ chooser: step }, '')
  return step
}

/** Makes a step of its own of it, so that the browser's Back button returns to the one before. The address stays. */
export function rememberStep(step: ChooserStep): void {
  history.pushState({ chooser: step }, '')
}

/** Calls `move` whenever the person goes back or forward among the steps. Returns how to stop. */
export function watchSteps(move: (step: ChooserStep) => void): () => void {
  const hear = ({ state }: PopStateEvent) => {
    const step = stepOf(state)
    if (step) move(step)
  }
  addEventListener('popstate', hear)
  return () => removeEventListener('popstate', hear)
}

function stepOf(state: unknown): ChooserStep | undefined {
  return (state as { chooser?: ChooserStep } | null)?.chooser
}
