import type { Upgrade } from './upgrade.ts'

/**
 * Version 2 knows more kinds and more fields, and takes none away, so every change of version 1 stands as it is. A file that
 * says 1 may already hold the kinds of version 2: an older tab makes such a backup when a newer one wrote beside it.
 */
export const oneToTwo: Upgrade = { from: 1, upgrade: (file) => ({ ...file, version: 2 }) }
