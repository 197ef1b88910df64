/** Letters to measure the reader by, labelled by eye. For tests and the bench. */
export { readSample, type Sample } from './sample.ts'
export { inAll, precisionOf, readAgainstLabels, recallOf, scores, type Reading, type Score } from './score.ts'
