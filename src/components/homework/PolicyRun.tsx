/** What a run with the reader's rules came to: who had how much, and the turns around the longest wait. */
import type { PolicyResults } from '../../homework/policy/results.ts';
import { formatNumber } from '../../homework/text.ts';
import { formatTime } from '../../scenarios/quantity.ts';

export interface PolicyRunProps {
  readonly results: PolicyResults;
}

export function PolicyRun({ results }: PolicyRunProps) {
  const { contenders, turns } = results;
  return (
    <details className="policy-run" open>
      <summary>What this run came to</summary>
      <table className="item-symptoms">
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Had of the processor</th>
            <th scope="col">Longest wait</th>
            <th scope="col">95 of 100 answers within</th>
          </tr>
        </thead>
        <tbody>
          {contenders.map(({ id, name, percent, longestNs, answerNs }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{formatNumber(percent, 1)} %</td>
              <td>{formatTime(longestNs)}</td>
              <td>{answerNs === null ? 'none' : formatTime(answerNs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {turns.length > 0 && (
        <>
          <p>The turns up to the end of the longest wait:</p>
          <ol className="policy-turns">
            {turns.map(({ at, name, rule, waited }) => (
              <li key={at}>
                <span className="item-at">{formatTime(at)}</span> {name}, by rule {rule + 1}, after
                a wait of {formatTime(waited)}
              </li>
            ))}
          </ol>
        </>
      )}
    </details>
  );
}
