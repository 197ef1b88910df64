/**
 * A control of the ward service taken out, to see the test that guards it fail. `find` stands exactly once in the file; with
 * `put` in its place, at least one test named with the hazard must fail.
 */
export interface Removal {
  hazard: string
  /** What is taken out, in words. */
  control: string
  file: string
  find: string
  put: string
  /** Where the tests are that must fail. */
  project: 'core' | 'hospital' | 'journeys'
  tests: string
}
