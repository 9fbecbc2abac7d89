/** Which links a figure takes, and how any text is read as one. */
import { formatLink, parseLink, type RunLink } from '../../scenarios/link.ts';
import type { Subject } from '../subject.ts';
import { runsOf } from './runs-of.ts';

/** The view as a link text. */
export const linkText = ({ parameters }: Subject, view: RunLink): string =>
  formatLink(view, parameters);

/** What a link text was read as: a view that can be shown, and what could not be read, in words. */
export interface Opened {
  readonly view: RunLink | null;
  readonly problems: readonly string[];
}

/** Reads any text as a link. Never throws; a link without a variant or past the end of its run is put right. */
export function openLink(subject: Subject, text: string): Opened {
  const { link, problems } = parseLink(text, subject.rules);
  if (!link) return { view: null, problems };
  if (link.designs.length === 0)
    return { view: null, problems: [`the link names no ${subject.words.variant}`] };
  const end = runsOf(subject, link).moments.length;
  return { view: { ...link, cursor: Math.min(link.cursor, end) }, problems };
}
