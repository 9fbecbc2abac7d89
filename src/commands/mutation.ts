/** `npm run test:mutation -- FOLDER`: breaks `src/FOLDER` line by line and shows what no test notices. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from './bootstrap/step.mjs';
import { fail, root, toolScript } from './project.ts';

const folder = (process.argv[2] ?? '').replace(/^(\.?\/)?(src\/)?/, '').replace(/\/+$/, '');
if (folder === '' || !existsSync(path.join(root, 'src', folder))) {
  fail(
    `Name a folder of src to mutate, as in  npm run test:mutation -- engine  (not "${folder}").`,
  );
} else {
  const { code } = await runProgram(
    process.execPath,
    [toolScript('@stryker-mutator/core', 'stryker'), 'run', 'tests/stryker.config.mjs'],
    { cwd: root, env: { ...process.env, MUTATE: folder }, passThrough: true },
  );
  process.exitCode = code;
}
