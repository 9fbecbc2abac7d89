/** What the theme is told: our name, our styles, and which of its components we replace. */
import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { description, projectUrl, siteName } from '../site.ts';

const overrides = [
  'Head',
  'ThemeProvider',
  'ThemeSelect',
  'Header',
  'SiteTitle',
  'Search',
  'MobileMenuToggle',
  'Sidebar',
  'TwoColumnContent',
  'PageSidebar',
  'PageTitle',
  'Pagination',
  'LastUpdated',
  'Footer',
] as const;

/** The theme's options. */
export const theme: StarlightUserConfig = {
  title: siteName,
  titleDelimiter: '·',
  description,
  favicon: '/favicon.svg',
  disable404Route: true,
  expressiveCode: false,
  tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 2 },
  editLink: { baseUrl: projectUrl('', 'edit') },
  routeMiddleware: './src/authoring/route-data.ts',
  customCss: [
    'fonts',
    'tokens',
    'domains',
    'frame',
    'prose',
    'components',
    'home',
    'code',
    'diagrams',
    'print',
  ].map((name) => `./src/styles/${name}.css`),
  components: Object.fromEntries(
    overrides.map((name) => [name, `./src/components/overrides/${name}.astro`]),
  ),
  markdown: { processedDirs: ['./content/'] },
};
