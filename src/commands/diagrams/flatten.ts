/**
 * Runs inside the drawing page: makes every element of an SVG carry its own look as attributes, so that
 * the drawing needs no stylesheet, and leaves out what is not seen. Colours are left as `f:#rrggbb` and
 * `s:#rrggbb` in `class`. Imports nothing, because the page gets this file as it is, without its types.
 */

/** The attributes that show an element as the stylesheet does; undefined where it is not seen. */
type Look = Readonly<Record<string, string>> | undefined;

const shapes = new Set('path rect circle ellipse line polygon polyline'.split(' '));
const kept = new Set(
  (
    'x y x1 y1 x2 y2 cx cy r rx ry d points width height transform viewBox id dx dy ' +
    'marker-start marker-end markerWidth markerHeight markerUnits refX refY orient'
  ).split(' '),
);
const initial: Readonly<Record<string, string>> = {
  'stroke-width': '1',
  'font-weight': '400',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
};

/** The markup of the drawing. `prefix` makes its ids unique on any page. */
export function flatten(svg: SVGSVGElement, prefix: string): string {
  const elements = [...svg.querySelectorAll<SVGElement>('*')];
  const looks = new Map(elements.map((element) => [element, lookOf(element)]));
  for (const element of elements) dress(element, looks);
  for (const text of svg.querySelectorAll('text')) joinWords(text);
  for (const path of svg.querySelectorAll<SVGPathElement>('path'))
    if (isTwin(path)) path.remove();
    else simplify(path);
  for (const empty of [...svg.querySelectorAll('g, defs, text, tspan')].reverse())
    if (empty.childElementCount === 0 && !empty.textContent.trim()) empty.remove();
  frame(svg);
  return shortIds(new XMLSerializer().serializeToString(svg), prefix)
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/>\s+</g, '><');
}

