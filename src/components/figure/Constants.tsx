/** Where each of the numbers in these runs comes from. */
import { memo } from 'preact/compat';
import type { Constant } from '../../model/platforms/constant.ts';
import type { Comparison } from '../../views/comparison.ts';
import { constantsOf, valueWords } from '../../views/player/constants.ts';

/** Where the sources are: the page's address, and the short name of each work. */
export interface SourceLinks {
  readonly page: string;
  readonly names: Readonly<Record<string, string>>;
}

const flagWords: Readonly<Record<Constant['flag'], string>> = {
  measured: 'measured',
  digitised: 'read off a chart',
  recalled: 'recalled',
  derived: 'follows from others',
  fit: 'fitted',
  proxy: 'proxy: measured on something else',
  assumed: 'assumed',
};

export const Constants = memo(function Constants({
  comparison,
  sources,
}: {
  readonly comparison: Comparison;
  readonly sources: SourceLinks;
}) {
  const constants = constantsOf(comparison);
  if (constants.length === 0)
    return <p className="figure-note">This model uses no number that was measured or published.</p>;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className="constants" role="group" aria-label="Numbers used" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Value</th>
            <th scope="col">How we know</th>
            <th scope="col">Measured on</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {constants.map((constant) => (
            <tr key={constant.id}>
              <th scope="row">{constant.what}</th>
              <td>{valueWords(constant)}</td>
              <td>
                {flagWords[constant.flag]}
                <span className="constants-how">{constant.how}</span>
              </td>
              <td>{constant.cpu}</td>
              <td>
                {constant.sources.map((source, index) => (
                  <span key={source}>
                    {index > 0 && ', '}
                    <a href={`${sources.page}#${source}`}>{sources.names[source] ?? source}</a>
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});
