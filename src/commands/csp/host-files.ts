/**
 * The same headers in the words of each kind of host: Netlify and Cloudflare Pages, Azure Static Web
 * Apps, IIS, nginx. GitHub Pages and plain folders take none; there the policy in each page must do.
 */
import { withSlash } from '../base-path.ts';
import { headerFile } from './header-file.ts';

/** Extensions of the search index, which hosts such as IIS refuse unless they are told a type. */
const byteExtensions = ['.pagefind', '.pf_fragment', '.pf_index', '.pf_meta'];
const typedExtensions = [
  ['.avif', 'image/avif'],
  ['.mjs', 'text/javascript'],
  ['.wasm', 'application/wasm'],
  ['.webmanifest', 'application/manifest+json'],
  ['.woff2', 'font/woff2'],
] as const;
const mimeTypes: readonly (readonly [extension: string, type: string])[] = [
  ...byteExtensions.map((extension) => [extension, 'application/octet-stream'] as const),
  ...typedExtensions,
];

/** Files under `_astro/` carry a hash of their content in their name. */
const forEver = 'public, max-age=31536000, immutable';

/** The headers of every answer. */
export function securityHeaders(policy: string): readonly (readonly [string, string])[] {
  return [
    ['Content-Security-Policy', policy],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    [
      'Permissions-Policy',
      'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    ],
  ];
}

/** The files, by name, to put beside the pages of a site that lives below `base`. */
export function hostFiles(policy: string, base: string): ReadonlyMap<string, string> {
  const home = withSlash(base);
  const headers = securityHeaders(policy);
  return new Map([
    [
      '_headers',
      headerFile([
        { pattern: `${home}*`, headers },
        { pattern: `${home}_astro/*`, headers: [['Cache-Control', forEver]] },
      ]),
    ],
    ['staticwebapp.config.json', staticWebApp(headers, home)],
    ['web.config', webConfig(headers, home)],
    ['nginx.conf', nginx(headers, home)],
    // Without it, GitHub Pages leaves out folders whose name begins with an underscore.
    ['.nojekyll', ''],
  ]);
}

type Headers = ReturnType<typeof securityHeaders>;

const staticWebApp = (headers: Headers, home: string): string =>
  `${JSON.stringify(
    {
      trailingSlash: 'always',
      globalHeaders: Object.fromEntries(headers),
      mimeTypes: Object.fromEntries(mimeTypes),
      responseOverrides: { 404: { rewrite: `${home}404.html`, statusCode: 404 } },
      routes: [{ route: `${home}_astro/*`, headers: { 'Cache-Control': forEver } }],
    },
    undefined,
    2,
  )}\n`;

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const webConfig = (
  headers: Headers,
  home: string,
): string => `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <staticContent>
${mimeTypes
  .map(
    ([extension, type]) => `      <remove fileExtension="${extension}" />
      <mimeMap fileExtension="${extension}" mimeType="${type}" />`,
  )
  .join('\n')}
    </staticContent>
    <defaultDocument>
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <httpErrors errorMode="Custom" existingResponse="Replace">
      <remove statusCode="404" />
      <error statusCode="404" path="${home}404.html" responseMode="ExecuteURL" />
    </httpErrors>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${headers.map(([name, value]) => `        <add name="${name}" value="${xml(value)}" />`).join('\n')}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
  <location path="_astro">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" />
      </staticContent>
    </system.webServer>
  </location>
</configuration>
`;

const nginx = (
  headers: Headers,
  home: string,
): string => `# Include this inside a server block whose root holds the site${home === '/' ? '' : ` in the folder ${home}`}.
# An add_header inside a location would drop all of these: keep such headers here.
location ${home} {
  try_files $uri $uri/ =404;
}
error_page 404 ${home}404.html;
${headers.map(([name, value]) => `add_header ${name} "${value}" always;`).join('\n')}
`;
