/** Where a nation stands on one of the things it is asked about. A missing answer is a compile error. */
export const NOT_OFFERED = 'not-offered'

/** Nobody has checked this for the nation yet. The patient is told so, and a release refuses it. */
export const NOT_CHECKED = 'not-checked'
