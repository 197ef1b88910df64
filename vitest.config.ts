import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const minute = 60_000

// Vitest leaves one core free, which on two cores is half the machine.
const maxWorkers = Math.max(2, availableParallelism() - 1)
const quick = { environment: 'node', maxWorkers, sequence: { groupOrder: 1 } } as const

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...quick,
          name: 'core',
          include: ['{core,paper,ward,apps/cli,tools,bench}/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'tools/canaries/**'],
          testTimeout: minute,
          // One file's modules are the next one's: what is here is pure, and reading it anew for every file is a third of the work.
          isolate: false,
        },
      },
      {
        test: {
          ...quick,
          name: 'vault',
          include: ['vault/**/*.test.ts', 'apps/patient/src/**/*.test.ts'],
          exclude: ['**/node_modules/**'],
          testTimeout: minute,
        },
      },
      {
        test: {
          ...quick,
          name: 'hospital',
          include: ['apps/hospital/**/*.test.ts'],
          exclude: ['**/node_modules/**'],
          // One PostgreSQL for all of them; each test that wants a database makes its own in it.
          globalSetup: ['apps/hospital/src/testing/before-all.ts'],
          testTimeout: minute,
          hookTimeout: minute,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['journeys/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['journeys/before-all.ts'],
          testTimeout: minute,
          hookTimeout: minute,
          // After the others, two files at a time: a browser works on two cores by itself, and a third made all of them slower.
          maxWorkers: 2,
          // A first save on a slow machine takes more than the usual second.
          expect: { poll: { timeout: 20_000 } },
          // Once more before it counts: a browser on a busy machine can miss a moment. What is broken fails twice.
          retry: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
