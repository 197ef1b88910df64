// What setup.mjs decides, without doing it. Plain JavaScript: it runs on the Node that the machine happens to have.
import { createHash } from 'node:crypto'

/**
 * The mark left in node_modules after a whole install from this lock file.
 * @param {Uint8Array | string} lockFile
 * @returns {string}
 */
export function stampOf(lockFile) {
  return createHash('sha256').update(lockFile).digest('hex')
}

/**
 * True unless node_modules was last installed, to the end, from this very lock file.
 * @param {string} wanted the stamp of the lock file as it is now
 * @param {string | undefined} found what node_modules says, or undefined when it says nothing
 * @returns {boolean}
 */
export function needsInstall(wanted, found) {
  return found?.trim() !== wanted
}

/**
 * How to start npm: with the same Node and the npm that started us, else the one on the PATH.
 * @param {Record<string, string | undefined>} env
 * @param {string} node the path of the Node that is running
 * @param {string} platform
 * @returns {{ program: string, before: string[], shell: boolean }}
 */
export function howToRunNpm(env, node, platform) {
  const npm = env['npm_execpath']
  if (npm && /npm-cli\.[cm]?js$/.test(npm)) return { program: node, before: [npm], shell: false }
  // On Windows npm is a .cmd file, and those start only through a shell.
  return { program: 'npm', before: [], shell: platform === 'win32' }
}

/**
 * Undefined when `npm run` will find Node 24; else one line that says what is wrong and what to do.
 * @param {string | undefined} installed the version that node_modules' own Node gives, or undefined when there is none
 * @param {string} host the version of the Node that is running
 * @param {string} typed the command to try again
 * @returns {string | undefined}
 */
export function rightNode(installed, host, typed) {
  const isRight = (/** @type {string} */ version) => version.startsWith('v24.')
  if (installed ? isRight(installed) : isRight(host)) return undefined
  if (installed)
    return `node_modules holds Node ${installed}, not 24. Delete node_modules and run \`${typed}\` again.`
  return (
    'Node 24 could not be put into node_modules: install scripts are probably switched off. ' +
    `Run \`npm config delete ignore-scripts\`, delete node_modules, and run \`${typed}\` again.`
  )
}

const causes = [
  {
    sign: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT/,
    words: 'npm could not reach the package registry. Connect to the internet',
  },
  {
    sign: /EUSAGE|in sync/,
    words: 'package.json and package-lock.json do not agree. Run `npm install` under Node 24',
  },
  { sign: /ENOSPC/, words: 'The disk is full. Make room' },
  { sign: /EACCES|EPERM/, words: 'npm may not write to node_modules. Give yourself that folder' },
]

/**
 * What to tell someone when `npm ci` failed: one line when the cause is known, else npm's own words and what to do.
 * @param {string} said what npm wrote
 * @param {string} typed the command to try again
 * @returns {string}
 */
export function explainInstall(said, typed) {
  const cause = causes.find(({ sign }) => sign.test(said))
  if (cause) return `${cause.words}, then run \`${typed}\` again.`
  return `${said.trim()}\nThe install failed. Mend what npm says above, then run \`${typed}\` again.`
}
