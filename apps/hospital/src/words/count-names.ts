import type { Theme } from '@fresh-eyes/ward/call'
import type {
  ComparedField,
  CountedCall,
  GroupId,
  LateReason,
  NotTimed,
  Step,
} from '@fresh-eyes/ward/counting'
import type { Component, Implementation } from '../store/counting-tables.ts'
import type { FeedState } from '../store/feeds.ts'
import { outcomeName, themeName } from './call-names.ts'

/** What each group of the return is called, which field of the national collection it answers, and how its lines were read. */
export const groupNames: Record<GroupId, { title: string; reads: string }> = {
  way: {
    title: 'Who called',
    reads:
      'Family, carers and advocates count as the family’s way. The national form may or may not ask for calls by patients apart: nothing public says.',
  },
  kind: {
    title: 'What it was',
    reads:
      'Acute deterioration is what a person wrote when they closed the call. Open calls have no category yet.',
  },
  result: {
    title: 'Acute deterioration: what came of it',
    reads:
      'A call with a transfer counts as a transfer, also when treatment changed: the national figure is of other changes in treatment.',
  },
  transfer: {
    title: 'Transfers of care, by kind',
    reads: 'A call with two kinds stands in both lines, so these lines can add up to more than the calls.',
  },
  theme: {
    title: 'Not acute: what it was about',
    reads: 'One category for each call, chosen when it was closed.',
  },
  reviewed: {
    title: 'Calls that led to a clinical review',
    reads: 'Somebody arrived at the patient, or wrote down a review with suggestions.',
  },
  setting: {
    title: 'Setting',
    reads: 'The setting of the ward. A call whose ward nobody knew stands apart.',
  },
  gap: {
    title: 'What is missing in our own data',
    reads:
      'A return is counted nationally, or left out because its data are not good enough. We have not seen the test, so this is our own reading of what could matter. A call with nothing missing stands in the first line; one call can stand in several of the others.',
  },
}

const lineNames: Record<string, string> = {
  total: 'Calls in all',
  'way:family': 'Family, carer or advocate',
  'way:staff': 'Staff',
  'way:patient': 'The patient',
  'way:not-said': 'Not said',
  'kind:acute': 'Acute deterioration',
  'kind:not-acute': 'Not acute deterioration',
  'kind:open': 'Still open: no category yet',
  'result:transfer-of-care': 'Transfer of care',
  'result:treatment-change': 'Other change in treatment',
  'result:neither': 'Neither',
  'theme:not-said': 'Not said',
  'reviewed:yes': 'Led to a clinical review',
  'reviewed:no': 'Did not',
  'setting:not-known': 'Ward not known',
  'gap:none': 'Nothing missing',
  'gap:open': 'Still open: no outcome',
  'gap:way-not-said': 'Who called was not said',
  'gap:theme-not-said': 'What it was about was not said',
  'gap:ward-not-known': 'Ward not known',
}

/** What a line of the return is called. A setting is called what the trust calls it. */
export function lineName(id: string): string {
  const name = lineNames[id]
  if (name !== undefined) return name
  const [group = '', value = ''] = id.split(/:(.*)/s)
  if (group === 'theme') return themeName(value as Theme)
  if (group === 'transfer') return outcomeName(value as Parameters<typeof outcomeName>[0])
  return value.charAt(0).toUpperCase() + value.slice(1)
}

/** Whether telephone calls that nobody answered can be among the calls at all, as far as it is known now. */
export const unansweredNames: Record<FeedState['state'], string> = {
  none: 'Telephone calls that nobody answered are not seen: no switchboard feed is connected. They are in no number here.',
  silent:
    'The switchboard feed is silent now. Telephone calls that nobody answered may be missing from every number here.',
  heard:
    'The switchboard feed is heard now, so telephone calls that nobody answered are counted. Whether it was heard all through the month is not kept.',
}

/** How a call is counted, in a few words. */
export function categoryOf({ kind, result, theme }: CountedCall): string {
  if (kind === 'acute') return `${lineName('kind:acute')}: ${lineName(`result:${result}`).toLowerCase()}`
  if (kind === 'not-acute') return `Not acute: ${lineName(`theme:${theme}`).toLowerCase()}`
  return lineName('kind:open')
}

export const lateNames: Record<LateReason, string> = {
  'still-open': 'still open',
  'closed-after-the-month': 'closed after the month had ended',
  reopened: 'opened again',
  'category-changed': 'closed again or corrected, with another category or outcome',
  'entered-from-paper': 'entered from paper',
  'entered-after-the-month': 'entered after the month had ended',
}

export const fieldNames: Record<ComparedField, string> = {
  way: 'who called',
  setting: 'setting',
  kind: 'acute or not',
  result: 'what came of it',
  transfers: 'transfers',
  theme: 'what it was about',
  reviewed: 'clinical review',
}

export const stepNames: Record<Step, string> = {
  answer: 'Telephone picked up',
  accept: 'Accepted',
  attend: 'Somebody at the patient',
  close: 'Closed',
}

export const notTimedNames: Record<NotTimed, string> = {
  'not-a-telephone-call': 'did not come by telephone',
  'never-picked-up': 'never picked up',
  'still-open': 'still open',
  'closed-without': 'closed without this step',
  'times-out-of-order': 'times written down out of order',
}

export const componentNames: Record<Component, string> = {
  'daily-question': 'Patients are asked each day how they feel',
  'staff-review': 'Staff can ask another team to look',
  'family-review': 'Patients, families and carers can ask another team to look',
}

export const implementationNames: Record<Implementation, string> = {
  not: 'Not yet',
  partly: 'Partly',
  fully: 'Fully',
}
