import type { BodyNote, ClockWords, FactNote, SourceNote } from './knowledge.ts'
import type { ReadFile } from './read-content.ts'

type Raw = Record<string, unknown>

/** Everything in the content that can stand as the basis of a sentence, by id, with its sources written out. */
export interface Notes {
  facts: Map<string, FactNote & { nations: readonly string[] }>
  bodies: Map<string, BodyNote & { nations: readonly string[] }>
  clocks: Map<string, ClockWords[]>
}

/** Gathers facts, bodies and clock words from files that have passed the check. */
export function gatherNotes(read: readonly ReadFile[]): Notes {
  const sources = new Map(
    read
      .filter(({ path }) => path.startsWith('sources/'))
      .map(({ value }) => [(value as Raw)['id'] as string, sourceNote(value as Raw)]),
  )
  const copies = new Map(
    (read.find(({ path }) => path === 'guidelines/copies.yaml')?.value as Raw[] | undefined)?.map((copy) => [
      copy['id'] as string,
      (copy['what'] as string | undefined) ?? '',
    ]) ?? [],
  )
  const sourcesOf = (raw: Raw): SourceNote[] => {
    const named = ((raw['sources'] as string[] | undefined) ?? []).flatMap((id) => sources.get(id) ?? [])
    if (named.length > 0 || !raw['url']) return named
    const seenIn = [raw['seenIn']].flat().map((id) => copies.get(id as string))
    return [
      {
        name: seenIn.filter(Boolean).join('; ') || String(raw['standard'] ?? raw['title'] ?? raw['study']),
        url: raw['url'] as string,
        level: 'secondary',
        read: raw['status'] === 'verified',
      },
    ]
  }
  const notes: Notes = { facts: new Map(), bodies: new Map(), clocks: new Map() }
  const add = (raw: Raw, says: string, nations: readonly string[], id = raw['id'] as string) =>
    notes.facts.set(id, { ...note(raw, says, sourcesOf(raw)), id, nations })
  // Words are named after what they speak of (words/en/urgent.yaml), and are no facts.
  for (const { path, value } of read.filter((file) => !file.path.startsWith('words/'))) {
    const folder = path.split('/')[1] ?? ''
    const nations = folder === 'uk' || !path.startsWith('nations/') ? everyNation : [folder]
    const list = (Array.isArray(value) ? value : [value]) as Raw[]
    const nationsOf = (raw: Raw) => (raw['nations'] as string[] | undefined) ?? nations
    if (/\/(rights|urgent-review)\.yaml$/.test(path))
      for (const raw of list) add(raw, raw['says'] as string, nationsOf(raw))
    else if (path.endsWith('/bodies.yaml'))
      for (const raw of list) {
        const body = bodyNote(raw, sourcesOf(raw))
        notes.bodies.set(body.id, { ...body, nations: nationsOf(raw) })
        add(raw, `${body.name}. ${body.says}`, nationsOf(raw))
      }
    else if (path.endsWith('/urgent.yaml'))
      for (const raw of Object.values(value as Record<string, Raw[]>).flat())
        add(raw, raw['says'] as string, nationsOf(raw))
    else if (path.endsWith('/clocks.yaml'))
      for (const clock of list) {
        const periods = (clock['periods'] as Raw[]).map((raw) => ({
          ...(raw as unknown as ClockWords),
          sources: sourcesOf(raw),
        }))
        notes.clocks.set(clock['id'] as string, periods)
        for (const raw of clock['periods'] as Raw[]) add(raw, clockSays(raw), nations, raw['fact'] as string)
        const last = (clock['periods'] as Raw[]).at(-1)
        if (last) add(last, clockSays(last), nations, clock['id'] as string)
      }
    else if (path === 'letters/letters.yaml')
      for (const raw of list) add(raw, `${String(raw['title'])}. ${String(raw['purpose'])}`, nationsOf(raw))
    else if (/^guidelines\/(standards|evidence|licensing)\.yaml$/.test(path))
      for (const raw of list) add(raw, raw['says'] as string, nations)
    else if (path.startsWith('guidelines/'))
      for (const raw of (list[0]?.['recommendations'] as Raw[] | undefined) ?? [])
        add(
          {
            ...raw,
            url: list[0]?.['url'],
            checkedOn: list[0]?.['checkedOn'],
            reviewBy: list[0]?.['reviewBy'],
            title: list[0]?.['title'],
          },
          raw['says'] as string,
          (list[0]?.['nations'] as string[] | undefined) ?? nations,
        )
    else if (path.startsWith('conditions/'))
      for (const raw of list)
        add({ ...raw, status: 'verified' }, String(raw['noGuideline'] ?? raw['name']), nations)
    else if (path.startsWith('calendars/'))
      for (const raw of list)
        add(raw, `Bank holidays, ${String(raw['id'])}.`, nations, `calendar-${String(raw['id'])}`)
  }
  return notes
}

const everyNation = ['england', 'scotland', 'wales', 'northern-ireland'] as const

function note(raw: Raw, says: string, sources: SourceNote[]): FactNote {
  return {
    id: raw['id'] as string,
    says,
    status: raw['status'] === 'verified' ? 'verified' : 'unverified',
    ...(raw['doubt'] ? { doubt: raw['doubt'] as string } : {}),
    sources,
    checkedOn: raw['checkedOn'] as string,
    reviewBy: raw['reviewBy'] as string,
  }
}

function bodyNote(raw: Raw, sources: SourceNote[]): BodyNote {
  const phone = raw['phone'] as { number: string; status: string } | undefined
  const kept = ['finderUrl', 'address', 'email'].flatMap((key) => (raw[key] ? [[key, raw[key]]] : []))
  return {
    ...note(raw, raw['role'] as string, sources),
    name: raw['name'] as string,
    can: raw['can'] as string[],
    cannot: raw['cannot'] as string[],
    howToFind: raw['howToFind'] as string,
    ...(Object.fromEntries(kept) as object),
    ...(phone?.status === 'verified' ? { phone: phone.number } : {}),
  }
}

function sourceNote(raw: Raw): SourceNote {
  return {
    name: raw['name'] as string,
    level: raw['level'] as SourceNote['level'],
    read: raw['read'] as boolean,
    ...(raw['url'] ? { url: raw['url'] as string } : {}),
    ...(raw['asOf'] ? { asOf: raw['asOf'] as string } : {}),
  }
}

function clockSays(raw: Raw): string {
  return `${String(raw['title'])}. It starts with ${String(raw['startsWhen'])}. ${String(raw['legalBasis'])}.`
}
