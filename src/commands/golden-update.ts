/** `npm run golden:update`: writes the golden files anew. Read the difference before it is committed. */
import { globSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from './bootstrap/step.mjs';
import { root, toolScript } from './project.ts';

// Those that no test writes any more are gone afterwards, and the difference shows it.
for (const file of globSync('tests/golden/*--*.trace.*', { cwd: root }))
  rmSync(path.join(root, file));
const { code } = await runProgram(
  process.execPath,
  // Only the tests that have "golden" in their path compare with golden files.
  [toolScript('vitest'), 'run', '-c', 'tests/vitest.config.ts', 'golden'],
  { cwd: root, env: { ...process.env, UPDATE_GOLDEN: '1' }, passThrough: true },
);
process.exitCode = code;
process.stdout.write('What changed: git diff tests/golden\n');
