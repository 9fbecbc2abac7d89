/** How to read the lanes. */
import type { ReactNode } from 'preact/compat';
import { domainClass, type DomainKind } from '../../../views/domain-style.ts';

const [width, height] = [26, 12];

/** A stretch of work as the lanes draw it, `thick` px. */
const span = (kind: string, domain: DomainKind, thick = 10): ReactNode => (
  <rect
    className={`vmbus-span vmbus-${kind} ${domainClass(domain)}`}
    x="3"
    y={(height - thick) / 2}
    width={width - 6}
    height={thick}
  />
);

const passage = (kind: 'bell' | 'packet'): ReactNode => (
  <path className={`vmbus-${kind} ${domainClass('hypervisor')}`} d="M4 1 22 11" />
);

const MARKS: readonly (readonly [words: string, mark: ReactNode])[] = [
  ['at work', span('work', 'childPartition')],
  ['the hypervisor on its processor', span('hypervisor', 'hypervisor')],
  ['bell or exit', passage('bell')],
  [
    'no bell needed',
    <circle className="vmbus-spared" data-done="true" cx={width / 2} cy={height / 2} r="2.5" />,
  ],
  ['a packet waits and goes on', passage('packet')],
  ['stands still', span('still', 'childPartition', 3)],
  ['busy with something else, or hanging', span('busy', 'parentPartition')],
];

export const Legend = () => (
  <ul className="legend" aria-label="How to read the lanes">
    {MARKS.map(([words, mark]) => (
      <li key={words}>
        <svg width={width} height={height} aria-hidden="true" focusable="false">
          {mark}
        </svg>
        {words}
      </li>
    ))}
  </ul>
);
