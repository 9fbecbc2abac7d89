/**
 * Gives every page its place: the sidebar and the links to the previous and next lesson come from the
 * collection, the date of the last change from the project's history.
 */
import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { projectUrl, referencePages } from '../site.ts';
import { based } from './based.ts';
import { readCourse } from './course.ts';
import { changeDates, newestUnder } from './git-dates.ts';

type SidebarLink = NonNullable<StarlightRouteData['pagination']['next']>;

const dates = changeDates('.', ['content']);
const base = import.meta.env.BASE_URL;

/** Fills in what the theme could not know. */
export const onRequest = defineRouteMiddleware(async (context) => {
  const route = context.locals.starlightRoute;
  const here = context.url.pathname.replace(/\/?$/, '/');
  const link = (path: string, label: string, attrs: SidebarLink['attrs'] = {}): SidebarLink => {
    const href = based(base, path);
    return { type: 'link', label, href, isCurrent: href === here, badge: undefined, attrs };
  };
  const parts = (await readCourse()).map((part) => ({
    label: part.title,
    entries: part.lessons.map(({ id, slug, title, number }) =>
      link(`${id}/`, title, { 'data-progress-lesson': slug, 'data-number': number }),
    ),
  }));
  const reference = referencePages.map(({ path, label }) => link(path, label));
  route.sidebar = [...parts, { label: 'Reference', entries: reference }].map((group) => ({
    type: 'group',
    collapsed: false,
    badge: undefined,
    ...group,
  }));
  const lessons = parts.flatMap(({ entries }) => entries);
  const index = lessons.findIndex(({ isCurrent }) => isCurrent);
  route.pagination = {
    prev: index < 0 ? undefined : lessons[index - 1],
    next: index < 0 ? undefined : lessons[index + 1],
  };
  const page = referencePages.find(({ path }) => based(base, path) === here);
  if (page !== undefined) route.editUrl = new URL(projectUrl(page.edit));
  const file = page?.edit ?? route.entry.filePath;
  const changed = newestUnder(dates, file);
  if (changed !== undefined) route.lastUpdated = changed;
});
