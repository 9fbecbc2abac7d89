/** What was published of databases then, as hollow marks beside the model's solid ones. */
import { useContext } from 'preact/compat';
import { grouped } from '../../../scenarios/quantity.ts';
import type { Preset, PublishedRow } from '../../../views/database/published.ts';
import { BuiltContext } from './built.ts';

const classWords: Readonly<Record<PublishedRow['class'], string>> = {
  fit: 'fitted',
  predicted: 'predicted',
  ordinal: 'an order',
  identity: 'a check of the books',
  negative: 'a known miss',
};

export function Presets() {
  const { presets, validation } = useContext(BuiltContext);
  return (
    <div className="presets">
      {presets.map((preset) => (
        <PresetTable key={preset.year} preset={preset} validation={validation} />
      ))}
      <p className="figure-note">
        Ring: published. Dot: the model, on the same scale from zero. A constant was chosen so that
        the fitted ones come out: they are no evidence.
      </p>
    </div>
  );
}

function PresetTable({
  preset: { year, title, about, rows },
  validation,
}: {
  readonly preset: Preset;
  readonly validation: string;
}) {
  return (
    <section className="preset">
      <p className="preset-title">
        <b>{year}</b> {title}
      </p>
      <p>{about}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Published</th>
            <th scope="col">Model</th>
            <th scope="col">
              <span className="sr-only">Both on one scale</span>
            </th>
            <th scope="col">Which is</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.id}/${row.what}`}>
              <th scope="row">{row.what}</th>
              <td>{amount(row.published, row.unit)}</td>
              <td>{amount(row.model, row.unit)}</td>
              <td className="preset-marks">
                <Marks row={row} />
              </td>
              <td>
                <a href={`${validation}#${row.id}`}>{classWords[row.class]}</a>
                {!row.holds && <span className="preset-miss"> ✗ missed</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Zero at the left edge, the greater of the two nearly at the right. */
function Marks({ row: { published, model } }: { readonly row: PublishedRow }) {
  const at = (value: number): string =>
    `${((95 * value) / Math.max(published, model)).toFixed(1)}%`;
  return (
    <svg className="latency-bar" width="100%" height="14" aria-hidden="true" focusable="false">
      <line className="latency-track" x1="0" x2="100%" y1="7" y2="7" />
      <circle className="preset-ring" r="5" cx={at(published)} cy="7" />
      <circle className="latency-dot" r="3" cx={at(model)} cy="7" />
    </svg>
  );
}

/** Three significant digits, with its unit; rates are named in the row’s own words. */
const amount = (value: number, unit: string): string =>
  `${value >= 100 ? grouped(Math.round(value)) : value.toFixed(1)}${unit === '1/s' ? '' : ` ${unit}`}`;
