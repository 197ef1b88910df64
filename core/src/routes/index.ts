export { isNationId, nationIds, type NationId } from './nation-id.ts'
