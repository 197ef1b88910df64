/** Where a letter is begun, about one that was sent. */
export function letterAbout(letter: string, sent: string | undefined): string {
  const about = sent === undefined ? '' : `&about=${encodeURIComponent(sent)}`
  return `/case/letter?new=${encodeURIComponent(letter)}${about}`
}
