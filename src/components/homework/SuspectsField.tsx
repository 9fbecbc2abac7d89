/** What is wrong and what would prove it: sentences to be weighed against each other, so all of them in sight. */
import type { PreparedDiagnose } from '../../homework/prepared.ts';
import { chosenIn, withChoice } from './chosen.ts';

export interface SuspectsFieldProps {
  readonly item: PreparedDiagnose;
  readonly answer: unknown;
  readonly onAnswer: (answer: unknown) => void;
}

export function SuspectsField({ item, answer, onAnswer }: SuspectsFieldProps) {
  const chosen = chosenIn(answer);
  return item.fields.map((field) => (
    <fieldset key={field.id} className="item-suspects">
      <legend>{field.label}</legend>
      <div className="item-options">
        {field.options.map(({ id, text }) => (
          <label key={id} className="item-option">
            <input
              type="radio"
              name={`${item.id}-${field.id}`}
              value={id}
              checked={chosen.get(field.id) === id}
              onChange={() => onAnswer(withChoice(answer, field.id, id))}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  ));
}
