// Plain JavaScript that any Node can read, so that the message below reaches someone on an old one.
// `node tools/node-24.mjs && …` asserts the version; `node tools/node-24.mjs file.ts` asserts it, then runs the file.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

if (!process.versions.node.startsWith('24.')) {
  console.error(
    `Fresh Eyes needs Node 24, and this is Node ${process.versions.node}. ` +
      'Run `npm start` or `npm test`: they install the right Node beside the code.',
  )
  process.exit(1)
}

const [file] = process.argv.splice(2, 1)
if (file) await import(pathToFileURL(resolve(file)).href)
