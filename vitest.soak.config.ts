import { defineConfig } from 'vitest/config'

/** The long runs: `npm run soak`. Thousands of rounds where `npm test` does tens. */
export default defineConfig({
  test: {
    include: ['{core,paper,vault,ward,apps,journeys}/**/*.soak.ts'],
    exclude: ['**/node_modules/**'],
    environment: 'node',
    testTimeout: 60 * 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    passWithNoTests: true,
  },
})
