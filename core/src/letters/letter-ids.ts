/** Every letter, by the name of its folder, as a menu lists them: requests first, then what follows, then complaints. */
export const letterIds = ['request-gp', 'request-specialist', 'clarification', 'complaint-practice'] as const

export type LetterId = (typeof letterIds)[number]
