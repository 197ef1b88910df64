/** Made-up calls for people who practise, the same again from the same seed. */
export { makeTraining, type Practice, type Script, type TrainingCall } from './training.ts'
