// The tests' rota is the one of the trial, from 1 November to 30 December 2026.
export { makeRota } from '../trial/made-up-rota.ts'
