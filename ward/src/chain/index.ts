/** Who is paged for a call that nobody has, in what order, and when. */
export { checkChain, nextStep, type Chain, type ChainProblem, type NextStep, type Rung } from './chain.ts'
