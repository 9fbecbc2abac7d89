/** A second look at a start: nothing changes by it. */
import { useMemo, useState } from 'preact/compat';
import { step } from '../../engine/units.ts';
import { imageOf, imageTitle } from '../../scenarios/installation/index.ts';
import { bootShowOf } from '../../views/lab/boot-show.ts';
import type { Situation } from '../../views/lab/session.ts';
import { BootPlayer } from './BootPlayer.tsx';

export interface LookProps {
  readonly situation: Situation;
  readonly start: number;
}

export function Look({ situation: { run, boots }, start }: LookProps) {
  const show = useMemo(() => {
    const span = boots[start];
    const disk = span && run.stateAt(step(span.from)).disk;
    return disk ? bootShowOf(run, span, imageTitle(imageOf(disk.image))) : null;
  }, [run, boots, start]);
  const [cursor, setCursor] = useState(show?.becomesParent ?? 0);
  if (!show) return <p className="lab-remark">Nothing started from the disk here.</p>;
  return <BootPlayer show={show} cursor={cursor} onCursor={setCursor} />;
}
