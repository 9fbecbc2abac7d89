/** Two runs from the event at which they part: how it is, and how it would be if the belief were true. */
import type { ShownParting } from './partings.ts';

export interface PartingTableProps {
  readonly parting: ShownParting;
}

export function PartingTable({ parting }: PartingTableProps) {
  const { believes, common, truth, belief, href, lesson } = parting;
  return (
    <div className="parting">
      <p>
        Both can be run: the machine as it is, and one in which {believes}.
        {common && ` The same in both, last: ${common.text}, after ${common.at}. Then they part.`}
      </p>
      <div className="parting-sides">
        <Side name="As it is" side={truth} />
        <Side name="If it were as believed" side={belief} />
      </div>
      <p>
        <a href={href}>The true run, in “{lesson}”</a>
      </p>
    </div>
  );
}

function Side({ name, side }: { readonly name: string; readonly side: ShownParting['truth'] }) {
  return (
    <div>
      <p className="parting-name">{name}</p>
      <ol aria-label={name}>
        {side.next.map(({ at, text }) => (
          <li key={`${at} ${text}`}>
            <span className="item-at">{at}</span> {text}
          </li>
        ))}
        {side.last && (
          <li className="parting-last">
            <span className="item-at">{side.last.at}</span> In the end: {side.last.text}
          </li>
        )}
      </ol>
    </div>
  );
}
