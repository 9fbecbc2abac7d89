/** A field for a number, with its unit after it. */
import { useId } from 'preact/compat';
import type { PreparedNumeric } from '../../homework/prepared.ts';

export interface NumberFieldProps {
  readonly item: PreparedNumeric;
  readonly answer: unknown;
  readonly onAnswer: (answer: unknown) => void;
}

export function NumberField({ item, answer, onAnswer }: NumberFieldProps) {
  const unit = useId();
  return (
    <p className="item-number">
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        maxLength={40}
        size={9}
        aria-label="Your number"
        aria-describedby={unit}
        value={typeof answer === 'string' ? answer : ''}
        onChange={(event) => onAnswer(event.currentTarget.value)}
      />{' '}
      <span id={unit}>
        {item.unit}
        {item.tolerance > 0 && (
          <span className="item-tolerance"> (give or take {item.tolerance})</span>
        )}
      </span>
    </p>
  );
}
