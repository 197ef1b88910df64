import { defineConfig } from 'vitest/config'

const minute = 60_000

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        test: {
          name: 'core',
          include: ['{core,paper,ward,apps/cli,tools,bench}/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'tools/canaries/**'],
          environment: 'node',
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'vault',
          include: ['vault/**/*.test.ts', 'apps/patient/src/**/*.test.ts'],
          exclude: ['**/node_modules/**'],
          environment: 'node',
          testTimeout: minute,
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
          // After the others, one file at a time: a browser and a server already fill two cores.
          sequence: { groupOrder: 1 },
          fileParallelism: false,
        },
      },
    ],
  },
})
