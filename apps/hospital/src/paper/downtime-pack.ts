import type { Block, Document, Span } from '@fresh-eyes/paper'
import type { Chain } from '@fresh-eyes/ward/chain'
import type { BedToAsk } from '../store/beds-to-ask.ts'
import { saySeconds } from '../words/how-long.ts'
import { roleName } from '../words/role-names.ts'
import { localTime, sayDayTime } from '../words/local-time.ts'
import { boardBlocks, type BoardOnPaper } from './board.ts'
import { formBlocks } from './call-form.ts'

/** What the pack is made from. */
export interface PackFacts extends BoardOnPaper {
  siteName: string
  phone: string
  /** Where the service is, so that it can be found when it is back. */
  address?: string
  /** The teams that take calls, each with its chain and who is on now. */
  teams: readonly TeamOnPaper[]
  wards: readonly { name: string; beds: readonly BedToAsk[] }[]
  /** The numbers of the blank forms; none makes a pack without forms. */
  formNumbers: readonly string[]
}

/** A team: whom to call in what order, and what is known of who that is today. */
export interface TeamOnPaper {
  team: string
  chain: Chain
  on: readonly {
    role: string
    holders: readonly { name: string; numbers: readonly string[]; until: string }[]
  }[]
}

const bedsOnASheet = 22
const fewestEmptyRows = 4

/**
 * The pack for when the service cannot be reached: the board with the time when it was right, who is called and in what order, the
 * wards to ask, and blank forms that have their numbers already.
 */
export function downtimePack(facts: PackFacts): Document {
  const { siteName, now, timeZone, formNumbers, wards, teams, phone } = facts
  return {
    title: `${siteName}: calls on paper, ${sayDayTime(now, timeZone)}`,
    lang: 'en',
    size: 'small',
    blocks: [
      heading(1, `Calls on paper, ${siteName}`),
      said(
        { text: `This pack was right at ${sayDayTime(now, timeZone)}.`, strong: true },
        {
          text: ' What happened after that is not in it. Use it when the call screens do not work or show that they are old.',
        },
      ),
      {
        kind: 'list',
        ordered: true,
        items: [
          [
            {
              text: `Answer ${phone} and every knock on the door. Each person who is worried gets a form, even if nobody can go at once.`,
            },
          ],
          [
            {
              text: 'Call the first person below. If nobody has promised to go by then, call the next as well. Do not stop.',
            },
          ],
          [
            {
              text: 'Write the true times on the form. The number on it is the reference: read it to the caller.',
            },
          ],
          [
            {
              text: `When the screens are back, enter every form under “Paper”${facts.address === undefined ? '' : ` at ${facts.address}/afterwards`}, open calls first.`,
            },
          ],
        ],
      },
      ...teams.flatMap((team) => chainBlocks(team, teams.length > 1)),
      ...boardBlocks(facts),
      ...wards.flatMap((ward) => wardSheet(ward, timeZone)),
      ...formNumbers.flatMap((number) => formBlocks({ number, siteName, phone })),
    ],
  }
}

/** The board alone, as it is kept fresh in the folder between two packs. */
export function boardOnPaper(facts: Omit<PackFacts, 'wards' | 'formNumbers'>): Document {
  const { siteName, now, timeZone } = facts
  return {
    title: `${siteName}: open calls, ${sayDayTime(now, timeZone)}`,
    lang: 'en',
    size: 'small',
    blocks: [
      heading(1, `Open calls, ${siteName}`),
      said(
        { text: `Right at ${sayDayTime(now, timeZone)}.`, strong: true },
        { text: ' Look whether there is a newer one.' },
      ),
      ...boardBlocks(facts),
      ...facts.teams.flatMap((team) => chainBlocks(team, facts.teams.length > 1)),
    ],
  }
}

function chainBlocks({ team, chain, on }: TeamOnPaper, isOneOfMany: boolean): Block[] {
  const { rungs } = chain
  const last = rungs.length - 1
  return [
    heading(2, `Who to call, in this order${isOneOfMany ? `: team ${team}` : ''}`),
    {
      kind: 'table',
      caption: 'Names and numbers as the rota had them. Write others beside them',
      header: ['Call', 'If nobody has promised to go', 'Name and number'],
      // On a phone a number to call is then on a line of its own, and not broken.
      firstColumn: 'narrow',
      rows: rungs.map(({ role, waitSeconds }, at) => [
        `${at + 1}. ${capital(roleName(role))}`,
        at === last
          ? `call again after ${saySeconds(waitSeconds)}, and go on`
          : `after ${saySeconds(waitSeconds)}: the next as well`,
        (on.find((each) => each.role === role)?.holders ?? [])
          .map(({ name, numbers, until }) => [name, ...numbers, `until ${until}`].join(', '))
          .join('\n'),
      ]),
      room: rungs.map(() => 2 as const),
    },
  ]
}

/** A sheet for the daily question: the beds as they were, and empty rows, as paper cannot know who came in since. */
function wardSheet({ name, beds }: PackFacts['wards'][number], timeZone: string): Block[] {
  const known = beds.map(({ bed, initials, asked }) => [
    initials === null ? bed : `${bed} (${initials})`,
    typeof asked === 'number'
      ? `asked ${localTime(asked, timeZone).time}`
      : asked === 'to-ask'
        ? 'to ask'
        : '',
    '',
    '',
  ])
  const empty = Math.max(fewestEmptyRows, bedsOnASheet - known.length)
  const rows = [...known, ...Array.from({ length: empty }, () => ['', '', '', ''])]
  return [
    { kind: 'page-break' },
    heading(1, `${name}: how do you feel today?`),
    said({
      text: 'Ask every patient once today, as you usually do. Write down what they said, or: declined, asleep, not able, off the ward. Worse, or worried? Tell the nurse in charge now.',
    }),
    {
      kind: 'table',
      caption: `Beds of ${name}. Day: _______________`,
      header: ['Bed', 'Time', 'How they feel, or why not', 'Asked by'],
      wideColumn: 3,
      rows,
      room: rows.map(() => 2 as const),
    },
  ]
}

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })
const said = (...spans: Span[]): Block => ({ kind: 'paragraph', spans })
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
