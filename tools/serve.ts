import { appIsBuilt, startApp } from './app-server.ts'
import { buildEverything } from './build.ts'

const usualPort = 4173
const wanted = Number(process.env['PORT'] ?? usualPort)

if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
  stop(`PORT is "${process.env['PORT']}". Give a number from 0 to 65535, like PORT=8080, or leave it out.`)
}
if (!buildEverything()) stop('The app could not be built. What went wrong is above.')
if (!appIsBuilt()) stop('There is no app to serve yet: apps/patient has not been built.')

const app = await startApp(wanted)
if (wanted !== 0 && app.port !== wanted) console.log(`Port ${wanted} is in use by something else.`)
console.log(`
Fresh Eyes is at ${app.address}
Try a made-up case: ${app.address}/try
Press Ctrl-C to stop.`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void app.stop().then(() => process.exit(0)))
}

function stop(words: string): never {
  console.error(words)
  process.exit(1)
}
