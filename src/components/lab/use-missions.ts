/** How the reader’s missions stand, out of the one document of progress, and what changes that. */
import { useMemo } from 'preact/compat';
import {
  missionHappened,
  missionRecord,
  type Happened,
  type MissionRecord,
} from '../../progress/missions.ts';
import { reset } from '../../progress/record.ts';
import type { MissionId } from '../../scenarios/installation/index.ts';
import { MISSION_VERSIONS } from '../../views/lab/mission-versions.ts';
import { useProgress } from '../homework/use-progress.ts';
import { useReset } from '../homework/use-reset.ts';

/** All missions that were touched. */
export type Records = Readonly<Partial<Record<MissionId, MissionRecord>>>;

export interface Missions {
  readonly records: Records;
  /** Something happened in a mission, after the inputs `log`. Free play is not kept. */
  happened(mission: MissionId, happened: Happened, log: string): void;
  /** One mission begins anew. */
  forget(mission: MissionId): void;
  forgetAll(): void;
  /** Takes the last forgetting of all back; null where there was none. */
  readonly undo: (() => void) | null;
}

export function useMissions(): Missions {
  const { keeper, data } = useProgress();
  const records = useMemo(
    () =>
      Object.fromEntries(
        [...MISSION_VERSIONS].flatMap(([mission, version]) => {
          const record = missionRecord(data, version);
          return record ? [[mission, record]] : [];
        }),
      ) as Records,
    [data],
  );
  const kept = [...MISSION_VERSIONS.values()].map(({ id }) => id);
  const touched = kept.filter((id) => Object.hasOwn(data.items, id));
  const { startAnew, undo } = useReset(keeper, touched, nothing);
  return {
    ...{ records, undo },
    forgetAll: startAnew,
    happened(mission, what, log) {
      const version = MISSION_VERSIONS.get(mission);
      if (version) keeper?.change(missionHappened(version, what, log));
    },
    forget(mission) {
      const version = MISSION_VERSIONS.get(mission);
      if (version) keeper?.change(reset({ items: [version.id], lessons: [] }));
    },
  };
}

const nothing = (): void => undefined;
