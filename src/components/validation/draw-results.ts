/** The results of an experiment as tables of the page. */
import { shown } from '../../experiments/cases/verdict.ts';
import type {
  ComparisonResult,
  ExperimentResult,
  MeasureResult,
} from '../../experiments/results.ts';
import { signedPercent } from '../../views/validation-strip.ts';
import { element } from '../evidence/element.ts';

/** Tables of comparisons and measures, and what to beware of. */
export function drawResults(result: ExperimentResult): readonly HTMLElement[] {
  const { comparisons, results, warnings, confidence } = result;
  const interval = `± at ${confidence} %`;
  return [
    ...(comparisons.length > 0
      ? [
          table(
            'Comparisons',
            ['Comparison', 'Model', interval, 'Published', 'Error', 'Unit'],
            comparisons.map(comparisonRow),
          ),
        ]
      : []),
    table('Measures', ['Variant', 'Measure', 'Model', interval, 'Unit'], results.map(measureRow)),
    ...(warnings.length > 0
      ? [
          element(
            'details',
            {},
            element('summary', {}, `Beware: ${warnings.length}`),
            element('ul', {}, ...warnings.map((text) => element('li', {}, text))),
          ),
        ]
      : []),
  ];
}

const comparisonRow = (one: ComparisonResult): readonly string[] => [
  one.id,
  shown(one.mean),
  halfWidth(one.halfWidth),
  one.published === null ? '–' : shown(one.published),
  one.errorPercent === null ? '–' : signedPercent(one.errorPercent),
  one.unit,
];

const measureRow = ({
  variant,
  id,
  mean,
  halfWidth: half,
  unit,
}: MeasureResult): readonly string[] => [variant, id, shown(mean), halfWidth(half), unit];

const halfWidth = (half: number | null): string => (half === null ? '–' : shown(half));

function table(
  name: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): HTMLElement {
  const numeric = (at: number): string | undefined =>
    ['Model', 'Published', 'Error'].includes(heads[at] ?? '') || heads[at]?.startsWith('±')
      ? 'number'
      : undefined;
  return element(
    'div',
    { class: 'table-scroll', tabindex: '0', role: 'group', 'aria-label': name },
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...heads.map((head, at) => element('th', { scope: 'col', class: numeric(at) }, head)),
        ),
      ),
      element(
        'tbody',
        {},
        ...rows.map((cells) =>
          element(
            'tr',
            {},
            ...cells.map((cell, at) =>
              at === 0
                ? element('th', { scope: 'row' }, cell)
                : element('td', { class: numeric(at) }, cell),
            ),
          ),
        ),
      ),
    ),
  );
}
