/** The four nations, in the order they are always listed. */
export const nationIds = ['england', 'scotland', 'wales', 'northern-ireland'] as const

/** One of the four nations of the UK, as it is named in files, addresses and commands. */
export type NationId = (typeof nationIds)[number]

/** Says whether a text is the id of a nation. */
export function isNationId(text: string): text is NationId {
  return (nationIds as readonly string[]).includes(text)
}
