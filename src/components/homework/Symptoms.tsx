/** What is read off a host: when it was well, and now. */
import type { PreparedDiagnose } from '../../homework/prepared.ts';

export interface SymptomsProps {
  readonly item: PreparedDiagnose;
}

export function Symptoms({ item }: SymptomsProps) {
  return (
    <table className="item-symptoms">
      <thead>
        <tr>
          <th scope="col">Read off the host</th>
          <th scope="col">When it was well</th>
          <th scope="col">Now</th>
        </tr>
      </thead>
      <tbody>
        {item.symptoms.map(({ label, well, now }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{well}</td>
            <td>{now}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
