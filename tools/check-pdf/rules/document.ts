import { PDFBool } from '@cantoo/pdf-lib'
import type { Note } from '../finding.ts'
import { bytesOf, textOf, valueAt, type PdfFile } from '../pdf-file.ts'

const file = 'the file'

/** What the whole document has to say of itself. */
export function checkDocument({ catalog }: PdfFile, note: Note): void {
  const marks = valueAt(catalog, 'MarkInfo')
  if (valueAt(marks, 'Marked') !== PDFBool.True) note('marked', file, 'does not say that it is tagged')
  if (valueAt(marks, 'Suspects') === PDFBool.True) note('marked', file, 'says that its tags are doubtful')
  if (!textOf(valueAt(catalog, 'Lang'))) note('language', file, 'no language')
  if (valueAt(valueAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle') !== PDFBool.True)
    note('title-shown', file, 'shows its file name in place of its title')
  const metadata = new TextDecoder().decode(bytesOf(valueAt(catalog, 'Metadata')))
  if (metadata === '') note('metadata', file, 'no metadata')
  if (!/pdfuaid:part(?:\s[^>]*)?(?:>|=["'])\s*1/.test(metadata))
    note('identifier', file, 'no mark of PDF/UA-1')
  if (!/<dc:title>[\s\S]*?<rdf:li[^>]*>[^<]+/.test(metadata)) note('title', file, 'no title in the metadata')
}
