/**
 * Whether a sentence can be judged as English. It says 'other' only where the words show it, so that a name, an address or
 * a list of results stays what the rest of the letter is.
 */
export function languageOf(sentence: string): 'en' | 'other' {
  const words = sentence.toLowerCase().match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?/gu) ?? []
  if (words.length === 0) return 'en'
  const english = words.filter((word) => englishWords.has(word)).length
  const welsh = new Set(words.filter((word) => welshWords.has(word))).size
  if (welsh >= 2 && welsh > english) return 'other'
  const foreign = words.filter((word) => /[^a-z'’àâäéèêëïîôöûüŵŷáíóúñç]/u.test(word)).length
  if (foreign * 3 > words.length && foreign > english) return 'other'
  // A whole sentence in small letters without one of the commonest words of English is in some other language.
  const small = sentence.match(/(?<![\p{L}])\p{Ll}{2,}/gu)?.length ?? 0
  return small >= 8 && english === 0 ? 'other' : 'en'
}

// No word here is a common one in Welsh: not "a", "am", "i", "o", "on", "at", "y".
const englishWords = new Set(
  (
    'the to of and that is was have has had for my you your me with it in this from by be been are were not would will ' +
    'could can please but they she he her his we our us which when what who if as about after before because since an or ' +
    'so do did does no any all there their them than then more still very his its into out up how why where'
  ).split(' '),
)

// No name of a place or a body, which also stand in English letters; not "chi" (the number), "ni", "eu", "barn" either.
const welshWords = new Set(
  (
    'yn mae wedi fy ei nid ddim gan gyda sydd oedd bod hefyd cael rwyf rwy dw hoffwn gwelwch diolch annwyl ac ar ond os ' +
    'hyn hwn hon fi roedd byddaf byddwn dros oherwydd ers yw ydy ydw yr ym mewn wrth gallwch gallech ysgrifennu gofyn ' +
    'poen cwyn llythyr apwyntiad meddyg chwech wythnos mis blwyddyn arall ail farn nad sy fel wnaeth dywedodd dydy dyw ' +
    'allwch ichi atoch ataf arna gennyf bob dim eto felly pam sut beth pryd ble'
  ).split(' '),
)
