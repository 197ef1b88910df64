/** What a letter names as its authority, and where: guidelines, standards, laws and studies. It needs no language. */
export interface Citation {
  /** The same for two mentions of one thing. */
  key: string
  at: number
  length: number
  kind: 'guidance' | 'law'
}

/** A guideline, a standard or a study, by its name or number. */
export const guidance = new RegExp(
  [
    '\\b(?:NG|CG|QS|TA|DG|IPG|PH|MTG|HTG)\\s?\\d{1,4}\\b',
    '\\bSIGN\\s(?:guideline\\s)?\\d{2,3}\\b',
    '\\bNICE\\s(?:clinical\\s)?guid(?:eline|ance)\\s(?:on|about|for)\\b',
    '\\bGood medical practice\\b',
    '\\bCharter of Patient Rights(?: and Responsibilities)?\\b',
    '\\bNHS Constitution\\b',
    '\\bNHS Choice Framework\\b',
    '\\bPMC\\d{5,9}\\b',
    '\\bdoi[.:][^\\s,;]{4,60}',
    '\\b(?:BMJ|Lancet|JAMA|Cochrane)\\b',
  ].join('|'),
  'gu',
)

/** A law by its name: "Equality Act 2010", "regulation 13", "duty of candour", "SI 2009/309". */
const lawName =
  "(?:\\b(?:[A-Z][\\p{L}'’]{1,18} (?:(?:and|of|for|the|to|\\([A-Z][a-z ]{2,20}\\)|[A-Z][\\p{L}'’]{1,18}) ){0,7}(?:Act|Order(?= (?:19|20)))(?: (?:\\([A-Z][A-Za-z ]{2,18}\\) )?(?:19|20)\\d\\d)?\\b(?! (?:of|on|as|to|now|for)\\b))|\\b[Rr]egulations? \\d{1,3}[A-Z]?(?:\\(\\d{1,2}\\))?|\\bRegulations (?:19|20)\\d\\d|\\bSI (?:19|20)\\d\\d/\\d{1,4}|\\b[Ss]ection \\d{1,3}[A-Z]? of the [A-Z]|\\b[Dd]ut(?:y|ies) of candour\\b|\\bArticle \\d{1,2} of the\\b|\\bUK GDPR\\b|\\bGDPR\\b|\\bBolam\\b|\\bMontgomery v\\b)"
export const law = new RegExp(lawName, 'gu')

/** Every citation of a letter, in order. */
export function citationsIn(text: string): Citation[] {
  const found = (expression: RegExp, kind: Citation['kind']) =>
    [...text.matchAll(expression)].map((match) => ({
      key: keyOf(match[0]),
      at: match.index,
      length: match[0].length,
      kind,
    }))
  return [...found(guidance, 'guidance'), ...found(law, 'law')].sort((a, b) => a.at - b.at)
}

/** "NICE NG 12" and "NG12" are one. */
function keyOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/^sign(?:guideline)?/, 'sign')
    .replace(/andresponsibilities$/, '')
}
