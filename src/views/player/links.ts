/** How a figure's view travels: which links it takes, and what stands behind the # of the page's address. */
import { CRASHABLE } from '../../model/failure.ts';
import { DESIGNS } from '../../model/designs/index.ts';
import { followOneRequest, KINDS, PARAMETERS } from '../../scenarios/follow-one-request/index.ts';
import { formatLink, parseLink, type LinkRules, type RunLink } from '../../scenarios/link.ts';
import { runsOf } from './runs-of.ts';

/** What a link to "follow one request" may hold. */
export const LINK_RULES: LinkRules = {
  scenario: followOneRequest.id,
  parameters: PARAMETERS,
  designs: DESIGNS.map((design) => design.id),
  interventions: [{ kind: KINDS.componentCrashed, subjectMax: CRASHABLE.length - 1 }],
  timeMax: followOneRequest.limits.timeMax,
};

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

/** The address's fragment for a view of one figure. */
export const fragmentOf = (figure: string, link: string): string =>
  `#s=${encodeURI(link)}&f=${encodeURIComponent(figure)}`;

/** Figure and link text of a fragment; null where it names neither. Never throws. */
export function readFragment(
  fragment: string,
): { readonly figure: string; readonly link: string } | null {
  const fields = new Map(
    fragment
      .replace(/^#/, '')
      .split('&')
      .map((pair) => [pair.slice(0, 1), pair.slice(2)] as const),
  );
  const link = decoded(fields.get('s'));
  if (link === null) return null;
  return { figure: decoded(fields.get('f')) ?? '', link };
}

function decoded(text: string | undefined): string | null {
  if (text === undefined) return null;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
