/**
 * The Content-Security-Policy of the site, made from the built pages: what they contain inline is
 * allowed by its hash, and nothing else runs. One policy for all pages, so that a host needs one header.
 */
import { createHash } from 'node:crypto';

/** What the pages of a site contain that a policy must allow. */
export interface Inline {
  /** Hashes of inline scripts, as a policy writes them, sorted. */
  readonly scripts: readonly string[];
  /** Hashes of inline style elements, sorted. */
  readonly styles: readonly string[];
  /** Does any element carry a `style` attribute? Those cannot be hashed one by one for every browser. */
  readonly styleAttributes: boolean;
}

/** A page of the built site. */
export interface Page {
  /** For messages: the path in the build. */
  readonly name: string;
  readonly html: string;
}

const attributes = /(?:[^>"']|"[^"]*"|'[^']*')*/.source;
const scriptElement = new RegExp(`<script\\b(${attributes})>([\\s\\S]*?)</script\\s*>`, 'gi');
const styleElement = new RegExp(`<style\\b${attributes}>([\\s\\S]*?)</style\\s*>`, 'gi');
const anyTag = new RegExp(`<[a-z][^\\s/>]*(${attributes})>`, 'gi');

/** Types of script elements that browsers run or obey; any other is data, which no policy concerns. */
const runs = /^(|module|importmap|speculationrules|(text|application)\/(java|ecma)script)$/i;

/** A source expression for one inline text. */
export const hashSource = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The value of an attribute in the text of a tag, or undefined. */
function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(
    `\\s${name}(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+)))?(?=\\s|/|$)`,
    'i',
  ).exec(tag);
  return match ? (match[1] ?? match[2] ?? match[3] ?? '') : undefined;
}

const decoded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/**
 * What the pages contain inline. Throws an Error that names page and element when one could never be
 * allowed: an `on…` attribute, or an address that is a script.
 */
export function inlineOf(pages: readonly Page[]): Inline {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  let styleAttributes = false;
  for (const { name, html } of pages) {
    for (const [, tag = '', text = ''] of html.matchAll(scriptElement))
      if (attribute(tag, 'src') === undefined && runs.test(attribute(tag, 'type') ?? ''))
        scripts.add(hashSource(text));
    for (const [, text = ''] of html.matchAll(styleElement)) {
      styles.add(hashSource(text));
      // Inside an inline SVG the text is read as XML is, with its entities resolved.
      if (text.includes('&')) styles.add(hashSource(decoded(text)));
    }
    const markup = html
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(scriptElement, '<script$1></script>');
    for (const [element, tag = ''] of markup.replace(styleElement, '').matchAll(anyTag)) {
      refuseScriptIn(name, element, tag);
      styleAttributes ||= attribute(tag, 'style') !== undefined;
    }
  }
  return { scripts: [...scripts].sort(), styles: [...styles].sort(), styleAttributes };
}

/** Throws when a tag carries a script that a strict policy cannot allow. */
function refuseScriptIn(page: string, element: string, tag: string): void {
  const unquoted = tag.replace(/"[^"]*"|'[^']*'/g, '""');
  const handler = /\s(on[a-z]+)\s*=/i.exec(unquoted)?.[1];
  const address = ['href', 'src', 'action', 'formaction', 'xlink:href'].find((name) =>
    /^\s*javascript:/i.test(attribute(tag, name) ?? ''),
  );
  const found = handler ?? address;
  if (found)
    throw new Error(
      `${page}: found a script in the attribute ${found} of ${element.slice(0, 120)}\n` +
        'The Content-Security-Policy forbids it in every browser. Add the listener in a script:' +
        " element.addEventListener('click', …).",
    );
}

/** Whether a policy travels in a page or in a header: some directives are ignored in a page. */
export type Carrier = 'meta' | 'header';

/** The policy as text. Everything is refused that is not named. */
export function policyFor(inline: Inline, carrier: Carrier): string {
  const directives = [
    ["default-src 'none'"],
    // Pagefind's search is WebAssembly; the browser asks for this word before it compiles any.
    ["script-src 'self' 'wasm-unsafe-eval'", ...inline.scripts],
    ["style-src 'self'", ...inline.styles],
    ...(inline.styleAttributes ? [["style-src-attr 'unsafe-inline'"]] : []),
    ["img-src 'self' data:"],
    ["font-src 'self'"],
    ["connect-src 'self'"],
    ["worker-src 'self'"],
    ["manifest-src 'self'"],
    ["base-uri 'none'"],
    ["form-action 'none'"],
    ...(carrier === 'header' ? [["frame-ancestors 'none'"]] : []),
  ];
  return directives.map((words) => words.join(' ')).join('; ');
}

/**
 * The page with the policy in force before anything it loads: first in the head, after the character
 * set, which browsers look for in the first 1,024 bytes only.
 */
export function withPolicy(html: string, policy: string): string {
  const charset = '<meta charset="utf-8">';
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const bare = html
    .replace(/<meta\s+charset=(["']?)utf-8\1\s*\/?>/i, '')
    .replace(/<meta\s+http-equiv=(["']?)content-security-policy\1[^>]*>/i, '');
  const head = /<head\b[^>]*>/i.exec(bare) ?? /^\s*<!doctype[^>]*>/i.exec(bare);
  const at = head ? head.index + head[0].length : 0;
  return `${bare.slice(0, at)}${charset}${meta}${bare.slice(at)}`;
}
