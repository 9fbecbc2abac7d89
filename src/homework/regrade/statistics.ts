/** What many receipts say about the items: how hard each is, whether it tells readers apart, what draws them. */
import type { Regraded, RegradedItem } from './regrade.ts';

export interface ItemStatistics {
  readonly id: string;
  /** Readers who handed in an answer or gave up. */
  readonly readers: number;
  /** Readers who were right at some time. */
  readonly right: number;
  readonly givenUp: number;
  /** Difficulty: the share of those readers who were right at once, in [0, 1]; null without readers. */
  readonly rightAtOnce: number | null;
  /**
   * Discrimination: the correlation, over these readers, of being right at once with the share of their
   * other items that they got right at once, in [−1, 1]. Null where there is nothing to tell apart.
   */
  readonly discrimination: number | null;
  /** Of the first answers that were wrong: which wrong option or near-miss, most often first. */
  readonly pull: readonly { readonly near: string; readonly readers: number }[];
}

/** Statistics for every item of the course, in the order of the first receipt. */
export function itemStatistics(graded: readonly Regraded[]): readonly ItemStatistics[] {
  const ids = graded[0]?.items.filter(({ status }) => status !== 'unknown').map(({ id }) => id);
  return (ids ?? []).map((id) => statisticsOf(id, graded));
}

const answered = ({ status }: RegradedItem): boolean =>
  status === 'right' || status === 'wrong' || status === 'givenUp';
const atOnce = ({ tries }: RegradedItem): number => (tries[0]?.verdict === 'right' ? 1 : 0);

function statisticsOf(id: string, graded: readonly Regraded[]): ItemStatistics {
  const mine = graded.flatMap(({ items }) => {
    const own = items.find((item) => item.id === id);
    if (!own || !answered(own)) return [];
    return [{ own, others: items.filter((item) => item.id !== id && answered(item)) }];
  });
  const firsts = mine.map(({ own }) => atOnce(own));
  const rests = mine.filter(({ others }) => others.length > 0);
  return {
    id,
    readers: mine.length,
    right: mine.filter(({ own }) => own.status === 'right').length,
    givenUp: mine.filter(({ own }) => own.status === 'givenUp').length,
    rightAtOnce: mine.length === 0 ? null : mean(firsts),
    discrimination: correlation(
      rests.map(({ own }) => atOnce(own)),
      rests.map(({ others }) => mean(others.map(atOnce))),
    ),
    pull: pullOf(mine.map(({ own }) => own)),
  };
}

function pullOf(items: readonly RegradedItem[]): ItemStatistics['pull'] {
  const counts = new Map<string, number>();
  for (const { tries } of items) {
    const near = tries[0]?.verdict === 'wrong' ? tries[0].near : null;
    if (near !== null) counts.set(near, (counts.get(near) ?? 0) + 1);
  }
  return [...counts]
    .map(([near, readers]) => ({ near, readers }))
    .sort((a, b) => b.readers - a.readers || (a.near < b.near ? -1 : 1));
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Pearson's correlation; null where either side does not vary. */
function correlation(xs: readonly number[], ys: readonly number[]): number | null {
  if (xs.length < 2) return null;
  const [middleX, middleY] = [mean(xs), mean(ys)];
  let [together, aloneX, aloneY] = [0, 0, 0];
  xs.forEach((x, index) => {
    const [offX, offY] = [x - middleX, (ys[index] ?? 0) - middleY];
    together += offX * offY;
    aloneX += offX * offX;
    aloneY += offY * offY;
  });
  return aloneX === 0 || aloneY === 0 ? null : together / Math.sqrt(aloneX * aloneY);
}
