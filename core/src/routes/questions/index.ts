import type { RouteDialect } from '../dialect.ts'
import type { QuestionId } from '../names.ts'
import type { Question } from '../question.ts'
import * as advice from './advice.ts'
import * as stage from './stage.ts'
import * as urgency from './urgency.ts'
import * as who from './who.ts'

/** The question everything begins with, once the nation is known. */
export const firstQuestion: QuestionId = 'urgency'

/** Every question this nation asks, in the order a person can meet them. Plain data: safe to draw and to walk. */
export function questionsFor(here: RouteDialect): Question[] {
  const all: Question[] = [
    urgency.urgency(),
    urgency.gettingWorse(),
    urgency.hospitalSetting(here),
    who.who(here),
    who.disagreesWithTreatment(),
    who.detainedAbout(),
    who.waiting(),
    stage.stage(here),
    stage.refusedWhat(here),
    stage.afterRefusal(),
    stage.complaintAbout(here),
    stage.complainTo(),
    stage.complaintStage(here),
    stage.opinions(),
    advice.adviceFrom(here),
    advice.gpContacts(),
    advice.gpMatter(),
    advice.gpTried(),
    advice.spokenToPractice(),
    advice.trustInPractice(),
    advice.explained(),
    advice.talkedItOver(),
    advice.kindOfView(),
    advice.whichRoad(here),
  ]
  return onlyReached(all)
}

/** A question no answer leads to is not asked in this nation. */
function onlyReached(all: Question[]): Question[] {
  const byId = new Map(all.map((question) => [question.id, question]))
  const reached = new Set<QuestionId>()
  const waiting: QuestionId[] = [firstQuestion]
  for (let id = waiting.pop(); id; id = waiting.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    for (const { lead } of Object.values(byId.get(id)?.answers ?? {}))
      if ('next' in lead) waiting.push(lead.next)
  }
  return all.filter((question) => reached.has(question.id))
}
