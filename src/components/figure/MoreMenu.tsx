/** What else can be done with a run, under one button: share it, take it along, see it as a table, report an error. */
import { lazy, Suspense, useState } from 'preact/compat';
import { Icon } from './Icon.tsx';
import type { MoreListProps } from './MoreList.tsx';
import { Popup } from './Popup.tsx';

/** Fetched when the menu is opened. */
const MoreList = lazy(() =>
  import('./MoreList.tsx').then((module) => ({ default: module.MoreList })),
);

export function MoreMenu(props: Omit<MoreListProps, 'onClose'>) {
  const [open, setOpen] = useState(false);
  return (
    <Popup open={open} onOpen={setOpen} label="More" face={<Icon name="more" />} className="more">
      <Suspense fallback={null}>
        <MoreList {...props} onClose={() => setOpen(false)} />
      </Suspense>
    </Popup>
  );
}
