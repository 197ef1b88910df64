import { readAdt, readMessage } from '@fresh-eyes/ward/hl7'
import { offsetIn } from '../apps/hospital/src/mllp/offset-in.ts'
import { adt, rules } from '../apps/hospital/src/testing/made-up-feed.ts'
const zone = { ...rules, offsetAt: offsetIn('Europe/London') }
const texts = Array.from({length:500},(_,n)=>adt('A08',{number:String(n),family:'F',given:'G',born:'19500101'},{at:`202611270${n%10}0000`,bed:'OAK^B^1'}))
for (let r=0;r<20;r++) for (const t of texts) readMessage(t)
const c0=process.cpuUsage()
let k=0
for (let r=0;r<60;r++) for (const t of texts) { const m=readMessage(t); if('unreadable' in m) throw 1; if (process.argv[2]) readAdt(m, zone, 'id', 0); k++ }
const c=process.cpuUsage(c0)
console.log(k, (c.user+c.system)/k, 'µs each')
