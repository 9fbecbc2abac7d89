/** What the maker prints about the machine. */
import type { Form } from '../../scenarios/installation/index.ts';
import { sheetOf } from '../../views/lab/choices.ts';

export interface DataSheetProps {
  readonly form: Form;
  /** Is it laid open, because the machine is being chosen? */
  readonly open: boolean;
}

export function DataSheet({ form, open }: DataSheetProps) {
  return (
    <details className="lab-sheet" open={open}>
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
