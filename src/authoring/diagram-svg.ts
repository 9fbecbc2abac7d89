/**
 * Turns what Mermaid drew into what is committed: an SVG without styles of its own, whose colours are
 * classes. The drawing page leaves `class="f:#rrggbb s:#rrggbb"`; every colour must be a known sentinel.
 */
import { diagramColours, domainColours } from './diagram-settings.ts';

/** What each sentinel becomes, as the end of a class name. */
const roleOf: ReadonlyMap<string, string> = new Map([
  ...Object.entries(diagramColours).map(([role, colour]) => [colour as string, role] as const),
  ...Object.values(domainColours).flatMap(({ text, mark, wash }) => [
    [text, 'domain-text'] as const,
    [mark, 'domain-mark'] as const,
    [wash, 'domain-wash'] as const,
  ]),
]);
const domainOf: ReadonlyMap<string, string> = new Map(
  Object.entries(domainColours).flatMap(([slug, colours]) =>
    Object.values(colours).map((colour) => [colour, slug] as const),
  ),
);

/** The committed form of a drawing. Throws an Error that names colours for which there is no role. */
export function finishSvg(drawn: string): string {
  const unknown = new Set<string>();
  const finished = drawn
    .replace(/ class="([^"]*)"/g, (_, list: string) => {
      const classes = list.split(' ').flatMap((word) => {
        const [, kind, colour = ''] = /^([fs]):(.*)$/.exec(word) ?? [];
        if (kind === undefined) return [word];
        if (colour === 'none') return [`${kind}-none`];
        const role = roleOf.get(colour);
        if (role === undefined) unknown.add(colour);
        const domain = domainOf.get(colour);
        return [`${kind}-${role}`, ...(domain === undefined ? [] : [`domain-${domain}`])];
      });
      const unique = [...new Set(classes)].join(' ');
      return unique === '' ? '' : ` class="${unique}"`;
    })
    .replace(/-?\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2))));
  if (unknown.size > 0)
    throw new Error(
      `Mermaid drew with colours that have no role: ${[...unknown].join(', ')}. ` +
        'Set the theme variable they come from in src/authoring/diagram-settings.ts.',
    );
  return `${finished.trim()}\n`;
}

/**
 * A diagram's text with the definitions of the domain classes it uses, so that a writer can say
 * `A[Parent]:::parent-partition` and get the domain's colours.
 */
export function withDomainClasses(text: string): string {
  const used = Object.entries(domainColours).filter(([slug]) =>
    new RegExp(`:::${slug}\\b|^\\s*class\\s+\\S+\\s+${slug}\\b`, 'm').test(text),
  );
  const definitions = used.map(
    ([slug, { text: ink, mark, wash }]) =>
      `classDef ${slug} fill:${wash},stroke:${mark},color:${ink},stroke-width:2px`,
  );
  return [text.trimEnd(), ...definitions].join('\n');
}
