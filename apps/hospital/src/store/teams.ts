/** The team that takes every call until a trust names others. */
export const usualTeam = 'outreach'

/** The team of the call that the service makes to itself every minute. Nobody's call is ever with it. */
export const checkTeam = 'service-check'

/** The hidden ward of those calls: on no list, in no queue, in no count. */
export const checkWard = 'service-check'
