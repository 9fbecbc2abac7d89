/** `npm run test:mutation -- FOLDER`: breaks `src/FOLDER`, or one file, and shows what no test notices. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from './bootstrap/step.mjs';
import { fail, root, toolScript } from './project.ts';

const name = (process.argv[2] ?? '').replace(/^(\.?\/)?(src\/)?/, '').replace(/\/+$/, '');
if (name === '' || !existsSync(path.join(root, 'src', name))) {
  fail(
    `Name a folder or file of src to mutate, as in  npm run test:mutation -- engine  (not "${name}").`,
  );
} else {
  const { code } = await runProgram(
    process.execPath,
    [toolScript('@stryker-mutator/core', 'stryker'), 'run', 'tests/stryker.config.mjs'],
    { cwd: root, env: { ...process.env, MUTATE: name }, passThrough: true },
  );
  process.exitCode = code;
}
