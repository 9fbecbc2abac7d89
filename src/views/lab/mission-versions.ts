/** The lab’s missions as progress knows them: under which id each is kept, and in which form. */
import { Hash } from '../../engine/hash.ts';
import { MISSIONS, type Mission, type MissionId } from '../../scenarios/installation/index.ts';

/** A mission’s place in the progress document, and the hash of what it asks. */
export interface MissionVersion {
  readonly id: string;
  readonly hash: string;
}

/** Every mission that has something to do, in the order of the lab. */
export const MISSION_VERSIONS: ReadonlyMap<MissionId, MissionVersion> = new Map(
  MISSIONS.filter(({ clauses }) => clauses.length > 0).map((mission) => [
    mission.id,
    { id: keptAs(mission.id), hash: hashOf(mission) },
  ]),
);

/** Ids of progress are written in small letters. */
function keptAs(id: MissionId): string {
  return `lab/${id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Over the machine as it is found and what must become so; hints may be mended without another hash. */
function hashOf({ setup, clauses }: Mission): string {
  const hash = new Hash();
  hash.plain(setup);
  for (const { id, text } of clauses) hash.plain([id, text]);
  return hash.digits();
}
