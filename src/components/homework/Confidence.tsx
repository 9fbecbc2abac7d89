/** How sure the reader is, asked before any feedback: being sure and wrong is worth knowing. */
import { CONFIDENCES, type Confidence } from '../../progress/document.ts';

const labels: Readonly<Record<Confidence, string>> = {
  sure: 'I am sure',
  think: 'I think so',
  guess: 'I guess',
};

export interface ConfidenceFieldProps {
  readonly name: string;
  readonly value: Confidence | null;
  readonly onValue: (value: Confidence) => void;
}

export function ConfidenceField({ name, value, onValue }: ConfidenceFieldProps) {
  return (
    <fieldset className="item-confidence">
      <legend>How sure are you?</legend>
      {CONFIDENCES.map((one) => (
        <label key={one} className="item-option">
          <input
            type="radio"
            name={`${name}-confidence`}
            value={one}
            checked={value === one}
            onChange={() => onValue(one)}
          />
          <span>{labels[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}
