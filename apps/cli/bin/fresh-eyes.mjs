#!/usr/bin/env node
// Plain JavaScript: it has to run on any Node to say which one is needed.
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  process.stderr.write(
    `fresh-eyes needs Node 24, and this is Node ${process.versions.node}. In the project, use: npm run fresh-eyes -- …\n`,
  )
  process.exit(2)
}
// Whoever reads us may stop early, as `head` does. That is no fault, and nothing more can be said.
process.stdout.on('error', () => process.exit(process.exitCode ?? 0))
// What was compiled is kept for the next start, beside our code: who can write there can change the code itself. Where nothing can
// be written, Node says so to nobody and goes on.
const { enableCompileCache } = await import('node:module')
const { fileURLToPath } = await import('node:url')
enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/fresh-eyes', import.meta.url)))
const { main } = await import('../src/main.ts')
process.exitCode = await main(process.argv.slice(2))
