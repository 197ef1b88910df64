// The tests' ward is the one that can be tried out.
export { chain, makeRules, makeWard, phone, place } from '../trial/made-up-trust.ts'
