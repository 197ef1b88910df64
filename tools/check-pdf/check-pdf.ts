import type { Finding, Note } from './finding.ts'
import { openPdfFile } from './pdf-file.ts'
import { checkAnnotations } from './rules/annotations.ts'
import { checkContent } from './rules/content.ts'
import { checkDocument } from './rules/document.ts'
import { checkElements } from './rules/elements.ts'
import { readStructure } from './structure.ts'

/**
 * Judges the part of PDF/UA-1 that a machine can judge. An empty list is a pass. It says nothing of what only a person can
 * tell: whether the order makes sense, whether the words for a picture are good ones.
 */
export async function checkPdf(bytes: Uint8Array): Promise<Finding[]> {
  const findings: Finding[] = []
  const note: Note = (rule, where, found) => {
    const isSaid = findings.some((each) => each.rule === rule && each.where === where && each.found === found)
    if (!isSaid) findings.push({ rule, where, found })
  }
  const file = await openPdfFile(bytes)
  checkDocument(file, note)
  const structure = readStructure(file, note)
  if (structure) checkElements(file, structure, note)
  checkContent(file, structure, note)
  checkAnnotations(file, structure, note)
  return findings
}
