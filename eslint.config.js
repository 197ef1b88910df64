import svelte from 'eslint-plugin-svelte'
import ts from 'typescript-eslint'
import { faces } from './tools/lint/faces.js'

const pure = ['core/src/**/*.ts', 'paper/src/**/*.ts', 'ward/src/**/*.ts']
const tests = ['**/*.test.ts', '**/*.soak.ts']
const quiet = ['core/**', 'vault/**', 'paper/**', 'ward/**', 'apps/patient/**']

const noDate =
  'The core has no clock. Take the day as an argument ("today: Day") and count with core/calendar; the app passes today in.'
const noChance =
  'The core has no chance. Take what must be random as an argument, so that a test can choose it.'

export default ts.config(
  {
    ignores: [
      '**/build/',
      '**/.svelte-kit/',
      '**/.svelte-check/',
      'content/.compiled/',
      'coverage/',
      'tools/canaries/',
      'apps/patient/src/canary-*.svelte',
    ],
  },
  ts.configs.recommended,
  svelte.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      // The app is served from the root of its host, and links come from content as well.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    rules: {
      eqeqeq: ['error', 'always'],
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-empty': 'error',
      'no-self-compare': 'error',
      'no-unreachable': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-throw-literal': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // A leading underscore says "I know that I do not use this".
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  {
    files: tests,
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: quiet, ignores: tests, rules: { 'no-console': 'error' } },
  {
    files: pure,
    ignores: tests,
    plugins: { 'fresh-eyes': { rules: { faces } } },
    rules: {
      'fresh-eyes/faces': 'error',
      'no-restricted-globals': ['error', { name: 'Date', message: noDate }],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: noChance },
        { object: 'globalThis', property: 'Date', message: noDate },
        { object: 'Intl', property: 'DateTimeFormat', message: noDate },
      ],
    },
  },
)
