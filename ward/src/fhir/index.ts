/** FHIR R4 at the edge of the ward: what is checked, and how ours and theirs become each other. */
export { callToTask, systems, taskToCall, type AskedCall } from './call-task.ts'
export { communicationToNote, type AskedNote } from './communication.ts'
export { resources, type ResourceName } from './elements.ts'
export { operationOutcome } from './outcome.ts'
export { validate, type Issue, type Resource } from './validate.ts'
export { encounterToEvent, type FeedReading } from './feed-encounter.ts'
export { stayToEncounter, stayToPatient, wardToLocation, type StayToSay } from './people.ts'
export {
  askingToResponse,
  questionnaireOf,
  responseToGiven,
  strangeQuestions,
  type AskedElsewhere,
} from './questionnaire-response.ts'
