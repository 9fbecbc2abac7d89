/** The `_headers` file of Netlify and Cloudflare Pages: a path, and below it, indented, its headers. */

/** Headers for all addresses that a pattern fits; `*` at the end of a pattern fits anything. */
export interface HeaderRule {
  readonly pattern: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** The text of a `_headers` file. */
export const headerFile = (rules: readonly HeaderRule[]): string =>
  rules
    .map(({ pattern, headers }) =>
      [pattern, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('');

/** The rules in the text of a `_headers` file; lines that are none are passed over. */
export function parseHeaderFile(text: string): readonly HeaderRule[] {
  const rules: { pattern: string; headers: [string, string][] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const header = /^\s+([\w-]+):\s*(.*)$/.exec(line);
    if (header?.[1]) rules.at(-1)?.headers.push([header[1], header[2] ?? '']);
    else if (line.startsWith('/')) rules.push({ pattern: line.trim(), headers: [] });
  }
  return rules;
}

/** The headers for an address, from all rules that fit; a later rule wins over an earlier one. */
export function headersFor(
  rules: readonly HeaderRule[],
  address: string,
): readonly (readonly [string, string])[] {
  const fits = ({ pattern }: HeaderRule): boolean =>
    pattern.endsWith('*') ? address.startsWith(pattern.slice(0, -1)) : address === pattern;
  return rules.filter(fits).flatMap(({ headers }) => headers);
}
