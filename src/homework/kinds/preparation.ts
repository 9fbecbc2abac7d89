/** What preparing an item of any kind needs: its texts filled, its feedback made ready, its order shuffled. */
import type { HostResults } from '../../scenarios/host/results.ts';
import type { SightRow } from '../item.ts';
import type { PreparedFeedback } from '../prepared.ts';
import type { Question, RunQuestion } from '../questions/question.ts';
import type { Text } from '../text.ts';
import type { World } from '../world.ts';

export interface Preparation {
  readonly world: World;
  /** A writer's text with its numbers in place. */
  readonly text: (written: string) => Text;
  readonly feedback: (row: {
    readonly id: string;
    readonly feedback: string;
    readonly misconception?: string | undefined;
    readonly see?: SightRow | undefined;
  }) => PreparedFeedback;
  /** What a host under load comes to. Throws, in words, on parameters that do not fit. */
  readonly host: (host: unknown, seed: number) => HostResults;
  readonly shuffle: <T>(rows: readonly T[]) => readonly T[];
  /** The answer to a question, in the unit of a field; times are asked in µs. */
  readonly number: (question: Question) => number;
  /** The answer to a question about a run as it is read, with its unit. */
  readonly quantity: (question: RunQuestion) => string;
}
