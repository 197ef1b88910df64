import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { makePagers, readConnections } from '../connections.ts'
import { watch } from './watcher.ts'

/**
 * The watcher. It belongs on another machine than the service, with a way to page that does not go through it.
 * WATCH_URL (like "https://ward.example/alive"), WATCH_CONNECTIONS (a file with `pagers:` as the service's, and `to:`, the number at
 * each of them).
 */
const url = process.env['WATCH_URL']
const path = process.env['WATCH_CONNECTIONS']
if (!url || !path)
  stop('Give WATCH_URL, the address of /alive, and WATCH_CONNECTIONS, a file with pagers and to.')
const text = readFileSync(path, 'utf8')
const connections = readConnections(text, process.env)
if (Array.isArray(connections)) stop(connections.join('\n'))
const { to } = parse(text) as { to?: Record<string, string> }
if (!to) stop(`${path} needs "to", like "to: { sms: +44… }".`)

watch({
  url,
  pagers: makePagers(connections.pagers),
  to,
  everySeconds: 10,
  silentSeconds: 30,
  againSeconds: 300,
})
console.log(`Watching ${url}`)

function stop(why: string): never {
  console.error(why)
  process.exit(1)
}
