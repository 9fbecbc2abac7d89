/** What the build hands to a figure's island: the untouched view, its question with the answers, its sources. */
import { getCollection } from 'astro:content';
import { AstroError } from 'astro/errors';
import { based } from '../../authoring/based.ts';
import { reportErrorUrl } from '../../site.ts';
import type { FigureKind } from '../../views/figure-kind.ts';
import { writtenIn } from '../../views/figures.ts';
import { askedOf } from '../../views/player/asked.ts';
import { baseView, gateFor } from '../../views/player/base-view.ts';
import { runsOf } from '../../views/player/runs-of.ts';
import type { FigureProps } from './Player.tsx';

/** What the attributes of a figure's component may be, besides its own settings. */
export interface FigureAttributes {
  /** Unique on its page; links and homework name the figure by it. */
  id: string;
  /** One question; the figure has its own where none is given. */
  title?: string;
  caption?: string;
  /** The id of a question to ask before the run. */
  gate?: string;
}

/** Throws an error that names the component when a lesson asks for what does not exist. */
export async function builtFigure(
  kind: FigureKind,
  attributes: FigureAttributes & object,
  address: URL,
): Promise<Omit<FigureProps, 'children'>> {
  const { subject } = kind;
  const { id } = attributes;
  const written = writtenIn(kind, { ...attributes });
  const { base, asked } = (() => {
    try {
      const view = baseView(subject, written);
      if (written.gate === undefined) return { base: view, asked: null };
      const gate = gateFor(subject, kind.gates, written.gate, view);
      return { base: view, asked: askedOf(subject, gate, view) };
    } catch (problem) {
      throw new AstroError(`<${kind.tag} id="${id}">: ${(problem as Error).message}`);
    }
  })();
  const works = await getCollection('sources');
  const home = based(import.meta.env.BASE_URL, '');
  return {
    ...{ id, base, asked },
    builtHash: runsOf(subject, base).hash,
    sources: {
      page: based(import.meta.env.BASE_URL, 'sources/'),
      names: Object.fromEntries(works.map((entry) => [entry.id, entry.data.short])),
    },
    reportUrl: reportErrorUrl(address.pathname.slice(home.length - 1)),
  };
}
