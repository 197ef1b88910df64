/**
 * Finds sentences that claim a legal right to a second opinion. Nobody in the UK has one (so-uk-001): a person may ask.
 * Sentences that deny the right, or speak of a right to ask, are fine. Returns the offending sentences as they stand.
 */
export function claimsARight(text: string): string[] {
  const plain = text.replace(/[*_`{}]/g, '').replace(/\s+/g, ' ')
  return sentences(plain).filter((sentence) => speaksOfOne.test(sentence) && parts(sentence).some(claims))
}

const opinionWords = String.raw`(?:second[ -](?:medical |clinical |professional |specialist )?opinion|another opinion|second view|second pair of eyes)s?`
const speaksOfOne = new RegExp(opinionWords, 'i')
const opinion = String.raw`(?:an? |the |your |my |their |his |her |our |free |nhs |formal |independent )*${opinionWords}`

/** "right to a second opinion", "entitled to …", "must give you …", "guaranteed …": a claim, unless it is denied. */
const claim = new RegExp(
  [
    String.raw`\bright(?:s)?\b[^.;:]{0,40}?\b(?:to|of|for)\b (?:(?:get|have|receive|obtain|be given|be offered|see) )*${opinion}`,
    String.raw`\b(?:entitled|entitles|entitlement)\b[^.;:]{0,50}?${opinion}`,
    String.raw`\b(?:must|has to|have to|is obliged to|are obliged to|is required to|are required to|by law)\b[^.;:]{0,40}?\b(?:give|offer|arrange|provide|grant|get (?:you|them|the patient|patients))\b[^.;:]{0,20}?${opinion}`,
    String.raw`${opinion}[^.;:]{0,40}?\b(?:is|are) (?:a |your |my |the |their )*(?:legal |statutory |absolute |guaranteed )?(?:right|entitlement)\b`,
    String.raw`\b(?:guaranteed|guarantees?|demand|insist on)\b[^.;:]{0,20}?${opinion}`,
  ].join('|'),
  'i',
)

/** "cannot refuse …", "nobody may deny …": the word that denies is a part of the claim. */
const noRefusal = new RegExp(
  [
    String.raw`\b(?:cannot|can['’]t|can not|may not|must not|mustn['’]t|not allowed to|never) (?:refuse|deny|turn down)\b[^.;:]{0,30}?${opinion}`,
    String.raw`\b(?:nobody|no one|no doctor|no gp|no hospital|no practice) (?:can|may|is allowed to) (?:refuse|deny|turn down)\b[^.;:]{0,30}?${opinion}`,
  ].join('|'),
  'i',
)

const denial =
  /\b(?:no|not|never|nobody|neither|nor|none|without|isn[’']t|doesn[’']t|don[’']t|cannot be|does not|do not|nothing)\b/i
const toAsk =
  /\bright (?:to|of) (?:ask|asking|request|seek|requesting)\b|\blets? (?:me|you|people|patients) ask\b/i

function claims(part: string): boolean {
  if (noRefusal.test(part)) return true
  const found = claim.exec(part)
  if (!found || toAsk.test(part)) return false
  // A denial counts only up to the claim: "a right to it, not a favour" is still a claim.
  return !denial.test(part.slice(0, found.index + found[0].length))
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s+|\n+/).map((sentence) => sentence.trim())
}

/** A denial before "but", or before a colon, does not excuse a claim after it. */
function parts(sentence: string): string[] {
  return sentence.split(/\b(?:but|however|although|though)\b|[;:]|\s[–—-]\s/i)
}
