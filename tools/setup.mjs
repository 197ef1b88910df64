// The first thing that runs on a bare clone, on whatever Node is there: plain JavaScript, nothing but Node's own modules.
// It installs what is missing, then hands over to `npm run`, which puts the Node 24 of node_modules first on the PATH.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { spawn, spawnSync } from 'node:child_process'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stopWithParent } from './stop-with-parent.mjs'
import { explainInstall, howToRunNpm, needsInstall, rightNode, stampOf } from './setup/decisions.mjs'

/** @type {Record<string, { says: string, typed: string }>} */
const tasks = {
  serve: { says: 'building and serving Fresh Eyes', typed: 'npm start' },
  verify: { says: 'running every check and test', typed: 'npm test' },
}

// Warnings would be about the Node that runs npm, and nothing of ours runs on that one. With npm's own pauses between
// retries, someone who is offline would wait more than a minute to be told.
const quietInstall = [
  ...['ci', '--no-audit', '--no-fund', '--loglevel=error'],
  ...['--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=5000'],
]

const [wanted = '', ...rest] = process.argv.slice(2)
const task =
  tasks[wanted] ?? stop('Say what to do: node tools/setup.mjs serve, or node tools/setup.mjs verify.', 2)

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const stampFile = resolve(root, 'node_modules/.installed-from')
const npm = howToRunNpm(process.env, process.execPath, process.platform)
process.chdir(root)

const stamp = stampOf(readFileSync('package-lock.json'))
if (needsInstall(stamp, existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined)) {
  console.log(`Installing what is needed (about a minute, once), then ${task.says}.`)
  await install()
} else {
  console.log(`Everything is installed: ${task.says}.`)
}
checkNode()
process.exitCode = await run(['run', '--silent', wanted, ...(rest.length > 0 ? ['--', ...rest] : [])])

async function install() {
  let said = ''
  const code = await run(quietInstall, (text) => (said += text))
  if (code !== 0) stop(explainInstall(said, task.typed), 1)
  checkNode()
  writeFileSync(stampFile, `${stamp}\n`)
}

/**
 * Runs npm to its end and gives its exit code. With `listen`, its errors are handed over, not shown.
 * @param {string[]} args
 * @param {(text: Buffer) => void} [listen]
 * @returns {Promise<number>}
 */
function run(args, listen) {
  return new Promise((done) => {
    const child = spawn(npm.program, [...npm.before, ...args], {
      stdio: ['inherit', 'inherit', listen ? 'pipe' : 'inherit'],
      shell: npm.shell,
    })
    if (listen) child.stderr?.on('data', listen)
    child.on('error', () =>
      stop(
        `npm is missing. It comes with Node, from nodejs.org. Install it, then run \`${task.typed}\` again.`,
        1,
      ),
    )
    child.on('close', (code, signal) => done(code ?? (signal ? 130 : 1)))
    // After a Ctrl-C the child has had one too, being in the same terminal; a second signal does no harm.
    stopWithParent(() => child.kill('SIGTERM'))
  })
}

function checkNode() {
  const installed = resolve('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const asked = existsSync(installed) ? spawnSync(installed, ['--version'], { encoding: 'utf8' }) : undefined
  const trouble = rightNode(asked?.stdout?.trim() || undefined, process.version, task.typed)
  if (trouble) stop(trouble, 1)
}

/**
 * @param {string} words
 * @param {number} code
 * @returns {never}
 */
function stop(words, code) {
  console.error(words)
  process.exit(code)
}
