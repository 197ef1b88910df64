import { readFile } from 'node:fs/promises'
import { checkPdf } from './check-pdf/check-pdf.ts'

// `node tools/check-pdf.ts FILE…` judges PDF files by what a machine can judge of PDF/UA-1.
for (const path of process.argv.slice(2)) {
  const findings = await checkPdf(await readFile(path))
  console.log(`${findings.length === 0 ? 'passes' : 'FAILS '}  ${path}`)
  for (const { rule, where, found } of findings) console.log(`        ${rule}: ${where}: ${found}`)
  if (findings.length > 0) process.exitCode = 1
}
