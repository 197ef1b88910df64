/**
 * An expression over spoken words. A space in it is one to four spaces, as a line may break there; an apostrophe is
 * straight or curly; and ~ is a letter of a word. No part of it may repeat without end.
 */
export function spoken(source: string): RegExp {
  return new RegExp(
    source
      .replaceAll("'", "['’]")
      .replaceAll(' ?', ' {0,4}')
      .replaceAll(/ (?!\{)/g, ' {1,4}')
      .replaceAll('~', "[\\p{L}'’-]"),
    'gimu',
  )
}

/** The same, to ask only whether it is there. */
export function heard(source: string): RegExp {
  return new RegExp(spoken(source).source, 'imu')
}

/** Several ways to say something, as one part of an expression. */
export function anyOf(ways: readonly string[]): string {
  return `(?:${ways.join('|')})`
}
