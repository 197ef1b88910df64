import { describe, expect, it } from 'vitest'
import { checkContent, type Expected } from './check-content.ts'
import { sayProblem } from './problem.ts'

/** A small content folder in which everything is in order. */
const inOrder: Readonly<Record<string, string>> = {
  'sources/a-page.yaml': `id: a-page
name: A page
url: https://example.org/a
level: primary
read: true
asOf: 2026-10
checkedOn: 2026-11-21
reviewBy: 2027-05-21
`,
  'nations/england/rights.yaml': `- id: so-eng-001
  nations: [england]
  topic: second-opinion
  says: Nobody is promised a second opinion. A patient can ask.
  status: verified
  sources:
    - a-page
  checkedOn: 2026-11-21
  reviewBy: 2027-05-21
`,
  'nations/england/clocks.yaml': `- id: england/answered
  periods:
    - fact: ck-eng-answered
      title: Answered
      startsWhen: the letter arrived
      actor: the-body
      legalForce: none
      legalBasis: none
      showAs: nudge
      ifMissed: Ask again.
      status: unverified
      sources: []
      checkedOn: 2026-11-21
      reviewBy: 2027-05-21
`,
  'words/en/reasons.yaml': 'it-can-wait: You said it can wait.\n',
  'words/en/warnings.yaml': 'asking-is-not-getting:\n  says: You can ask.\n  rests: [so-eng-001]\n',
  'pages/how-to-ask.md': `---
id: how-to-ask
title: How to ask
summary: How to ask for another view.
group: guide
order: 10
nations: [england]
facts: [so-eng-001]
checkedOn: 2026-11-21
reviewBy: 2027-05-21
---

You can ask. {so-eng-001}

[Choose a way](/choose), or read [this again](/guide/how-to-ask).
`,
  'letters/request-gp/en.md': `---
facts: [so-eng-001]
checkedOn: 2026-11-21
reviewBy: 2027-05-21
---

## ask
Please will you refer me?
`,
}

const expected: Expected = {
  today: '2026-11-27',
  release: false,
  words: { reasons: ['it-can-wait'], warnings: ['asking-is-not-getting'] },
  facts: [{ id: 'so-eng-001', where: '../core/src/nations/england/routes.ts' }],
  clocks: ['england/answered'],
}

