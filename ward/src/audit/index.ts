/** The audit: one chain of lines, each covering the one before. */
export {
  chainStart,
  endOfChain,
  followChain,
  hashOfLine,
  type ChainBreak,
  type ChainEnd,
  type ChainLine,
  type Hash,
} from './chain.ts'
