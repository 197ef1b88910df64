import type { ShiftWrong } from '../clock/turns.ts'
import type { PassportProblem } from '@fresh-eyes/ward/passport'
import type {
  AskingProblem,
  BedState,
  InstrumentProblem,
  Interpreter,
  RuleProblem,
} from '@fresh-eyes/ward/question'

const stateNames: Record<BedState, string> = {
  due: 'Due',
  answered: 'Answered',
  declined: 'Declined',
  asleep: 'Asleep',
  unable: 'Unable to answer',
  'off-ward': 'Off the ward',
  'interpreter-needed': 'Interpreter needed',
  asked: 'Asked, no answer yet',
  unavailable: 'Carer unavailable',
  skipped: 'Skipped, no reason offered',
  'not-asked': 'Not asked',
  left: 'Left before being asked',
  'not-due': 'Not due in this shift',
}
export const stateName = (state: BedState): string => stateNames[state]

/** In the order of columns: what went well, what is the person's right, what should be tried again, what failed. */
export const stateOrder = Object.keys(stateNames) as BedState[]

const interpreterNames: Record<Interpreter, string> = {
  'not-said': 'Not said',
  'not-needed': 'None needed',
  'in-person': 'Interpreter at the bed',
  telephone: 'Interpreter by telephone',
  video: 'Interpreter by video',
  family: 'Family or friend',
}
export const interpreterName = (interpreter: Interpreter): string => interpreterNames[interpreter]

const askingProblems: Record<AskingProblem, string> = {
  'nothing-answered': 'Choose an answer, or say why there is none.',
  'relationship-missing': 'Write how the person who answered knows the patient.',
  'not-a-choice': 'One of the answers is not among those to choose from. Load the page again.',
}
export const askingProblemName = (problem: AskingProblem): string => askingProblems[problem]

const instrumentProblems: Record<InstrumentProblem['problem'], string> = {
  'no-questions': 'There is no question.',
  'no-words': 'Write the words that are read out.',
  'too-few-answers': 'Write at least two answers to choose from.',
  'same-code-twice': 'An answer above has this code. Write another.',
  'no-code-for-answer': 'Write a code for this answer, like B.',
  'no-words-for-answer': 'Write the words of this answer, like Better.',
  'no-approver': 'Write who approved it.',
  'no-source': 'Write where the words come from.',
  'day-not-a-day': 'Write the day of approval, like 2026-11-27.',
}
export const instrumentProblemName = (problem: InstrumentProblem['problem']): string =>
  instrumentProblems[problem]

const ruleProblems: Record<RuleProblem, string> = {
  'nothing-chosen': 'Choose at least one answer.',
  'not-a-choice': 'An answer is not one of this version.',
  'no-approver': 'Write who approved it.',
  'day-not-a-day': 'Write the day of approval, like 2026-11-27.',
  'no-dry-run': 'Try this very rule on the ward’s own answers first.',
  'another-version': 'The ward asks another version now.',
}
export const ruleProblemName = (problem: RuleProblem): string => ruleProblems[problem]

const passportProblems: Record<PassportProblem, string> = {
  'nothing-written': 'Write something about what is usual.',
  'who-missing': 'Write who this is from.',
  'relationship-missing': 'Write how they know the person.',
}
export const passportProblemName = (problem: PassportProblem): string => passportProblems[problem]

const shiftProblems: Record<ShiftWrong['problem'], string> = {
  'no-shifts': 'Write at least one shift.',
  'no-name': 'Write what this shift is called.',
  'time-not-a-time': 'Write when this shift begins, like 07:30.',
  'same-time-twice': 'Another shift begins at this time. Give this one its own.',
  'nobody-is-asked': 'Choose at least one shift in which everybody is asked.',
}
export const shiftProblemName = (problem: ShiftWrong['problem']): string => shiftProblems[problem]
