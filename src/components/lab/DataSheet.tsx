/** What the maker prints about the machine. */
import type { Form } from '../../scenarios/installation/index.ts';
import { sheetOf } from '../../views/lab/choices.ts';

export function DataSheet({ form }: { readonly form: Form }) {
  return (
    <details className="lab-sheet">
      <summary>Data sheet of the machine</summary>
      <dl>
        {sheetOf(form).map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
