/** The claims, ready for pages: decided by runs, their numbers in place, with the lessons that teach them. */
import { getCollection } from 'astro:content';
import { based } from '../../authoring/based.ts';
import { readCourse } from '../../authoring/course.ts';
import { decide, type Answer, type Decision } from '../../homework/claims/decision.ts';
import { fill, formatNumber, type Figure, type Text } from '../../homework/text.ts';
import { createWorld } from '../../homework/world.ts';
import type { Claim } from '../../schemas/claim.ts';
import { fragmentOf } from '../../views/player/fragment.ts';
import { figuresIn } from '../figure/page-figures.ts';
import { anchorOf } from '../homework/Summary.tsx';
import { readSheets } from '../homework/sheets.ts';

/** A page to go to. */
export interface Place {
  readonly href: string;
  readonly title: string;
}

/** The runs behind a claim. */
export interface ReadDecision {
  readonly answers: readonly Answer[];
  readonly finding: Text;
  /** The run in a figure, and the lesson that has it. */
  readonly sight: Place;
}

/** A claim as pages show it. */
export interface ReadClaim extends Omit<
  Claim,
  'truth' | 'evidence' | 'decides' | 'homework' | 'shown'
> {
  readonly truth: Text;
  readonly evidence: readonly (Place & { readonly source: string; readonly locator: string })[];
  readonly decides: ReadDecision | null;
  /** Lessons whose frontmatter names the claim, in the order of the course. */
  readonly lessons: readonly (Place & { readonly slug: string })[];
  readonly homework: readonly Place[];
  /** Figures that show it, by their own names; the one whose run decides it comes first. */
  readonly figures: readonly Place[];
}

/** All claims in the article's order. Throws where runs do not bear a verdict out. */
export async function readClaims(): Promise<readonly ReadClaim[]> {
  const base = import.meta.env.BASE_URL;
  const world = createWorld();
  const lessons = (await readCourse())
    .flatMap((part) => part.lessons)
    .map(({ id, ...lesson }) => ({ ...lesson, href: based(base, `${id}/`) }));
  const works = new Map((await getCollection('sources')).map(({ id, data }) => [id, data]));
  const items = [...(await readSheets()).values()].flat();
  const placeOf = (source: string): Place => {
    const work = works.get(source);
    return {
      href: `${based(base, 'sources/')}#${source}`,
      title: `${work?.short} ${work?.year}`,
    };
  };
  const figureOf = ({ lesson, figure }: { lesson: string; figure: string }): Place => {
    const { href = '', title = '', body = '' } = lessons.find(({ slug }) => slug === lesson) ?? {};
    const name = figuresIn(body).find(({ id }) => id === figure)?.kind.title ?? figure;
    return { href: `${href}#${figure}`, title: `“${name}” in ${title}` };
  };
  const decisionOf = (id: string, decision: Decision) => {
    const { answers, failures, sight } = decide(decision, world);
    if (failures.length > 0) throw new Error(`${id}: ${failures.join('; ')}`);
    const lesson = lessons.find(({ slug }) => slug === decision.see.lesson);
    const title = lesson?.title ?? '';
    const href = `${lesson?.href}${fragmentOf(sight.figure, sight.link)}`;
    return { answers, sight: { href, title } };
  };
  const entries = (await getCollection('claims')).map(({ data }) => data);
  return entries
    .sort((a, b) => a.id.localeCompare(b.id))
    .map((claim) => {
      const decided = claim.decides ? decisionOf(claim.id, claim.decides) : null;
      const figures = figuresOf(claim, decided?.answers ?? []);
      return {
        ...claim,
        truth: fill(claim.truth, figures),
        evidence: claim.evidence.map((one) => ({ ...one, ...placeOf(one.source) })),
        decides: decided && { ...decided, finding: fill(claim.decides?.finding ?? '', figures) },
        figures: [
          ...(claim.decides && decided
            ? [{ ...figureOf(claim.decides.see), href: decided.sight.href }]
            : []),
          ...claim.shown.map(figureOf),
        ],
        lessons: lessons.filter(({ claims }) => claims.includes(claim.id)),
        homework: claim.homework.flatMap((id) => {
          const item = items.find((one) => one.id === id);
          const lesson = lessons.find(({ slug }) => id.startsWith(`${slug}/`));
          if (!item || !lesson) return [];
          return [{ href: `${lesson.href}#${anchorOf(id)}`, title: item.title }];
        }),
      };
    });
}

function figuresOf(claim: Claim, answers: readonly Answer[]): Readonly<Record<string, Figure>> {
  const figures: Record<string, Figure> = {};
  for (const [name, value] of Object.entries(claim.values ?? {})) {
    const unit = value.unit === undefined ? '' : ` ${value.unit}`;
    const text = `${formatNumber(value.published, 3)}${unit}`;
    figures[name] = { text, source: value.source, locator: value.locator ?? '' };
  }
  for (const { id, text } of answers) figures[id] = { text, source: null, locator: '' };
  return figures;
}
