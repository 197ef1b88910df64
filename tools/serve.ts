import { appIsBuilt, startApp, type AppServer } from './app-server.ts'
import { buildEverything } from './build.ts'
import { stopWithParent } from './stop-with-parent.mjs'

const usualPort = 4173

const running: { app?: AppServer } = {}
stopWithParent(() => void Promise.resolve(running.app?.stop()).then(() => process.exit(0)))

const wanted = Number(process.env['PORT'] ?? usualPort)
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
  giveUp(`PORT is "${process.env['PORT']}". Give a number from 0 to 65535, like PORT=8080, or leave it out.`)
}
if (!buildEverything()) giveUp('The app could not be built. What went wrong is above.')
if (!appIsBuilt()) giveUp('There is no app to serve yet: apps/patient has not been built.')

const app = await startApp(wanted)
running.app = app
if (wanted !== 0 && app.port !== wanted) console.log(`Port ${wanted} is in use by something else.`)
console.log(`
Fresh Eyes is at ${app.address}
Try a made-up case: ${app.address}/try
Press Ctrl-C to stop.`)

function giveUp(words: string): never {
  console.error(words)
  process.exit(1)
}
