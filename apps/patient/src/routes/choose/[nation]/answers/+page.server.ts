import { nations } from '@fresh-eyes/core/nations'
import { chooseRoute, isNationId, questionIds, type Answers, type QuestionId } from '@fresh-eyes/core/routes'
import { error, redirect } from '@sveltejs/kit'
import { loadKnowledge, loadWay } from '../../../../screens/load-knowledge.ts'
import type { Actions, PageServerLoad } from './$types'

// For browsers without JavaScript: the answers come with each request, are answered, and are gone. Nothing is kept,
// and nothing writes them down: not here, and not in the server that runs this.
export const prerender = false
export const csr = false

export const load: PageServerLoad = async ({ params, request }) => {
  if (!isNationId(params.nation)) error(404, 'There is no such nation here.')
  // Someone who opens this address afresh has no answers to go on from.
  if (request.method === 'GET') redirect(303, `/choose/${params.nation}`)
  return { knowledge: await loadKnowledge(params.nation) }
}

export const actions: Actions = {
  default: async ({ params, request }) => {
    if (!isNationId(params.nation)) error(404, 'There is no such nation here.')
    const form = await request.formData()
    const routes = nations[params.nation].routes
    const given: Partial<Record<QuestionId, string>> = {}
    for (const id of questionIds) {
      const answer = form.get(`given-${id}`) ?? form.get(id)
      if (typeof answer === 'string' && answer.length < 64) given[id] = answer
    }
    const asked = questionIds.find((id) => id === form.get('asked'))
    const change = questionIds.find((id) => id === form.get('change'))
    const followed = chooseRoute(routes, change ? before(given, change, params.nation) : given)
    // An answer that does not belong to its question is dropped and asked again, out loud.
    if (followed.is === 'unknown-answer') {
      const { [followed.question.id]: _, ...rest } = given
      const again = chooseRoute(routes, rest)
      return {
        choice: again.is === 'unknown-answer' ? undefined : again,
        answers: rest,
        problem: 'unknown' as const,
      }
    }
    const unanswered = asked !== undefined && form.get(asked) === null
    return {
      choice: followed,
      way: followed.is === 'route' ? await loadWay(params.nation, followed.route) : undefined,
      answers: given,
      problem: unanswered ? ('none' as const) : undefined,
    }
  },
}

/** The answers up to a question, so that it is asked again. The later ones travel on in the form. */
function before(all: Answers, question: QuestionId, nation: keyof typeof nations): Answers {
  const found = chooseRoute(nations[nation].routes, all)
  const path = found.is === 'unknown-answer' ? [] : found.path
  const index = path.findIndex((step) => step.question === question)
  return Object.fromEntries(path.slice(0, Math.max(index, 0)).map((step) => [step.question, step.answer]))
}
