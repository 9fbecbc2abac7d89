/** `npm run preview`: serves the build in `dist/` as it is, or the one in the folder that is named. */
import path from 'node:path';
import { addressFrom } from './listen.ts';
import { fail, root } from './project.ts';
import { serveBuild } from './serve-build.ts';
import { stampOf } from './site-build.ts';

try {
  const folder = path.resolve(root, process.argv[2] ?? 'dist');
  const stamp = stampOf(folder);
  if (!stamp) throw new Error(`There is no finished build in ${folder}. Make one: npm run build`);
  await serveBuild({ folder, base: stamp.base }, addressFrom(process.env));
} catch (error) {
  fail(error);
}
