import { defineConfig } from 'vitest/config'

/** A tier of tests is a folder of `test/`; how long one of its tests may take before it counts as hung. */
const tier = (name: string, testTimeout: number) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.ts`], testTimeout, hookTimeout: testTimeout },
})

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    // No test changes a module or the process it shares: the same modules serve every file of a worker.
    isolate: false,
    // The machine's zone must not matter: the place is in Brussels wherever its PC thinks it is.
    env: { TZ: 'UTC' },
    projects: [
      tier('rules', 10_000),
      tier('features', 20_000),
      tier('contract', 20_000),
      tier('architecture', 60_000),
      // What takes its time by nature (kills, key derivations): part of `npm test`, not of the quick check.
      tier('endurance', 60_000),
    ],
  },
})
