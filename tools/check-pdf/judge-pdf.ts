import { checkPdf } from './check-pdf.ts'
import { findSharedCheck, type SharedCheck } from './shared-check.ts'

let shared: Promise<SharedCheck | undefined> | undefined

/** Everything that our checker finds in a PDF, and the one beside the project where there is one. Empty when both pass it. */
export async function judgePdf(bytes: Uint8Array): Promise<string[]> {
  const ours = (await checkPdf(bytes)).map(({ rule, where, found }) => `${rule}: ${where}: ${found}`)
  const theirs = await (await (shared ??= findSharedCheck()))?.(bytes)
  return [...ours, ...(theirs ?? []).map((rule) => `../shared/tools/ua-check.mjs: ${rule}`)]
}