describe('checking the content', () => {
  it('finds nothing in a folder that is in order, in a release too', () => {
    expect(problemsIn({})).toEqual([])
    expect(problemsIn({}, { release: true })).toEqual([])
  })

  it.each<[string, Record<string, string>, string]>([
    [
      'a key that has no place',
      change('sources/a-page.yaml', 'level: primary', 'colour: red\nlevel: primary'),
      'content/sources/a-page.yaml:4: colour: Nothing here is called "colour". Use one of: id, name',
    ],
    [
      'a key that is missing',
      change('sources/a-page.yaml', 'read: true\n', ''),
      'content/sources/a-page.yaml:1: "read" is missing. Add a line "read: …".',
    ],
    [
      'a word that is not allowed',
      change('nations/england/rights.yaml', 'status: verified', 'status: sure'),
      'content/nations/england/rights.yaml:5: 0 › status: "sure" is not one of the words allowed here. Use one of: verified, unverified.',
    ],
    [
      'a day that is none',
      change('sources/a-page.yaml', 'reviewBy: 2027-05-21', 'reviewBy: May 2027'),
      'content/sources/a-page.yaml:8: reviewBy: "May 2027" is not a day. Write it as 2026-11-21.',
    ],
    [
      'an id that leads nowhere',
      change('nations/england/rights.yaml', '- a-page', '- a-pgae'),
      'content/nations/england/rights.yaml:1: sources names "a-pgae", and nothing has that id. Correct the id, or add what it names.',
    ],
    [
      'a verified claim with no source',
      change('nations/england/rights.yaml', 'sources:\n    - a-page', 'sources: []'),
      'content/nations/england/rights.yaml:1: "so-eng-001" is verified but names no source. Name the source, or make it unverified.',
    ],
    [
      'an id that stands twice',
      { 'sources/b-page.yaml': inOrder['sources/a-page.yaml'] ?? '' },
      'content/sources/b-page.yaml:1: "a-page" stands here and in content/sources/a-page.yaml:1. Give one of them another id.',
    ],
    [
      'a right that nobody has, in words',
      change('words/en/reasons.yaml', 'You said it can wait.', 'You have a right to a second opinion.'),
      'content/words/en/reasons.yaml:1: This claims a right that nobody has: "You have a right to a second opinion." Say "you can ask". Nobody is promised a second opinion.',
    ],
    [
      'a right that nobody has, on a page, over two lines',
      change('pages/how-to-ask.md', 'You can ask.', 'Read this.\nYou have a\n**right** to a second opinion.'),
      'content/pages/how-to-ask.md:14: This claims a right that nobody has: "You have a right to a second opinion."',
    ],
    [
      'a right that nobody has, in a letter',
      change('letters/request-gp/en.md', 'Please will you refer me?', 'You must give me a second opinion.'),
      'content/letters/request-gp/en.md:8: This claims a right that nobody has: "You must give me a second opinion."',
    ],
    [
      'a fact that a page rests on and that is not there',
      change('pages/how-to-ask.md', '{so-eng-001}', '{so-eng-999}'),
      'content/pages/how-to-ask.md:13: It rests on "so-eng-999", and nothing has that id. Correct the id, or add the fact.',
    ],
    [
      'a link to a page that is not there',
      change('pages/how-to-ask.md', '/guide/how-to-ask)', '/guide/how-to-aks)'),
      'content/pages/how-to-ask.md:15: It links to /guide/how-to-aks, and there is no such page. Correct the link.',
    ],
    [
      'a link that leaves by the side door',
      change('pages/how-to-ask.md', '(/choose)', '(//example.org)'),
      'content/pages/how-to-ask.md:15: It links to //example.org, and there is no such page. Correct the link.',
    ],
    [
      'a line that is no Markdown of ours',
      change('pages/how-to-ask.md', 'You can ask.', ':::\n\nYou can ask.'),
      'content/pages/how-to-ask.md:13: This line is not in the small Markdown of guide pages. See docs/formats/guide-page.md.',
    ],
    [
      'a page whose head is not whole',
      change('pages/how-to-ask.md', 'order: 10\n', ''),
      'content/pages/how-to-ask.md:1: "order" is missing.',
    ],
    [
      'a page with no head',
      { 'pages/how-to-ask.md': 'You can ask.\n' },
      'content/pages/how-to-ask.md:1: There is no front matter. Begin the file with ---, its keys, and --- again.',
    ],
    [
      'a page under another name',
      { 'pages/asking.md': (inOrder['pages/how-to-ask.md'] ?? '').replaceAll('/guide/how-to-ask', '/guide') },
      'content/pages/asking.md:1: The id is "how-to-ask", but the file has another name. Name the file after its id.',
    ],
    [
      'words that are missing',
      { 'words/en/reasons.yaml': 'danger-comes-first: Safety first.\n' },
      'content/words/en/reasons.yaml: There are no words for "it-can-wait". Add them under "it-can-wait:".',
    ],
    [
      'words that nothing uses',
      { 'words/en/reasons.yaml': 'it-can-wait: You said it can wait.\ndanger-comes-first: Safety first.\n' },
      'content/words/en/reasons.yaml:2: There are words for "danger-comes-first", which nothing uses. Take them out, or correct the id.',
    ],
    [
      'a warning that rests on nothing',
      change('words/en/warnings.yaml', 'so-eng-001', 'so-eng-999'),
      'content/words/en/warnings.yaml:2: It rests on "so-eng-999", and nothing has that id.',
    ],
    [
      'a clock without words',
      { 'nations/england/clocks.yaml': '[]\n' },
      'content/nations/england/clocks.yaml: The clock "england/answered" has no words. Add them under its id.',
    ],
    [
      'words without a clock',
      change('nations/england/clocks.yaml', 'id: england/answered', 'id: england/late'),
      'content/nations/england/clocks.yaml:1: "england/late" has words, but there is no such clock.',
    ],
    [
      'a fact that the decisions rest on and that is not there',
      {
        'nations/england/rights.yaml': '[]\n',
        'words/en/warnings.yaml': inOrder['words/en/warnings.yaml']?.replace('so-eng-001', '') ?? '',
      },
      'content/../core/src/nations/england/routes.ts: "so-eng-001" is not in the content. Name a fact that is, or add it.',
    ],
    [
      'a fact that a letter rests on and that is not there',
      change('letters/request-gp/en.md', 'facts: [so-eng-001]', 'facts: [so-eng-999]'),
      'content/letters/request-gp/en.md:1: It rests on "so-eng-999", and nothing has that id. Correct the id, or add the fact.',
    ],
    [
      'a letter that says neither what it rests on nor when it was read',
      { 'letters/request-gp/en.md': '## ask\nPlease will you refer me?\n' },
      'content/letters/request-gp/en.md:1: There is no front matter.',
    ],
    [
      'words in a language that nobody is on record as having read',
      { 'words/cy/reasons.yaml': 'it-can-wait: Gall aros.\n' },
      'content/words/cy/reasons.yaml: Nobody is on record as having read the words in "cy".',
    ],
    [
      'a file that nothing knows',
      { 'notes/a.yaml': 'a: b\n' },
      'content/notes/a.yaml: Nothing knows what belongs in this file. Move it where its kind lives',
    ],
    [
      'a file that is no YAML',
      { 'sources/b-page.yaml': 'id: b-page\n  name: "B\n' },
      'content/sources/b-page.yaml:',
    ],
    [
      'a key twice',
      change('sources/a-page.yaml', 'read: true', 'read: true\nread: false'),
      'content/sources/a-page.yaml:6: This is not YAML that can be read (duplicate key). Look for a missing quote',
    ],
    [
      'a part that stands for another',
      {
        'sources/b-page.yaml': (inOrder['sources/a-page.yaml'] ?? '')
          .replace('a-page', 'b-page')
          .replace('A page', '&page A page')
          .replace('2026-10', '*page'),
      },
      'content/sources/b-page.yaml:6: This stands for something that is written elsewhere in the file. Write it out here',
    ],
  ])('tells %s, with its file, its line and the mend', (_what, changes, says) => {
    expect(problemsIn(changes).map((problem) => problem.slice(0, says.length))).toContain(says)
  })

  it('warns of what is past its day, and refuses it in a release', () => {
    const past = [
      'content/sources/a-page.yaml:1: "a-page" was due to be checked again by 2027-05-21. Read the source again, then move the day.',
      'content/pages/how-to-ask.md:1: "how-to-ask" was due to be checked again by 2027-05-21. Read the source again, then move the day.',
      'content/letters/request-gp/en.md:1: "letters/request-gp/en.md" was due to be checked again by 2027-05-21. Read the source again, then move the day.',
    ]
    expect(problemsIn({}, { today: '2027-05-21', release: true })).toEqual([])
    expect(problemsIn({}, { today: '2027-05-22' })).toEqual([])
    expect(check({}, { today: '2027-05-22' }).stale.map(sayProblem)).toEqual(expect.arrayContaining(past))
    expect(problemsIn({}, { today: '2027-05-22', release: true })).toEqual(expect.arrayContaining(past))
  })

  it.each([
    '',
    'null\n',
    '[]\n',
    '{}\n',
    'a text\n',
    '7\n',
    '- null\n',
    '- a text\n',
    'a: null\n',
    'a: [null]\n',
    '__proto__: {a: b}\n',
    '? [a]\n: b\n',
    '!!js/function a\n',
    '%',
    '\t',
    '---\na: 1\n---\nb: 2\n',
  ])('looks at any file that holds %j without falling over it', (text) => {
    for (const path of Object.keys(inOrder)) expect(() => check({ [path]: text })).not.toThrow()
    for (const path of [
      'words/languages.yaml',
      'guidelines/copies.yaml',
      'calendars/scotland.yaml',
      'conditions/a/pack.yaml',
      'letters/letters.yaml',
    ])
      expect(check({ [path]: text }).problems).toBeDefined()
  })
})

function check(changes: Readonly<Record<string, string>>, more: Partial<Expected> = {}) {
  const files = Object.entries({ ...inOrder, ...changes }).map(([path, text]) => ({ path, text }))
  return checkContent(files, { ...expected, ...more })
}

function problemsIn(changes: Readonly<Record<string, string>>, more: Partial<Expected> = {}): string[] {
  return check(changes, more).problems.map(sayProblem)
}

/** A change to one file of the folder. A text that is not in it is a mistake in the test. */
function change(path: string, from: string, to: string): Record<string, string> {
  const text = inOrder[path] ?? ''
  if (!text.includes(from)) throw new Error(`${path} has no "${from}".`)
  return { [path]: text.replace(from, to) }
}
