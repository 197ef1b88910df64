// The tests' round is the one that can be tried out.
export { makeRound } from '../trial/made-up-round.ts'
