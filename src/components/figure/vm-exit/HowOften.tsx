/** How often in a second, as buttons beside the bill: the price stays, the number changes. */
import { RATES } from '../../../views/vm-exit/rates.ts';

interface HowOftenProps {
  readonly perSecond: number;
  /** A question holds the run. */
  readonly held: boolean;
  readonly onRate: (perSecond: number) => void;
}

export function HowOften({ perSecond, held, onRate }: HowOftenProps) {
  return (
    <div className="exit-rates" role="group" aria-label="How often, in one second">
      <span>Times a second</span>
      {RATES.map((rate) => (
        <button
          key={rate.label}
          type="button"
          className="figure-button figure-button-worded"
          aria-pressed={rate.perSecond === perSecond}
          disabled={held}
          {...(rate.note === '' ? {} : { title: rate.note })}
          onClick={() => onRate(rate.perSecond)}
        >
          {rate.label}
        </button>
      ))}
    </div>
  );
}
