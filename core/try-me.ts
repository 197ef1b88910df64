import { readAgainstLabels, readSample, scores, inAll, precisionOf, recallOf } from './src/letters/checks/samples/index.ts'
import { readFileSync, readdirSync } from 'node:fs'
const set = process.argv[2]!
const dir = `/tmp/wt/reader/core/src/letters/checks/samples/${set}/`
const rs = readdirSync(dir).map((f) => readAgainstLabels(readSample(f.slice(0,-3), readFileSync(dir+f,'utf8'))))
if (process.argv[3] !== 'quiet') for (const r of rs) {
  for (const m of r.missed) console.log(r.sample.id.padEnd(28), 'MISSED', m.severity, m.rule, '|', m.words ?? '')
  for (const w of r.wrong) console.log(r.sample.id.padEnd(28), 'WRONG ', w.severity, w.rule, w.reason, '|', w.words.slice(0,80).replace(/\s+/g,' '))
  for (const f of r.found) if (f.expected.severity !== f.finding.severity) console.log(r.sample.id, 'SEVERITY', f.expected.rule, f.finding.severity, f.finding.words.slice(0,50))
  for (const e of r.sample.expect) if (e.words && !r.sample.text.replace(/\s/g,' ').includes(e.words)) console.log('LABEL BROKEN', r.sample.id, e.words)
}
const s = scores(rs); for (const x of [...s, inAll(s)]) console.log(x.rule.padEnd(24), x.found, x.missed, x.wrong, precisionOf(x).toFixed(2), recallOf(x).toFixed(2))
const clean = rs.filter(r=>r.sample.expect.every(e=>e.severity!=='problem'))
console.log('clean of problems', clean.length, 'flagged problem', clean.filter(r=>r.wrong.some(w=>w.severity==='problem')).length, 'all clean', rs.filter(r=>r.sample.expect.length===0).length, 'any flag', rs.filter(r=>r.sample.expect.length===0&&r.wrong.length>0).length)
