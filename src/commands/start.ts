/** `npm start`: builds the site when its sources have changed, and serves it. */
import path from 'node:path';
import { basePath } from './base-path.ts';
import { addressFrom, checkFree } from './listen.ts';
import { fail, root } from './project.ts';
import { serveBuild } from './serve-build.ts';
import { ensureBuilt } from './site-build.ts';

try {
  const address = addressFrom(process.env);
  const base = basePath(process.env['BASE_PATH']);
  const outDir = path.join(root, 'dist');
  await checkFree(address);
  await ensureBuilt({ outDir, base });
  await serveBuild({ folder: outDir, base }, address);
} catch (error) {
  fail(error);
}
