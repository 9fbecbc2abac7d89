/** All starts of this machine so far: what each came to, and a second look at those that drew a picture. */
import { useMemo, useState } from 'react';
import { imageOf, imageTitle } from '../../scenarios/installation/index.ts';
import { step } from '../../engine/units.ts';
import { bootShowOf } from '../../views/lab/boot-show.ts';
import type { Situation } from '../../views/lab/session.ts';
import { STARTS } from '../../views/lab/transcript.ts';
import { BootPlayer } from './BootPlayer.tsx';

export function Starts({ situation }: { readonly situation: Situation }) {
  const { boots, watching } = situation;
  const [open, setOpen] = useState<number | null>(null);
  const past = boots.filter((_, index) => index !== watching);
  if (past.length === 0) return null;
  return (
    <section className="lab-starts" aria-label="Starts of this machine">
      <h3>Starts of this machine</h3>
      <ol>
        {past.map(({ start, cold, ended }, index) => (
          <li key={start}>
            <span>
              {start}. {cold ? 'The power was new' : 'The power stayed'}: {STARTS[ended]}.
            </span>{' '}
            {(ended === 'parent' || ended === 'bare' || ended === 'cut') && (
              <button
                type="button"
                className="lab-link"
                aria-expanded={open === index}
                onClick={() => setOpen(open === index ? null : index)}
              >
                {open === index ? 'Close' : 'Look at it'}
                <span className="sr-only">, start {start}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
      {open !== null && <Look key={open} situation={situation} start={open} />}
    </section>
  );
}

interface LookProps {
  readonly situation: Situation;
  readonly start: number;
}

function Look({ situation: { run, boots }, start }: LookProps) {
  const show = useMemo(() => {
    const span = boots[start];
    const disk = span && run.stateAt(step(span.from)).disk;
    return disk ? bootShowOf(run, span, imageTitle(imageOf(disk.image))) : null;
  }, [run, boots, start]);
  const [cursor, setCursor] = useState(show?.becomesParent ?? 0);
  if (!show) return <p className="lab-remark">Nothing started from the disk here.</p>;
  return <BootPlayer show={show} cursor={cursor} onCursor={setCursor} />;
}
