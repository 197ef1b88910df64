import type { TrainingCall } from '@fresh-eyes/ward/training'
import type { Json, Placed } from './placed.ts'

export interface TrainingTables {
  /** Sites where people practise. Whatever is called there is made up. */
  training_site: Placed
  training_call: Placed & {
    practice: string
    number: number
    /** On the steady clock. */
    due: number
    call: Json<TrainingCall>
    came_at: number | null
  }
}
