import { appIsBuilt, startApp, type AppServer } from './app-server.ts'
import { buildEverything } from './build.ts'
import { stopWithParent } from './stop-with-parent.mjs'
import { hasWardService, startWard, type WardServer } from './ward-server.ts'

const usualPort = 4173

const running: { app?: AppServer; ward?: WardServer | undefined } = {}
stopWithParent(
  () => void Promise.all([running.app?.stop(), running.ward?.stop()]).then(() => process.exit(0)),
)

const wanted = Number(process.env['PORT'] ?? usualPort)
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
  giveUp(`PORT is "${process.env['PORT']}". Give a number from 0 to 65535, like PORT=8080, or leave it out.`)
}
// It gets its database ready while the app is built.
const startingWard = hasWardService() ? startWard() : undefined
if (!buildEverything()) giveUp('The app could not be built. What went wrong is above.')
if (!appIsBuilt()) giveUp('There is no app to serve yet: apps/patient has not been built.')

const [app, ward] = await Promise.all([startApp(wanted), startingWard])
running.app = app
running.ward = ward
if (wanted !== 0 && app.port !== wanted) console.log(`Port ${wanted} is in use by something else.`)
console.log(`
Fresh Eyes is at ${app.address}
Try a made-up case: ${app.address}/try
${ward ? wardSays(ward.address) : 'The ward service did not start. What went wrong is above.'}
Press Ctrl-C to stop.`)

function wardSays(address: string): string {
  return `
Martha’s Rule on a made-up ward is at ${address}
As someone by the bed: ${address}/oak
As staff, signing in as a made-up person: ${address}/desk`
}

function giveUp(words: string): never {
  console.error(words)
  process.exit(1)
}
