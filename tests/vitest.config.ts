/** Everything that needs no browser. `vitest run -c tests/vitest.config.ts` from the top folder. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { mutated } from './mutated.ts';

/** The folder or file whose mutants are tried; undefined in an ordinary run. */
const mutants = process.env['MUTATE'];

const nodeFlags = [
  // For slow tests that look at memory. Switched on while Node runs, it can end a process.
  '--expose-gc',
  // Threads of a sweep take the types off their modules in WebAssembly. When V8 13.6 frees such code and makes
  // it anew, which it does where threads end and others start, it now and then aborts the process ("Check
  // failed: end > addr"; https://github.com/nodejs/node/issues/64500). Commands take types off themselves and
  // so keep that code; tests are transformed by Vite. Hence one file that Node reads itself, and no compiling
  // of single calls, which are freed apart.
  `--import=${new URL('read-by-node.ts', import.meta.url).href}`,
  '--wasm-wrapper-tiering-budget=1000000000',
];

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: '.cache/vite-tests',
  test: {
    // Mutants are for the tests that mirror what is mutated.
    include: [mutants ? mutated(mutants).tests : 'tests/**/*.test.{ts,tsx}'],
    // Millions of events against theory take too long while the code is full of switches for mutants.
    exclude: ['tests/browser/**', ...(mutants ? ['**/*.slow.test.ts', '**/queueing.test.ts'] : [])],
    // Code and tests keep no state between files, so that a fresh process for each buys nothing.
    isolate: false,
    // Flags that the threads mutants run in do not take.
    ...(mutants ? {} : { execArgv: nodeFlags }),
    // A property at scale (FUZZ_RUNS) takes as many times longer.
    testTimeout: 30_000 * Number(process.env['FUZZ_RUNS'] ?? 1),
    // A focused or empty test would be a hole in the run that nobody sees.
    allowOnly: false,
    passWithNoTests: false,
    snapshotFormat: { printBasicPrototype: false },
  },
});
