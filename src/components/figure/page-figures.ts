/** The figures of a lesson, read off its source: for parts of the prose that point at one. */
import type { FigureKind } from '../../views/figure-kind.ts';
import { FIGURES, writtenIn } from '../../views/figures.ts';
import type { Written } from '../../views/player/base-view.ts';

export interface PageFigure {
  readonly id: string;
  readonly kind: FigureKind;
  /** What its untouched view is made of. */
  readonly written: Written;
}

/** All figures of a lesson's MDX, in order. */
export function figuresIn(body: string): readonly PageFigure[] {
  return [...body.matchAll(/<(\w+)\b([^>]*)>/g)].flatMap(([, tag, text = '']) => {
    const kind = FIGURES.find((one) => one.tag === tag);
    const attributes = attributesIn(text);
    const { id } = attributes;
    return kind && id !== undefined ? [{ id, kind, written: writtenIn(kind, attributes) }] : [];
  });
}

/** The figure in which a run of this variant is best opened: one that shows it and asks nothing first. */
export function figureFor(
  figures: readonly PageFigure[],
  scenario: string,
  variant: string,
): PageFigure | undefined {
  const able = figures.filter(({ kind }) => kind.subject.id === scenario);
  const showing = able.filter(({ written }) => written.variants.split(/\s+/).includes(variant));
  return showing.find(({ written }) => written.gate === undefined) ?? showing[0] ?? able[0];
}

/** Attributes as text: those in quotes, and numbers in braces. */
const attributesIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/\b(\w+)=(?:"([^"]*)"|\{(\d+)\})/g)].map(([, name = '', quoted, number]) => [
      name,
      quoted ?? number ?? '',
    ]),
  );
