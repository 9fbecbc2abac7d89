// Integrations only. BASE_PATH is the path that the site is served under; SITE_URL, where it is known,
// gives link previews and the sitemap absolute addresses.
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { authoring } from './src/authoring/integration.ts';
import { theme } from './src/authoring/theme.ts';
import { basePath } from './src/commands/base-path.ts';
import { contentSecurityPolicy } from './src/commands/csp/integration.ts';

export default defineConfig({
  base: basePath(process.env.BASE_PATH),
  ...(process.env.SITE_URL ? { site: process.env.SITE_URL } : {}),
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // Each style in a page costs its hash in the policy, and some hosts cut headers after 2,000 bytes.
  build: { inlineStylesheets: 'never' },
  // Classes instead of style attributes, so that the colours of code follow the theme and the policy.
  markdown: { syntaxHighlight: 'prism' },
  integrations: [
    authoring(),
    // The theme adds a sitemap unless one is there, and a sitemap needs to know the site's address.
    ...(process.env.SITE_URL ? [] : [{ name: '@astrojs/sitemap', hooks: {} }]),
    starlight(theme),
    preact(),
    contentSecurityPolicy(),
  ],
  vite: { build: { cssTarget: ['chrome125', 'firefox128', 'safari17.5'] } },
});
