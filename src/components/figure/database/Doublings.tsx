/** What is full? Twice as much of one thing at a time, and what that brings: bars on one scale. */
import type { Sweep } from '../../../views/database/load.ts';

export interface DoublingsProps {
  readonly sweep: Sweep;
  readonly names: readonly string[];
}

/** A bar is full at twice the transactions, percent. */
const full = 100;

export function Doublings({ sweep, names }: DoublingsProps) {
  const things = [
    ...new Map(
      sweep.designs.flatMap(({ doublings }) => doublings.map(({ id, label }) => [id, label])),
    ),
  ];
  return (
    <div className="ledger doublings">
      <table>
        <caption className="doublings-title">
          Twice as much of one thing, 64 clients: how many more transactions?
        </caption>
        <thead>
          <tr>
            <th scope="col">Doubled</th>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {things.map(([id, label]) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              {sweep.designs.map(({ design, doublings }, index) => {
                const own = doublings.find((one) => one.id === id);
                return (
                  <td key={design} data-head={names[index]}>
                    {own ? (
                      <Gain gain={own.gain} />
                    ) : (
                      <span className="ledger-kinds">has none</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Gain({ gain }: { readonly gain: number }) {
  const rounded = Math.round(gain);
  const width = Math.max(0, Math.min(full, gain));
  return (
    <>
      <svg className="gain-bar" width="100%" height="10" aria-hidden="true" focusable="false">
        <line className="latency-track" x1="0" x2="100%" y1="5" y2="5" />
        <rect className="gain-part" x="0" y="1" width={`${width.toFixed(1)}%`} height="8" />
      </svg>
      <span className="ledger-sum">
        {rounded > 0 ? '+' : rounded < 0 ? '−' : ''}
        {Math.abs(rounded)} %
      </span>
    </>
  );
}
