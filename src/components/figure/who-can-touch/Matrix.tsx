/** Every attempt of every attacker: what worked, what was stopped, and by what. */
import { memo } from 'preact/compat';
import { ATTEMPT_WAYS } from '../../../model/memory/attempts.ts';
import { stepsAt } from '../../../views/comparison.ts';
import { WAY_NAMES } from '../../../views/who-can-touch/attempt-name.ts';
import { matrixOf, type Answer, type MatrixRow } from '../../../views/who-can-touch/matrix.ts';
import type { TouchRun } from '../../../views/who-can-touch/run.ts';
import type { ViewProps } from '../parts.ts';

export const Matrix = memo(function Matrix(props: ViewProps<TouchRun>) {
  const { comparison, cursor } = props;
  const rows = matrixOf(comparison.runs, stepsAt(comparison, cursor));
  const columns = comparison.runs.length + 1;
  return (
    <table className="variant-table touch-matrix">
      <caption>What worked so far, and what stopped the rest</caption>
      <thead>
        <tr>
          <td />
          {comparison.variants.map(({ id, short }) => (
            <th key={id} scope="col">
              {short}
            </th>
          ))}
        </tr>
      </thead>
      {ATTEMPT_WAYS.map((way) => (
        <tbody key={way}>
          <tr className="touch-way">
            <th scope="rowgroup" colSpan={columns}>
              {WAY_NAMES[way]}
            </th>
          </tr>
          {rows
            .filter(({ attempt }) => attempt.way === way)
            .map((row) => (
              <Row key={row.name} row={row} ids={comparison.variants.map(({ id }) => id)} />
            ))}
        </tbody>
      ))}
    </table>
  );
});

function Row({ row, ids }: { readonly row: MatrixRow; readonly ids: readonly string[] }) {
  const { attempt } = row;
  return (
    <tr>
      <th scope="row">{row.name}</th>
      {row.answers.map(({ answer, why }, index) => (
        <td key={ids[index]} data-answer={answer === 'works' ? 'works' : 'other'} title={why}>
          {answer !== 'open' && (
            <b
              className="touch-answer"
              data-works={
                answer === 'works' && (attempt.target !== 'own' || attempt.way === 'hypercall')
              }
            >
              {signs[answer]}
            </b>
          )}{' '}
          {words[answer]}
        </td>
      ))}
    </tr>
  );
}

const signs: Readonly<Record<Answer, string>> = {
  ...{ works: '✓', map: '✗', iommu: '✗', privilege: '✗', noDevice: '–', open: '', untried: '–' },
};
const words: Readonly<Record<Answer, string>> = {
  works: 'works',
  map: 'no map',
  iommu: 'IOMMU',
  privilege: 'no privilege',
  noDevice: 'no device',
  open: 'not yet',
  untried: 'its own',
};
