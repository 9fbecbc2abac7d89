/** Everything that needs no browser. `vitest run -c tests/vitest.config.ts` from the top folder. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { mutated } from './mutated.ts';

/** The folder or file whose mutants are tried; undefined in an ordinary run. */
const mutants = process.env['MUTATE'];

const nodeFlags = [
  // For slow tests that look at memory. Switched on while Node runs, it can end a process.
  '--expose-gc',
  // A thread takes the types off its modules in WebAssembly, whose calls V8 compiles after 1,000 of them
  // into code that all threads of a process share. In V8 13.6, one thread in some thousands that follows
  // others which have ended aborts the process there ("Check failed: end > addr"). Tests start dozens of
  // threads in one process, one sweep after another, as no command does: here calls stay uncompiled.
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
