import { letterText } from './src/letters/checks/text/letter-text.ts'
import { checks } from './src/letters/checks/rules/index.ts'
import { worstInput } from './src/letters/checks/samples/worst-input.ts'
const cpu = (f: () => unknown) => { const a = process.cpuUsage(); f(); const d = process.cpuUsage(a); return (d.user + d.system) / 1000 }
const only = process.argv.slice(2)
for (const [name, make] of Object.entries(worstInput)) {
  if (only.length && !only.some((o) => name.includes(o))) continue
  const t: number[] = []; const per = new Map<string, number[]>()
  for (const mb of [1, 2, 4]) {
    const text = make(mb * 1e6)
    let l!: ReturnType<typeof letterText>
    let sum = cpu(() => (l = letterText(text)))
    per.set('cut', [...(per.get('cut') ?? []), sum])
    for (const c of checks) { const d = cpu(() => { for (const kind of ['request', 'complaint'] as const) c.check(l, { kind, lang: 'en', nation: kind === 'request' ? 'wales' : 'england' }) }); sum += d; per.set(c.rule, [...(per.get(c.rule) ?? []), d]) }
    t.push(sum)
  }
  const bad = [...per].filter(([, [, b = 1, c = 1]]) => c > 300 && c / b > 2.3).map(([r, v]) => `${r} ${v.map((n) => n.toFixed(0)).join('/')}`)
  console.log(name.padEnd(34), t.map((n) => n.toFixed(0)).join(' '), 'ratios', (t[1]! / t[0]!).toFixed(2), (t[2]! / t[1]!).toFixed(2), bad.join('; '))
}
