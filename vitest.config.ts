import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Minutes of a browser and of commands: begun last, one of them would keep a single core waiting for the others. */
const LONGEST = ['test/report/browser/', 'test/docs/commands', 'test/cli/distributed', 'test/cli/'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((part) => moduleId.includes(part));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

/** Rooms that only read what they load: they share a module graph and a dictionary a worker. */
const SHARED = ['text', 'tokenizer', 'entities', 'quotes', 'stance', 'scoring'].map(
  (room) => `test/${room}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Most files wait for processes of their own; without this one core of two stands idle.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: 'shared', include: SHARED, isolate: false } },
      {
        extends: true,
        test: {
          name: 'isolated',
          include: ['test/**/*.test.ts'],
          exclude: SHARED,
          globalSetup: 'test/support/fresh-dist.ts',
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'pipeline/**/*.ts'],
      exclude: ['src/**/wasm/assembly/**'],
      reporter: ['text-summary'],
    },
  },
});
