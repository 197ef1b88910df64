import type { ClosingRefusal, WardRefusal } from '../store/ward-refusals.ts'

const wards: Record<WardRefusal, string> = {
  'no-id': 'Give a name with a letter or a figure in it.',
  'no-name': 'Give the name of the ward.',
  'no-setting': 'Choose the kind of ward.',
  'code-shape': 'a short code is small letters, figures and hyphens, at most 30, like “oak”.',
  'code-ours': 'this word is an address of the service itself. Choose another short code.',
  'code-taken':
    'this short code is another ward’s, or was once: it may still stand on posters there. Choose another.',
}

/** Why a ward cannot be so, and what to do, as it follows the short code or stands by itself. */
export const wardRefusalSays = (refusal: WardRefusal): string => wards[refusal]

const closing: Record<ClosingRefusal, string> = {
  'open-calls': 'A call from there is still open. Close it first, or move it to another ward.',
  'people-in-beds': 'Somebody is still in a bed there. Move them first, on the page of the ward’s people.',
}

/** Why a ward cannot be closed, and what to do first. */
export const closingRefusalSays = (refusal: ClosingRefusal): string => closing[refusal]
