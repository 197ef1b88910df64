/** What is usual for one person, in the words of the family. Kept apart from every score and answer. */
export {
  checkPassport,
  usualPrompts,
  type Passport,
  type PassportProblem,
  type UsualPrompt,
  type WrittenPassport,
} from './passport.ts'
