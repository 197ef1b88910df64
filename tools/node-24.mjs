// Plain JavaScript that any Node can read, so that the message below reaches someone on an old one.
const major = Number(process.versions.node.split('.')[0])

if (major !== 24) {
  console.error(
    `Fresh Eyes needs Node 24, and this is Node ${process.versions.node}. ` +
      'Run `npm start` or `npm test`: they install the right Node beside the code.',
  )
  process.exit(1)
}
