import { redraw } from './round-bars.ts'
import { isLive, now, readWaiting } from './round-now.ts'
import { askHere, beds, made, page, policy, say, ward } from './round-page.ts'
import { keepWaiting, type Waiting } from './round-store.ts'

const patience = 6000

/** Opens the question for a bed, without asking the hospital. */
export function open(event: Event): void {
  const { list, initials, cannotKeep } = now
  if (!(event.target instanceof Element)) return
  if (event.target.closest('[data-back]')) return history.back()
  const row = event.target.closest('.bed-link')?.closest<HTMLElement>('[data-stay]')
  if (!row || !list || cannotKeep || !askHere || !beds) return
  event.preventDefault()
  const [stay, bed] = [row.dataset['stay'] ?? '', row.dataset['bed'] ?? '']
  askHere.innerHTML = policy.createHTML(list.form) as string
  const back = made('button', 'All beds', 'quiet')
  back.dataset['back'] = ''
  const heading = made('h1', `Bed ${bed}`)
  heading.tabIndex = -1
  if (initials[stay]) heading.append(' ', made('small', initials[stay]))
  askHere.prepend(back, heading, made('p', 'Check that this is the person.', 'hint'))
  const usual = made('div', '', 'usual-here')
  askHere.append(usual)
  for (const [name, value] of Object.entries({ stay, bed, key: newKey() }))
    askHere.querySelector(`input[name="${name}"]`)?.setAttribute('value', value)
  beds.hidden = true
  askHere.hidden = false
  say('')
  history.pushState({ ask: true }, '')
  page?.classList.add('asking')
  page?.scrollIntoView()
  heading.focus({ preventScroll: true })
  void showUsual(stay, usual)
}

/** What is usual for the person is read from the hospital and kept nowhere. */
async function showUsual(stay: string, here: HTMLElement): Promise<void> {
  try {
    const answer = await fetch(`/round/${ward}/usual/${stay}/part`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    if (!answer.ok) throw new Error('not answered')
    here.innerHTML = policy.createHTML(await answer.text()) as string
  } catch {
    here.replaceChildren(made('p', 'What is usual for them cannot be read without a line.', 'hint'))
  }
}

/** Closes the question, when one is open, and shows the beds. Gives whether one was. */
export function close(): boolean {
  if (!askHere || !beds || askHere.hidden) return false
  askHere.hidden = true
  askHere.replaceChildren()
  beds.hidden = false
  page?.classList.remove('asking')
  redraw()
  return true
}

/** Takes what a form of the question holds, and keeps it. */
export function submit(event: Event): void {
  const { list } = now
  if (!(event.target instanceof HTMLFormElement) || !event.target.matches('[data-ask]') || !list) return
  const form = event.target
  event.preventDefault()
  const { submitter } = event as SubmitEvent
  const fields = [...new FormData(form, submitter)].map(([name, value]): [string, string] => [
    name,
    String(value),
  ])
  const wrong = whatIsWrong(fields)
  if (wrong) return complain(form, wrong)
  const of = (name: string): string => fields.find(([field]) => field === name)?.[1] ?? ''
  const { at: listAt, by } = list
  const tell = !of('noAnswer') && form.querySelector('input[data-tell]:checked') !== null
  const kept = {
    key: of('key'),
    ward,
    bed: of('bed'),
    stay: of('stay'),
    fields,
    keptAt: Date.now(),
    listAt,
    by,
    tell,
  }
  void keep(form, kept)
}

/** First onto this phone, then to the hospital. If the phone cannot keep it, the plain form goes to the hospital. */
async function keep(form: HTMLFormElement, answer: Waiting): Promise<void> {
  try {
    await keepWaiting(answer)
    await readWaiting()
  } catch {
    if (isLive()) return form.submit()
    return complain(form, 'This phone could not keep the answer. Write it on paper.')
  }
  history.back()
  say(`Bed ${answer.bed}: kept on this phone.${answer.tell ? ' Tell the nurse in charge.' : ''}`)
}

function whatIsWrong(fields: [string, string][]): string | undefined {
  const has = (name: string): boolean =>
    fields.some(([field, value]) => field === name && value.trim() !== '')
  if (has('noAnswer')) return undefined
  if (!fields.some(([field]) => field.startsWith('a.'))) return 'Choose an answer, or say why there is none.'
  if (has('proxy') && !has('relationship')) return 'Write how the person who answered knows the patient.'
  return undefined
}

function complain(form: HTMLFormElement, says: string): void {
  const wrong = form.querySelector<HTMLElement>('[data-wrong]')
  if (!wrong) return
  wrong.textContent = says
  wrong.hidden = false
  wrong.scrollIntoView({ block: 'nearest' })
}

/** Shows what the trust's rule says, as soon as an answer is chosen that prompts it. */
export function showTell(event: Event): void {
  if (!(event.target instanceof Element)) return
  const form = event.target.closest('[data-ask]')
  const tell = form?.querySelector<HTMLElement>('[data-tell-now]')
  if (tell) tell.hidden = form?.querySelector('input[data-tell]:checked') === null
}

function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}
