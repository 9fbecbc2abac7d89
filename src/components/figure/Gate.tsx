/** Where a figure asks: its question before the run, and what came of it after. Fetched only there, as many do not. */
import { lazy, Suspense, type RefObject } from 'preact/compat';
import type { PlayerState } from './use-player.ts';

const Question = lazy(() =>
  import('./GateCard.tsx').then((module) => ({ default: module.Question })),
);
const Answer = lazy(() => import('./GateCard.tsx').then((module) => ({ default: module.Answer })));

interface GateProps {
  readonly state: PlayerState;
  /** The figure's body: it has the focus when a card has done its part. */
  readonly figure: RefObject<HTMLDivElement>;
}

/** Stands above the picture while it holds the run. */
export function AskedFirst({ state, figure }: GateProps) {
  const { gate, comparison } = state;
  if (!gate?.open) return null;
  return (
    <Suspense fallback={null}>
      <Question
        state={gate}
        comparison={comparison}
        figure={figure}
        onAnswer={(prediction) => {
          state.answer(prediction);
          figure.current?.focus({ preventScroll: true });
        }}
      />
    </Suspense>
  );
}

interface AnsweredProps extends GateProps {
  /** Shows a variant where there is room for one only. */
  readonly onShow: (run: number) => void;
}

/** Stands under the sentences from the answer on. */
export function AnsweredThen({ state, figure, onShow }: AnsweredProps) {
  const { gate, comparison } = state;
  if (!gate || gate.open) return null;
  return (
    <Suspense fallback={null}>
      <Answer
        state={gate}
        comparison={comparison}
        onEnd={() => state.seek(comparison.moments.length)}
        onWatch={(stretch) => {
          state.watch(stretch);
          onShow(comparison.moments[stretch.to - 1]?.run ?? 0);
          figure.current?.focus({ preventScroll: true });
          figure.current?.querySelector('.stage')?.scrollIntoView({ block: 'nearest' });
        }}
      />
    </Suspense>
  );
}
