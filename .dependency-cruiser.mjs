/**
 * Imports go down the shelves; a folder of core/src is imported through its face; nothing goes in circles.
 * Every rule here is broken on purpose in tools/canaries/shelves, and `npm run check` sees each one caught.
 */
const shelves = [
  ['core/src/calendar', 'core/src/routes', 'vault/src'],
  [
    // ui shows days in full, so it knows the calendar and nothing else of ours.
    'ui/src',
    'core/src/clocks',
    'core/src/guidance',
    'core/src/casefile',
    'core/src/charts',
    'core/src/patterns',
    'core/src/sync',
  ],
  ['core/src/nations', 'core/src/importers', 'core/src/requests'],
  ['core/src/letters', 'core/src/one-page', 'paper/src'],
  ['core/src/people', 'ward/src'],
  ['apps/[^/]+'],
]

const tests = '\\.(test|soak)\\.ts$'
const anyOf = (folders) => `^(${folders.join('|')})/`

const onlyDown = shelves.slice(0, -1).map((folders, shelf) => ({
  name: `shelf-${shelf}-looks-down`,
  comment: `Shelf ${shelf} (${folders.join(', ')}) may not import from a shelf above it. Move what both need down a shelf.`,
  severity: 'error',
  from: { path: anyOf(folders), pathNot: tests },
  to: { path: anyOf(shelves.slice(shelf + 1).flat()) },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...onlyDown,
    {
      name: 'shelf-0-stands-alone',
      comment: 'Shelf 0 imports nothing else of ours.',
      severity: 'error',
      from: { path: `^(${shelves[0].join('|')})/`, pathNot: tests },
      to: { path: `^(${shelves[0].join('|')})/`, pathNot: '^$1/' },
    },
    {
      name: 'ui-knows-only-days',
      comment: 'A component shows what it is given. Of core it may use the calendar, to say a day in full.',
      severity: 'error',
      from: { path: '^ui/src/' },
      to: { path: '^(core|vault|paper|ward)/', pathNot: '^core/src/calendar/' },
    },
    {
      name: 'every-folder-has-a-shelf',
      comment: 'A new folder of core/src needs a place in the list of shelves in .dependency-cruiser.mjs.',
      severity: 'error',
      from: { path: '^core/src/', pathNot: anyOf(shelves.flat()) },
      to: {},
    },
    {
      name: 'faces-inside-core',
      comment:
        'Import another folder of core/src through its index.ts. If what you need is not there, export it there.',
      severity: 'error',
      from: { path: '^core/src/([^/]+)/' },
      to: { path: '^core/src/[^/]+/', pathNot: ['^core/src/$1/', '^core/src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'faces-from-outside',
      comment:
        'From outside core, vault, paper or ui, import what its package.json exports and nothing deeper.',
      severity: 'error',
      from: { path: '^(?:(core|vault|paper|ui|ward)/|[^/]+)' },
      to: {
        path: '^(core|vault|paper|ui|ward)/src/',
        pathNot: [
          '^$1/src/',
          '^ward/src/[^/]+/index\\.ts$',
          '^core/src/(?:[^/]+|letters/checks(?:/samples)?)/index\\.ts$',
          '^ui/src/([^/]+/index\\.ts|[^/]+\\.css)$',
          '^vault/src/(index|backup)\\.ts$',
          '^paper/src/((index|html|text|measure|hold-together|pdf|docx|eml|box|poster)\\.ts|[^/]+\\.css)$',
        ],
      },
    },
    {
      name: 'apps-stay-apart',
      comment: 'Apps never import each other. What both need belongs in core.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'patient-never-meets-the-ward',
      comment:
        'The ward has its own safety case. The patient app cannot import it, not even through something else.',
      severity: 'error',
      from: { path: '^apps/patient/' },
      to: { path: '^ward/', reachable: true },
    },
    {
      name: 'made-up-people-stay-in-tests',
      comment: 'Only tests, examples and the pages to try things out import the made-up people.',
      severity: 'error',
      from: {
        path: '^(core|vault|paper|ward|ui|apps)/',
        pathNot: ['^core/src/people/', tests, 'examples\\.ts$', '/(try|trial|gallery)(/|\\.)'],
      },
      to: { path: '^core/src/people/' },
    },
    {
      name: 'svelte-stays-at-the-edges',
      comment: 'The UI framework appears in ui/ and apps/ only.',
      severity: 'error',
      from: { path: '^(core|vault|paper|ward)/' },
      to: { path: 'node_modules/(svelte|@sveltejs)/' },
    },
    {
      name: 'no-circles',
      comment: 'These files import each other in a circle. Move what both need into a third file.',
      severity: 'error',
      from: { pathNot: tests },
      to: { circular: true },
    },
    {
      name: 'resolves',
      comment: 'This import leads nowhere.',
      severity: 'error',
      from: { path: '^(core|vault|paper|ward|ui|tools|journeys|bench|apps/cli)/' },
      to: { couldNotResolve: true, pathNot: '^@fresh-eyes/content/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^tools/canaries/|(^|/)(build|\\.svelte-kit|\\.compiled|coverage)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.svelte', '.json'],
    },
  },
}
