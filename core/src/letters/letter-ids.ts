/** Every letter, by the name of its folder, as a menu lists them: requests first, then what follows, then complaints. */
export { letterNames as letterIds, type LetterName as LetterId } from '../nations/index.ts'
