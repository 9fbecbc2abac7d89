/**
 * How a protection domain looks wherever it appears: one class, one glyph, one pattern, one word. The
 * colours stand in src/styles/domains.css under the same slugs. Colour is never the only sign: every
 * glyph differs, and every pattern.
 */

/** The kinds of protection domain, in the order of a legend: from the application down to hardware. */
export const domainKinds = [
  'application',
  'childPartition',
  'parentPartition',
  'driverPartition',
  'hostProcess',
  'hostKernel',
  'vmm',
  'hypervisor',
  'hardware',
] as const;
/** A kind of protection domain. */
export type DomainKind = (typeof domainKinds)[number];

/** The patterns that fill a domain's ground. `plain` and `solid` have no marks of their own. */
export type PatternName =
  | 'plain'
  | 'solid'
  | 'diagonal'
  | 'dots'
  | 'crosshatch'
  | 'horizontal'
  | 'dashes'
  | 'vertical'
  | 'grid';

/** How one kind of domain looks. */
export interface DomainStyle {
  readonly kind: DomainKind;
  /** The kind in kebab case: names the class, the custom properties, the entity and the pattern. */
  readonly slug: string;
  /** What a reader sees, in running text. */
  readonly label: string;
  /** A glyph as the `d` of an SVG path in a box of 16 × 16, to be filled by the even-odd rule. */
  readonly glyph: string;
  /** The pattern of its ground. */
  readonly pattern: PatternName;
}

/** A repeating tile: its size in user units and the path that is stroked in it. */
export interface PatternTile {
  readonly size: number;
  readonly d: string;
  /** Stroke width in user units. */
  readonly stroke: number;
}

/** The style of each kind. */
export const domainStyles: Readonly<Record<DomainKind, DomainStyle>> = {
  application: {
    kind: 'application',
    slug: 'application',
    label: 'application',
    glyph: 'M1 2h14v12H1ZM3 7v5h10V7Z',
    pattern: 'plain',
  },
  childPartition: {
    kind: 'childPartition',
    slug: 'child-partition',
    label: 'child partition',
    glyph: 'M3 3h10v10H3Z',
    pattern: 'dots',
  },
  parentPartition: {
    kind: 'parentPartition',
    slug: 'parent-partition',
    label: 'parent partition',
    glyph: 'M1 1h14v14H1ZM3 3v10h10V3ZM5.5 5.5h5v5h-5Z',
    pattern: 'diagonal',
  },
  driverPartition: {
    kind: 'driverPartition',
    slug: 'driver-partition',
    label: 'driver partition',
    glyph: 'M4 1h2v4h4V1h2v4h2v4a4 4 0 0 1-4 4h-1v2H7v-2H6a4 4 0 0 1-4-4V5h2Z',
    pattern: 'dashes',
  },
  hostProcess: {
    kind: 'hostProcess',
    slug: 'host-process',
    label: 'host process',
    glyph: 'M1 2h14v3H1ZM1 6.5h10v3H1ZM1 11h14v3H1Z',
    pattern: 'horizontal',
  },
  hostKernel: {
    kind: 'hostKernel',
    slug: 'host-kernel',
    label: 'host kernel',
    glyph: 'M4.5 1h7L15 8l-3.5 7h-7L1 8ZM8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6Z',
    pattern: 'crosshatch',
  },
  vmm: {
    kind: 'vmm',
    slug: 'vmm',
    label: 'virtual machine monitor',
    glyph: 'M8 1a7 7 0 0 0 0 14V11.8A3.8 3.8 0 0 1 8 4.2ZM10 1h4v14h-4Z',
    pattern: 'vertical',
  },
  hypervisor: {
    kind: 'hypervisor',
    slug: 'hypervisor',
    label: 'hypervisor',
    glyph: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 3.2a3.8 3.8 0 1 1 0 7.6 3.8 3.8 0 0 1 0-7.6Z',
    pattern: 'solid',
  },
  hardware: {
    kind: 'hardware',
    slug: 'hardware',
    label: 'hardware',
    glyph: 'M4 1h2v2h4V1h2v2h1v3h2v2h-2v2h2v2h-2v1h-1v2h-2v-2H6v2H4v-2H3v-1H1v-2h2V8H1V6h2V3h1Z',
    pattern: 'grid',
  },
};

/** The tiles of the patterns that have marks. */
export const patternTiles: Readonly<Partial<Record<PatternName, PatternTile>>> = {
  diagonal: { size: 8, d: 'M-2 2 2-2M0 8 8 0M6 10 10 6', stroke: 1.2 },
  dots: { size: 7, d: 'M2 2h.01M5.5 5.5h.01', stroke: 1.8 },
  crosshatch: { size: 8, d: 'M0 0 8 8M0 8 8 0', stroke: 0.9 },
  horizontal: { size: 5, d: 'M0 2.5h5', stroke: 1 },
  dashes: { size: 10, d: 'M0 2.5h5.5M5 7.5h5.5', stroke: 1.5 },
  vertical: { size: 5, d: 'M2.5 0v5', stroke: 1 },
  grid: { size: 6, d: 'M0 3h6M3 0v6', stroke: 0.7 },
};

/** The style that a slug names, or undefined when none does. */
export const domainStyleOf = (slug: string): DomainStyle | undefined =>
  Object.values(domainStyles).find((style) => style.slug === slug);

/** The class that gives an element the colours of a domain: `domain-parent-partition`. */
export const domainClass = (kind: DomainKind): string => `domain-${domainStyles[kind].slug}`;

/** The id of the SVG pattern that draws a domain's ground; fill with `url(#…)`. */
export const domainPatternId = (kind: DomainKind): string => `pattern-${domainStyles[kind].slug}`;

/** The SVG patterns of all domains as markup, for one `<defs>` on a page. */
export function domainPatternsMarkup(): string {
  return domainKinds.map(patternMarkup).join('');
}

function patternMarkup(kind: DomainKind): string {
  const { pattern } = domainStyles[kind];
  const tile = patternTiles[pattern] ?? { size: 8, d: '', stroke: 0 };
  const ground = `class="${pattern === 'solid' ? 'pattern-solid' : 'pattern-ground'}"`;
  const marks =
    tile.d && `<path class="pattern-marks" d="${tile.d}" stroke-width="${tile.stroke}"/>`;
  return (
    `<pattern id="${domainPatternId(kind)}" class="${domainClass(kind)}" ` +
    `width="${tile.size}" height="${tile.size}" patternUnits="userSpaceOnUse">` +
    `<rect ${ground} width="${tile.size}" height="${tile.size}"/>${marks}</pattern>`
  );
}
