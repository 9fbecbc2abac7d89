/** Above the items: how many are done, where to go on, and what cannot be kept. */
import { itemStanding, lessonStanding, type ItemVersion } from '../../progress/standing.ts';
import { Notices } from './Notices.tsx';
import { useProgress } from './use-progress.ts';

export interface SummaryProps {
  readonly lesson: string;
  readonly items: readonly ItemVersion[];
}

export function Summary({ lesson, items }: SummaryProps) {
  const { keeper, data, notices } = useProgress();
  const { right, givenUp } = lessonStanding(data, lesson, items);
  const open = items.find((item) => ['new', 'tried'].includes(itemStanding(data, item).state));
  return (
    <div className="homework-summary">
      <Notices notices={notices} />
      <p>
        <b>
          {right} of {items.length} done
        </b>
        {givenUp > 0 && `, ${givenUp} shown`}.{' '}
        {keeper && open && (right > 0 || givenUp > 0) && (
          <a href={`#${anchorOf(open.id)}`}>Go on with the next open one</a>
        )}
        {right === items.length && 'Well done.'}
      </p>
      <progress value={right} max={items.length} aria-label="Items done" />
    </div>
  );
}

/** The id of an item's place on its page. */
export const anchorOf = (item: string): string => `homework-${item.split('/').at(-1)}`;
