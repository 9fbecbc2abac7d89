/** What is to hold in each run, as a row of small seals: whole ones are quiet, a broken one says why it broke. */
import type { Comparison } from '../../views/comparison.ts';
import { breaksOf, sealsAt } from '../../views/player/seals.ts';
import type { Seal } from '../../views/subject.ts';

export interface SealsProps {
  readonly comparison: Comparison;
  readonly cursor: number;
  /** The variant that is shown where there is room for one only, by index. */
  readonly shown: number;
}

export function Seals({ comparison, cursor, shown }: SealsProps) {
  const { subject, variants, moments } = comparison;
  if (!subject.seals) return null;
  const whose = variants[moments[cursor - 1]?.run ?? -1]?.short;
  return (
    <div className="seals" role="group" aria-label="What is to hold">
      {sealsAt(comparison, cursor).map((seals, run) => (
        <div key={variants[run]?.id} className="seals-row" data-shown={run === shown}>
          {variants.length > 1 && <b className="seals-of">{variants[run]?.short}</b>}
          <ul>
            {seals.map((seal) => (
              <One key={seal.id} {...seal} />
            ))}
          </ul>
        </div>
      ))}
      {breaksOf(comparison).includes(cursor) && (
        <p className="figure-note">
          {`A seal broke${variants.length > 1 ? ` (${whose})` : ''}: playing rests here. Press play to go on.`}
        </p>
      )}
    </div>
  );
}

function One({ words, broken }: Seal) {
  return (
    <li className="seal" data-broken={broken !== null}>
      <svg className="seal-sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={broken ? CRACKED : WHOLE} />
      </svg>
      <span>
        <span className={broken ? 'seal-word' : 'sr-only'}>{broken ? 'Broken:' : 'Holds:'}</span>{' '}
        <span className="seal-words">{words}</span>
        <span>{broken ? ` – ${broken.because}` : ''}</span>
      </span>
    </li>
  );
}

/** A disc with a check mark. */
const WHOLE = 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 1 0 0-13ZM5 8.2l2.2 2.2L11 5.8';
/** The two halves of a disc, apart along a crack. */
const CRACKED =
  'M7.3 1.2A6.4 6.4 0 0 0 5.6 14l1.9-3.4-2.6-2 3.3-2.7ZM9.9 2A6.4 6.4 0 0 1 8.3 14.6L10.2 10.3 7.6 8.4 11 5.8Z';
