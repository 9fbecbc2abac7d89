/** The builds that the browser tests run on: at the top of a host, and below a path. */
import path from 'node:path';
import { cacheFolder } from '../project.ts';
import { buildSite, isFresh, type Build } from '../site-build.ts';
import { single } from './outcome.ts';
import type { Stage } from './stage.ts';

/** A build under test. */
export interface TestedSite extends Build {
  /** Its part in the names of the Playwright projects. */
  readonly name: 'root' | 'course';
}

const folder = (name: string): string => path.join(cacheFolder, 'sites', name);

/** The builds under test. */
export const testedSites: readonly TestedSite[] = [
  { name: 'root', base: '/', outDir: folder('root') },
  { name: 'course', base: '/course', outDir: folder('course') },
];

/** Builds a site unless the build that is there is fresh. */
export const siteBuild = (site: TestedSite): Stage => ({
  name: `build below ${site.base}`,
  async run() {
    if (!isFresh(site)) await buildSite(site);
    return single(`build below ${site.base}`, true, '');
  },
});
