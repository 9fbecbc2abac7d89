/** `npm run build`: builds the site into `dist/`, for the host path in `BASE_PATH`. */
import path from 'node:path';
import { basePath } from './base-path.ts';
import { fail, root } from './project.ts';
import { buildSite } from './site-build.ts';

try {
  const base = basePath(process.env['BASE_PATH']);
  await buildSite({ outDir: path.join(root, 'dist'), base }, { show: true });
  process.stdout.write(`Built dist/ for ${base}. Look at it: npm run preview\n`);
} catch (error) {
  fail(error);
}
