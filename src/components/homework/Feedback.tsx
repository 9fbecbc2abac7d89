/** What is said about an answer, and once the item is settled, the answer worked out. */
import { useId, useLayoutEffect, useRef } from 'preact/compat';
import type { PreparedItem } from '../../homework/prepared.ts';
import type { Verdict } from '../../homework/verdict.ts';
import type { ItemState } from '../../progress/standing.ts';
import { Key } from './Key.tsx';
import { PartingTable } from './PartingTable.tsx';
import { Run } from './Run.tsx';
import { SightButton } from './SightButton.tsx';
import type { ItemWords } from './words.ts';

export interface FeedbackProps {
  readonly item: PreparedItem;
  readonly words: ItemWords;
  readonly state: ItemState;
  /** Null before the first answer of a visit, and after giving up. */
  readonly verdict: Verdict | null;
  /** Rises with each answer handed in: the heading then takes the focus. */
  readonly turn: number;
}

const headings = { right: 'Right', wrong: 'Not so', unanswered: 'Not yet' } as const;

export function Feedback({ item, words, state, verdict, turn }: FeedbackProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (turn > 0) heading.current?.focus();
  }, [turn]);
  const settled = state === 'right' || state === 'givenUp';
  const name = state === 'givenUp' ? 'The answer' : verdict && headings[verdict.verdict];
  return (
    <div className="item-feedback" role="status">
      {name && (
        <div className={`item-verdict item-${state === 'givenUp' ? 'shown' : verdict?.verdict}`}>
          <h4 ref={heading} tabIndex={-1}>
            <Sign state={state} verdict={verdict} /> {name}
          </h4>
          {state === 'givenUp' ? (
            <Key item={item} works={words.works} />
          ) : (
            verdict && (
              <p>
                <Run text={verdict.feedback} works={words.works} />
              </p>
            )
          )}
          {settled && (
            <p>
              <Run text={item.explanation} works={words.works} />
            </p>
          )}
          <Further item={item} words={words} verdict={verdict} settled={settled} />
        </div>
      )}
    </div>
  );
}

function Sign({ state, verdict }: Pick<FeedbackProps, 'state' | 'verdict'>) {
  const sign =
    state === 'givenUp'
      ? '→'
      : { right: '✓', wrong: '✗', unanswered: '…' }[verdict?.verdict ?? 'wrong'];
  return <span aria-hidden="true">{sign}</span>;
}

/** The belief behind a wrong answer, and a run that shows how it is. */
function Further({
  item,
  words,
  verdict,
  settled,
}: Pick<FeedbackProps, 'item' | 'words' | 'verdict'> & { readonly settled: boolean }) {
  const id = useId();
  const belief = verdict?.misconception ? words.beliefs[verdict.misconception] : undefined;
  const sight = (settled ? item.see : null) ?? verdict?.see;
  return (
    <>
      {belief && (
        <details className="item-belief">
          <summary id={id}>A belief that many share</summary>
          <p>
            <q>{belief.statement}</q>
          </p>
          <p>{belief.refutation}</p>
          {belief.parting && <PartingTable parting={belief.parting} />}
        </details>
      )}
      {sight && (
        <p>
          <SightButton sight={sight}>Show me in the figure</SightButton>
        </p>
      )}
    </>
  );
}
