/** Says a length of whole seconds as people do, like "2 minutes", "1 minute 30 seconds" or "1 hour". */
export function saySeconds(seconds: number): string {
  const parts = [
    counted(Math.floor(seconds / 3600), 'hour'),
    counted(Math.floor((seconds % 3600) / 60), 'minute'),
    counted(seconds % 60, 'second'),
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'no time' : parts.join(' ')
}

const counted = (number: number, what: string): string =>
  number === 0 ? '' : `${number} ${what}${number === 1 ? '' : 's'}`
