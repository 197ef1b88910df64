import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** A copy of the work tree that may be changed, with the installed packages linked and our own workspaces its own. */
export interface CopiedTree {
  folder: string
  remove: () => void
}

/** Copies what git knows of, and the compiled content. Our workspaces are linked to the copy, so that a change there is seen. */
export function copyTree(): CopiedTree {
  const folder = mkdtempSync(join(tmpdir(), 'fresh-eyes-safety-'))
  const known = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
  })
  for (const path of known.toString().split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    cpSync(join(root, path), join(folder, path), { force: true })
  }
  cpSync(join(root, 'content/.compiled'), join(folder, 'content/.compiled'), { recursive: true })
  linkPackages(folder)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function linkPackages(folder: string): void {
  const [from, to] = [join(root, 'node_modules'), join(folder, 'node_modules')]
  mkdirSync(join(to, '@fresh-eyes'), { recursive: true })
  for (const name of readdirSync(from)) {
    if (name !== '@fresh-eyes') symlinkSync(join(from, name), join(to, name))
  }
  const workspaces = {
    content: 'content',
    core: 'core',
    vault: 'vault',
    paper: 'paper',
    ward: 'ward',
    ui: 'ui',
  }
  for (const [name, place] of Object.entries(workspaces)) {
    symlinkSync(join(folder, place), join(to, '@fresh-eyes', name))
  }
}
