/** Which links a figure takes, and how any text is read as one. */
import { LINK_RULES, PARAMETERS } from '../../scenarios/follow-one-request/index.ts';
import { formatLink, parseLink, type RunLink } from '../../scenarios/link.ts';
import { runsOf } from './runs-of.ts';

/** The view as a link text. */
export const linkText = (view: RunLink): string => formatLink(view, PARAMETERS);

/** What a link text was read as: a view that can be shown, and what could not be read, in words. */
export interface Opened {
  readonly view: RunLink | null;
  readonly problems: readonly string[];
}

/** Reads any text as a link. Never throws; a link without a design or past the end of its run is put right. */
export function openLink(text: string): Opened {
  const { link, problems } = parseLink(text, LINK_RULES);
  if (!link) return { view: null, problems };
  if (link.designs.length === 0) return { view: null, problems: ['the link names no design'] };
  const end = runsOf(link).moments.length;
  return { view: { ...link, cursor: Math.min(link.cursor, end) }, problems };
}
