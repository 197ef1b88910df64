/** Lines of at most 78 characters. The first is set in by `start`, the others by `hang`. A longer word stays whole. */
export function wrap(text: string, hang = '', start = ''): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const before = lines.length === 0 ? start : hang
    if (line !== '' && before.length + line.length + 1 + word.length > 78) {
      lines.push(before + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, (lines.length === 0 ? start : hang) + line]
}

/** A heading, the items under it with a hyphen each, and an empty line. Nothing at all when there are no items. */
export function section(heading: string, items: readonly string[]): string[] {
  if (items.length === 0) return []
  return [heading, ...items.flatMap((item) => wrap(item, '  ', '- ')), '']
}

/** A sentence from `content/words`, with its blanks filled in: "{day}". */
export function fill(sentence: string, blanks: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{([a-z]+)\}/gi, (blank, name: string) => String(blanks[name] ?? blank))
}
