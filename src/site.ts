/**
 * What the site is called, where its project lives and which pages it has besides lessons. Everything
 * that links to the project or names the site reads it here.
 */

/** The name, with a true minus sign (U+2212): the hypervisor's mode lies beneath ring 0. */
export const siteName = 'Ring −1';
/** One line that says what one can do here. */
export const tagline = 'Hypervisors you can run';
/** One sentence for search results and link previews. */
export const description =
  'A course on virtualization in which every figure is a simulation you can step, break and ' +
  'rewind, and every number comes from a run or from a cited source.';
/** The project's address, without a slash at the end. */
export const repository = 'https://github.com/ring-minus-one/course';
/** The branch that edit links open. */
export const branch = 'main';

/** A page that is no lesson and stands in the sidebar under “Reference”. */
export interface ReferencePage {
  /** Path inside the site, without the base, with a slash at the end. */
  readonly path: string;
  /** How the sidebar and the footer call it. */
  readonly label: string;
  /** What a reader can edit: a path in the project. */
  readonly edit: string;
}

/** The reference pages, in sidebar order. A page file must exist in `src/pages/` for each. */
export const referencePages: readonly ReferencePage[] = [
  { path: 'reading/', label: 'How to read this course', edit: 'content/tracks.yaml' },
  { path: 'progress/', label: 'My progress', edit: 'src/pages/progress.astro' },
  { path: 'capstones/', label: 'Capstones', edit: 'src/homework/capstones.ts' },
  { path: 'lab/', label: 'The installation lab', edit: 'src/scenarios/installation' },
  { path: 'evidence/', label: 'Prove your install', edit: 'src/pages/evidence.astro' },
  { path: 'article/', label: 'The article, checked', edit: 'content/claims' },
  { path: 'figures/', label: 'Figures', edit: 'src/views/figures.ts' },
  { path: 'computing/', label: 'How the numbers come about', edit: 'src/pages/computing.astro' },
  { path: 'validation/', label: 'Validation', edit: 'src/experiments/cases' },
  { path: 'platforms/', label: 'Platforms', edit: 'src/model/platforms' },
  { path: 'landscape/', label: 'Landscape of hypervisors', edit: 'content/landscape' },
  { path: 'editions/', label: 'Editions', edit: 'content/editions' },
  { path: 'events/', label: 'Events and errors', edit: 'content/events' },
  { path: 'glossary/', label: 'Glossary', edit: 'content/glossary' },
  { path: 'sources/', label: 'Sources', edit: 'content/sources' },
  { path: 'instructors/', label: 'For instructors', edit: 'src/pages/instructors' },
];

/** The address that shows a file or a folder of the project, or opens the file in its editor. */
export const projectUrl = (path: string, view: 'tree' | 'blob' | 'edit' = 'tree'): string =>
  `${repository}/${view}/${branch}/${path}`;

/**
 * The address of a new error report about a page, with what is known filled in. `page` is the path
 * inside the site; `details` is any further text, such as the address of a run.
 */
export function reportErrorUrl(page: string, details = ''): string {
  const body = [
    `Page: /${page.replace(/^\/+/, '')}`,
    ...(details === '' ? [] : [details]),
    '',
    'What is wrong, and how do you know?',
    '',
  ].join('\n');
  return `${repository}/issues/new?${new URLSearchParams({ title: 'Error on a page', body })}`;
}
