/// <reference types="vite/client" />
import arabic from '@fresh-eyes/paper/fonts/arabic.ttf?url'
import arabicStrong from '@fresh-eyes/paper/fonts/arabic-strong.ttf?url'
import greek from '@fresh-eyes/paper/fonts/greek.ttf?url'
import greekStrong from '@fresh-eyes/paper/fonts/greek-strong.ttf?url'
import latin from '@fresh-eyes/paper/fonts/latin.ttf?url'
import latinStrong from '@fresh-eyes/paper/fonts/latin-strong.ttf?url'
import plain from '@fresh-eyes/paper/fonts/plain.ttf?url'
import plainStrong from '@fresh-eyes/paper/fonts/plain-strong.ttf?url'
import symbols from '@fresh-eyes/paper/fonts/symbols.ttf?url'
import wide from '@fresh-eyes/paper/fonts/wide.ttf?url'
import wideStrong from '@fresh-eyes/paper/fonts/wide-strong.ttf?url'
import type { FontId } from '@fresh-eyes/paper/pdf'

/**
 * Where each font of a PDF is, on our own host. The page imports them and not the worker, so that the offline worker keeps
 * them; each is fetched when a document needs it.
 */
export const fontAddresses: Readonly<Record<FontId, string>> = {
  plain,
  'plain-strong': plainStrong,
  wide,
  'wide-strong': wideStrong,
  latin,
  'latin-strong': latinStrong,
  greek,
  'greek-strong': greekStrong,
  arabic,
  'arabic-strong': arabicStrong,
  symbols,
}
