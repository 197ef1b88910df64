import england from '@fresh-eyes/content/england'
import northernIreland from '@fresh-eyes/content/northern-ireland'
import scotland from '@fresh-eyes/content/scotland'
import wales from '@fresh-eyes/content/wales'

export const csr = false

const samaritans = 'ur-uk-samaritans'

/** The safety lines of all four nations, each that stands for all of them once. */
export function load() {
  const distress = northernIreland.urgent.distress
  return {
    emergency: england.urgent.emergency,
    inpatient: england.urgent.inpatient.filter(({ id }) => id.startsWith('ur-uk')),
    nations: [england, scotland, wales, northernIreland].map(({ nation, urgent }) => ({
      nation,
      lines: urgent.urgent,
    })),
    distress: {
      everywhere: distress.filter(({ id }) => id === samaritans),
      greatBritain: england.urgent.distress.filter(({ id }) => id !== samaritans),
      northernIreland: distress.filter(({ id }) => id !== samaritans),
    },
  }
}
