/** All starts of this machine so far: what each came to, and a second look at those that drew a picture. */
import { lazy, Suspense, useState } from 'preact/compat';
import type { Situation } from '../../views/lab/session.ts';
import { STARTS } from '../../views/lab/starts.ts';

/** The picture of a start is loaded with the first look. */
const Look = lazy(() => import('./Look.tsx').then((loaded) => ({ default: loaded.Look })));

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
      {open !== null && (
        <Suspense fallback={null}>
          <Look key={open} situation={situation} start={open} />
        </Suspense>
      )}
    </section>
  );
}
