/** The options of a choice: radio buttons where one is right, boxes where several may be. */
import type { PreparedChoice } from '../../homework/prepared.ts';
import { Run } from './Run.tsx';
import type { ItemWords } from './words.ts';

export interface OptionsFieldProps {
  readonly item: PreparedChoice;
  readonly words: ItemWords;
  readonly answer: unknown;
  readonly onAnswer: (answer: unknown) => void;
}

export function OptionsField({ item, words, answer, onAnswer }: OptionsFieldProps) {
  const several = item.kind === 'choices';
  const marked: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  const toggled = (id: string): readonly unknown[] =>
    item.options
      .map((option) => option.id)
      .filter((one) => (one === id ? !marked.includes(id) : marked.includes(one)));
  return (
    <div className="item-options">
      {item.options.map(({ id, text }) => (
        <label key={id} className="item-option">
          <input
            type={several ? 'checkbox' : 'radio'}
            name={item.id}
            value={id}
            checked={marked.includes(id)}
            onChange={() => onAnswer(several ? toggled(id) : id)}
          />
          <span>
            <Run text={text} works={words.works} />
          </span>
        </label>
      ))}
    </div>
  );
}

/** What is said about every option, for who wants to read on. */
export function OtherOptions({ item, words }: Pick<OptionsFieldProps, 'item' | 'words'>) {
  return (
    <details className="item-others">
      <summary>What is to be said about each option</summary>
      <dl>
        {item.options.map(({ id, text, right, feedback }) => (
          <div key={id}>
            <dt>
              <span aria-hidden="true">{right ? '✓' : '✗'}</span>{' '}
              <span className="sr-only">{right ? 'Right:' : 'Wrong:'}</span>{' '}
              <Run text={text} works={words.works} />
            </dt>
            <dd>
              <Run text={feedback} works={words.works} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