/** A computed colour as `#rrggbb`, or `none`. */
function hex(colour: string): string {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (colour === 'none' || alpha === 0) return 'none';
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function lookOf(element: SVGElement): Look {
  const style = getComputedStyle(element);
  const isText = element.tagName === 'text' || element.tagName === 'tspan';
  const isShape = shapes.has(element.tagName);
  const size = element instanceof SVGGraphicsElement ? element.getBBox() : undefined;
  const hidden = style.display === 'none' || style.visibility === 'hidden';
  const flat = element.tagName === 'rect' && (size?.width === 0 || size?.height === 0);
  const inMarker = element.closest('marker') !== null;
  if (element.tagName === 'style' || (!inMarker && (hidden || flat))) return undefined;
  const classes = isText || isShape ? [`f:${hex(style.fill)}`] : [];
  const look: Record<string, string> = {};
  if (isShape && style.stroke !== 'none' && parseFloat(style.strokeWidth) > 0) {
    classes.push(`s:${hex(style.stroke)}`);
    look['stroke-width'] = String(parseFloat(style.strokeWidth));
    const dashes = style.strokeDasharray.replace(/px/g, '');
    if (!/^(none|0|1, 0|0, 0)$/.test(dashes)) look['stroke-dasharray'] = dashes;
  }
  if (isText) {
    look['font-size'] = String(parseFloat(style.fontSize));
    look['text-anchor'] = style.textAnchor;
    look['font-weight'] = style.fontWeight;
    look['dominant-baseline'] = style.dominantBaseline;
  }
  if (classes.length > 0) look['class'] = classes.join(' ');
  return look;
}

/** Gives an element its look, but for what it has from its parent anyway. */
function dress(element: SVGElement, looks: ReadonlyMap<Element, Look>): void {
  const look = looks.get(element);
  if (look === undefined) return element.remove();
  const above = element.parentElement ? looks.get(element.parentElement) : undefined;
  for (const { name } of [...element.attributes])
    if (!kept.has(name)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(look)) {
    const inherited = element.tagName === 'tspan' ? above?.[name] : initial[name];
    if (value !== inherited) element.setAttribute(name, value);
  }
}

/** Mermaid puts every word into an element of its own: joins those that look alike. */
function joinWords(text: SVGTextElement): void {
  for (const line of text.querySelectorAll('tspan'))
    if (line.childElementCount > 0 && [...line.children].every((word) => !word.attributes.length))
      line.textContent = line.textContent;
}

/** Is this outline drawn again by the next element? Some are, to fill and to stroke, though each does both. */
function isTwin(path: SVGPathElement): boolean {
  const next = path.nextElementSibling;
  if (!(next instanceof SVGPathElement) || path.closest('marker')) return false;
  const [a, b] = [path.getBBox(), next.getBBox()];
  return (
    !path.hasAttribute('marker-end') &&
    path.getAttribute('class') === next.getAttribute('class') &&
    (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(a[side] - b[side]) < 0.5)
  );
}

/** Some outlines are hundreds of tiny curves: follows them by as few lines as nobody can tell apart. */
function simplify(path: SVGPathElement): void {
  if ((path.getAttribute('d') ?? '').length < 600) return;
  const length = path.getTotalLength();
  const points = Array.from({ length: Math.ceil(length) + 1 }, (_, at) =>
    path.getPointAtLength(Math.min(at, length)),
  );
  const corners = cornersOf(points).map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  path.setAttribute('d', `M${corners.join('L')}Z`);
}

/** The points that a line must touch to stay within 0.08 units of all (Ramer, Douglas and Peucker). */
function cornersOf(points: readonly DOMPoint[]): readonly DOMPoint[] {
  const last = points.length - 1;
  const keep = new Set([0, last]);
  const open: [number, number][] = [[0, last]];
  for (let part = open.pop(); part; part = open.pop()) {
    const [from, to] = part;
    let far = 0.08;
    let middle = -1;
    for (let at = from + 1; at < to; at++) {
      const off = distance(points[at], points[from], points[to]);
      if (off > far) [far, middle] = [off, at];
    }
    if (middle < 0) continue;
    keep.add(middle);
    open.push([from, middle], [middle, to]);
  }
  return points.filter((_, at) => keep.has(at));
}

/** How far a point is from the line through two others, or from the first where they coincide. */
function distance(p?: DOMPoint, a?: DOMPoint, b?: DOMPoint): number {
  if (!p || !a || !b) return 0;
  const span = Math.hypot(b.x - a.x, b.y - a.y);
  return span < 0.01
    ? Math.hypot(p.x - a.x, p.y - a.y)
    : Math.abs((b.x - a.x) * (a.y - p.y) - (a.x - p.x) * (b.y - a.y)) / span;
}

/** Names the picture and gives it its natural size. */
function frame(svg: SVGSVGElement): void {
  const { width, height } = svg.viewBox.baseVal;
  const title = svg.querySelector('title')?.id;
  const description = svg.querySelector('desc')?.id;
  for (const { name } of [...svg.attributes])
    if (!/^(viewBox|xmlns)$/.test(name)) svg.removeAttribute(name);
  svg.setAttribute('width', String(Math.ceil(width)));
  svg.setAttribute('height', String(Math.ceil(height)));
  svg.setAttribute('role', 'img');
  if (title) svg.setAttribute('aria-labelledby', title);
  if (description) svg.setAttribute('aria-describedby', description);
}

/** Keeps the ids that something refers to, short and unique, and drops the rest. */
function shortIds(markup: string, prefix: string): string {
  const names = new Map<string, string>();
  const refer = (id: string): string => {
    const name = names.get(id) ?? `${prefix}-${names.size + 1}`;
    names.set(id, name);
    return name;
  };
  return markup
    .replace(
      /url\((?:&quot;|")?#([^)"&]+)(?:&quot;|")?\)/g,
      (_, id: string) => `url(#${refer(id)})`,
    )
    .replace(/(aria-[a-z]+)="([^"]+)"/g, (_, key: string, id: string) => `${key}="${refer(id)}"`)
    .replace(/<marker id="([^"]+)"[\s\S]*?<\/marker>/g, (marker, id: string) =>
      names.has(id) ? marker : '',
    )
    .replace(/ id="([^"]+)"/g, (_, id: string) => {
      const name = names.get(id);
      return name === undefined ? '' : ` id="${name}"`;
    });
}
