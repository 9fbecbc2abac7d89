/** The figures of a lesson, read off its source: for parts of the prose that point at one. */
import type { FollowProps } from './follow-base.ts';

export interface PageFigure {
  readonly id: string;
  readonly designs: readonly string[];
  /** What its untouched view is made of. */
  readonly props: FollowProps;
  readonly asks: boolean;
}

/** All `<FollowOneRequest …/>` of a lesson's MDX, in order. */
export function figuresIn(body: string): readonly PageFigure[] {
  return [...body.matchAll(/<FollowOneRequest\b([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const id = attribute(attributes, 'id');
    if (id === undefined) return [];
    const named = attribute(attributes, 'designs') ?? '';
    const props = {
      designs: named,
      operation: attribute(attributes, 'operation'),
      device: attribute(attributes, 'device'),
    };
    const designs = named.split(/\s+/).filter(Boolean);
    return [{ id, designs, props, asks: attribute(attributes, 'gate') !== undefined }];
  });
}

/** The figure in which a run of this design is best opened: one that shows it and asks nothing first. */
export const figureFor = (figures: readonly PageFigure[], design: string): PageFigure | undefined =>
  figures.find((one) => one.designs.includes(design) && !one.asks) ??
  figures.find((one) => one.designs.includes(design)) ??
  figures[0];

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
