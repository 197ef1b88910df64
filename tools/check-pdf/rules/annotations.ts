import { PDFDict } from '@cantoo/pdf-lib'
import type { Note } from '../finding.ts'
import { itemsOf, nameOf, numberOf, textOf, valueAt, type PdfFile } from '../pdf-file.ts'
import { standardKind, type Structure } from '../structure.ts'

/** Links and other annotations: tagged, described, and reached by the keyboard in the order of the tags. */
export function checkAnnotations(file: PdfFile, structure: Structure | undefined, note: Note): void {
  for (const [at, { node }] of file.document.getPages().entries()) {
    const where = `page ${at + 1}`
    const annotations = itemsOf(valueAt(node, 'Annots')).map(file.follow)
    if (annotations.length > 0 && nameOf(valueAt(node, 'Tabs')) !== 'S')
      note('tab-order', where, 'the keyboard does not follow the tags')
    for (const annotation of annotations) {
      const kind = nameOf(valueAt(annotation, 'Subtype'))
      if (kind === 'Popup') continue
      const number = numberOf(valueAt(annotation, 'StructParent'))
      const owner = file.follow(number === undefined ? undefined : structure?.parentTree.get(number))
      if (kind !== 'Link') {
        if (!(owner instanceof PDFDict)) note('annotation-tagged', where, `${kind} is not tagged`)
        continue
      }
      if (!(owner instanceof PDFDict) || standardKind(file, owner) !== 'Link')
        note('link-tagged', where, 'a link is not tagged as one')
      if (!textOf(valueAt(annotation, 'Contents')))
        note('link-words', where, 'a link does not say where it leads')
    }
  }
}
