/** `npm run golden:update`: writes the golden files anew. Read the difference before it is committed. */
import { runProgram } from './bootstrap/step.mjs';
import { root, toolScript } from './project.ts';

const { code } = await runProgram(
  process.execPath,
  // Only the tests that have "golden" in their path compare with golden files.
  [toolScript('vitest'), 'run', '-c', 'tests/vitest.config.ts', 'golden'],
  { cwd: root, env: { ...process.env, UPDATE_GOLDEN: '1' }, passThrough: true },
);
process.exitCode = code;
process.stdout.write('What changed: git diff tests/golden\n');
