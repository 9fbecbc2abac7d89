/** What stands beside an item besides itself: works it cites and beliefs that its wrong answers show. */
import type { PreparedItem } from '../../homework/prepared.ts';
import type { Text } from '../../homework/text.ts';
import type { ShownParting } from './partings.ts';

/** A cited work, as its mark needs it. */
export interface CitedWork {
  readonly letter: string;
  readonly href: string;
  /** Authors, year and title, for the mark's name. */
  readonly label: string;
}

/** A belief of the register. */
export interface Belief {
  readonly statement: string;
  readonly refutation: string;
  /** Both runs, where the belief can be run. */
  readonly parting: ShownParting | null;
}

export interface ItemWords {
  readonly works: Readonly<Record<string, CitedWork>>;
  readonly beliefs: Readonly<Record<string, Belief>>;
}

/** The rows of an item that carry feedback of their own. */
const feedbacksOf = (item: PreparedItem) =>
  'options' in item ? item.options : 'near' in item ? item.near : [];

/** The keys of the works that an item's texts cite. */
export const worksIn = (item: PreparedItem): readonly string[] => [
  ...new Set([item, ...item.variants].flatMap(worksInOne)),
];

function worksInOne(item: PreparedItem): readonly string[] {
  const texts: readonly Text[] = [
    item.question,
    item.explanation,
    ...item.hints,
    ...feedbacksOf(item).map((row) => row.feedback),
    ...('options' in item ? item.options.map((option) => option.text) : []),
    ...('low' in item ? [item.low, item.high] : []),
    ...('otherwise' in item ? [item.otherwise] : []),
    ...('early' in item ? [item.early, item.late] : []),
    ...('why' in item ? item.why : []),
    ...('suspects' in item ? item.suspects.map((one) => one.because) : []),
    ...('targets' in item ? item.rows.map((row) => row.because) : []),
  ];
  return texts
    .flat()
    .flatMap((piece) => (typeof piece === 'string' || piece.source === null ? [] : [piece.source]));
}

/** The ids of the misconceptions that an item's wrong answers show. */
export const beliefsIn = (item: PreparedItem): readonly string[] => [
  ...new Set(feedbacksOf(item).flatMap(({ misconception }) => misconception ?? [])),
];
