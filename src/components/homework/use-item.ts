/** One item's life on the page: the answer being worked on, what is kept of it, and what is said about it. */
import { useCallback, useState } from 'preact/compat';
import type { PreparedItem } from '../../homework/prepared.ts';
import { readVariant, variantAt, withVariant } from '../../homework/variants.ts';
import type { Verdict } from '../../homework/verdict.ts';
import type { Confidence } from '../../progress/document.ts';
import { addTry, giveUp, openHint, saveDraft } from '../../progress/record.ts';
import { itemStanding, type ItemStanding } from '../../progress/standing.ts';
import { judge } from './judge.ts';
import { parsed } from './parsed.ts';
import { useProgress } from './use-progress.ts';
import { useReset } from './use-reset.ts';
import { useVerdict } from './use-verdict.ts';

export interface ItemLife {
  /** False until the component has woken up: then nothing can be answered yet. */
  readonly awake: boolean;
  readonly standing: ItemStanding;
  /** The item, or the variant of it that the reader is at. */
  readonly shown: PreparedItem;
  readonly answer: unknown;
  readonly confidence: Confidence | null;
  readonly verdict: Verdict | null;
  /** Rises with each answer handed in. */
  readonly turn: number;
  readonly setAnswer: (answer: unknown) => void;
  readonly setConfidence: (confidence: Confidence) => void;
  readonly handIn: () => void;
  readonly showHint: () => void;
  readonly showAnswer: () => void;
  readonly startAnew: () => void;
  /** Takes the last start back; null where there is none. */
  readonly undo: (() => void) | null;
}

export function useItem(item: PreparedItem): ItemLife {
  const { keeper, data } = useProgress();
  const standing = itemStanding(data, item);
  const [own, setOwn] = useState<{ kept: unknown } | null>(null);
  const [confidence, setConfidence] = useState<Confidence | null>(null);
  const [verdict, say] = useVerdict(item, standing);
  const [turn, setTurn] = useState(0);
  // The answer to a goal stands in its figure, which a reset leaves alone.
  const forget = (): void => void (item.kind === 'goal' || setOwn(null));
  const { startAnew, undo } = useReset(keeper, [item.id], forget);
  const last = standing.tries.findLast((one) => one.verdict !== 'shown');
  const kept = own ? own.kept : parsed(standing.draft?.answer ?? last?.answer);
  const read = readVariant(item, kept);
  // Each start anew moves on to the next variant; tries and drafts remember theirs.
  const variant = read?.variant ?? standing.hidden % (item.variants.length + 1);
  const answer = read?.answer ?? null;

  const setAnswer = useCallback(
    (next: unknown) => {
      const chosen = withVariant(item, variant, next ?? null);
      setOwn({ kept: chosen });
      // What a goal's figure shows is kept by the figure.
      if (item.kind !== 'goal') keeper?.change(saveDraft(item, JSON.stringify(chosen)));
    },
    [item, keeper, variant],
  );

  /** Kept first, then said. */
  const handIn = async (): Promise<void> => {
    const chosen = withVariant(item, variant, answer);
    const said = await judge(item, chosen);
    if (said.verdict === 'unanswered' || confidence === null)
      say(said.verdict === 'unanswered' ? said : unsure);
    else if (keeper) {
      keeper.change(addTry(item, JSON.stringify(chosen), confidence, said.verdict));
      say(said, itemStanding(keeper.data.get(), item).tries.at(-1));
      setConfidence(null);
    }
    setTurn((before) => before + 1);
  };

  return {
    awake: keeper !== null,
    standing,
    shown: variantAt(item, variant),
    answer,
    confidence,
    verdict,
    turn,
    setAnswer,
    setConfidence,
    handIn: () => void handIn(),
    showHint: () => keeper?.change(openHint(item, standing.hints)),
    showAnswer: () => {
      keeper?.change(giveUp(item));
      setTurn((before) => before + 1);
    },
    startAnew,
    undo: standing.state === 'new' ? undo : null,
  };
}

const unsure: Verdict = {
  verdict: 'unanswered',
  feedback: ['Say how sure you are, too. Where you were sure and wrong, you learn most.'],
};
