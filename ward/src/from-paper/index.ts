/** A call that was on paper while the service was down, and is entered afterwards. */
export {
  checkPaperCall,
  eventsFromPaper,
  type PaperCall,
  type PaperProblem,
  type WrittenDown,
} from './paper-call.ts'
