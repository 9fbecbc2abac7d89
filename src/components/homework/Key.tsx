/** The right answer of an item, for whoever has given up. */
import { proves, sayReading } from '../../homework/kinds/diagnose/grade.ts';
import type { PreparedItem } from '../../homework/prepared.ts';
import { formatNumber } from '../../homework/text.ts';
import { Run, type RunProps } from './Run.tsx';

export interface KeyProps extends Pick<RunProps, 'works'> {
  readonly item: PreparedItem;
}

/** A goal has no one answer: its explanation and its run stand for one. */
export function Key({ item, works }: KeyProps) {
  switch (item.kind) {
    case 'choice':
    case 'choices':
      return (
        <ul>
          {item.options
            .filter((option) => option.right)
            .map((option) => (
              <li key={option.id}>
                <Run text={option.text} works={works} />
              </li>
            ))}
        </ul>
      );
    case 'numeric':
      return (
        <p>
          {formatNumber(item.key, 1)} {item.unit}
        </p>
      );
    case 'order':
      return (
        <ol>
          {item.key.map((id) => (
            <li key={id}>{item.entries.find((entry) => entry.id === id)?.text}</li>
          ))}
        </ol>
      );
    case 'match':
    case 'place':
      return (
        <dl className="item-key-pairs">
          {item.rows.map(({ id, text }) => (
            <div key={id}>
              <dt>{text}</dt>
              <dd>{item.targets.find((target) => target.id === item.key[id])?.text}</dd>
            </div>
          ))}
        </dl>
      );
    case 'text':
      return <p>{item.accept[0]}</p>;
    case 'trace':
      return (
        <ul>
          {item.rows
            .filter(({ id }) => item.key.includes(id))
            .map(({ id, at, text }) => (
              <li key={id}>
                {at}: {text}
              </li>
            ))}
        </ul>
      );
    case 'diagnose':
      return (
        <>
          <p>{item.fields[0]?.options.find(({ id }) => id === item.planted)?.text}</p>
          <ul>
            {item.probes.filter(proves).map((probe) => (
              <li key={probe.id}>
                {item.fields[1]?.options.find(({ id }) => id === probe.id)?.text}:{' '}
                {sayReading(probe, item.planted)}
              </li>
            ))}
          </ul>
        </>
      );
    case 'policy':
    case 'plan':
      return (
        <ul>
          {item.fields.map(({ id, label, options }) => (
            <li key={id}>
              {label}: {options.find((option) => option.id === item.right[id])?.text}
            </li>
          ))}
        </ul>
      );
    case 'goal':
      return null;
  }
}
