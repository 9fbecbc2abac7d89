// Integrations only. BASE_PATH is the path that the site is served under; SITE_URL, where it is known,
// gives link previews and the sitemap absolute addresses.
import react from '@astrojs/react';
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
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [authoring(), starlight(theme), react(), contentSecurityPolicy()],
  vite: { build: { cssTarget: ['chrome125', 'firefox128', 'safari17.5'] } },
});
