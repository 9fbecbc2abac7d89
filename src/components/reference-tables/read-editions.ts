/** The editions with their releases, in the order of time and of the files' names within a release. */
import { getCollection } from 'astro:content';
import type { Edition } from '../../schemas/edition.ts';
import type { Release } from '../../schemas/release.ts';

/** An edition, and the release it belongs to. */
export interface ReleasedEdition extends Omit<Edition, 'release'> {
  readonly release: Release;
}

/** Editions within a release as buyers know them, from the least to the most. */
const order = [
  'Hyper-V Server',
  'Home',
  'Pro',
  'Education',
  'Standard',
  'Enterprise',
  'Datacenter',
] as const;

/** All releases, the oldest first. */
export async function readReleases(): Promise<readonly Release[]> {
  const releases = (await getCollection('releases')).map(({ data }) => data);
  return releases.sort((a, b) => a.order - b.order);
}

/** All editions, those of the oldest release first. */
export async function readEditions(): Promise<readonly ReleasedEdition[]> {
  const editions = (await getCollection('editions')).map(({ data }) => data);
  const placeOf = (name: string): number => order.findIndex((one) => one === name);
  return (await readReleases()).flatMap((release) =>
    editions
      .filter((edition) => edition.release === release.id)
      .sort((a, b) => placeOf(a.name) - placeOf(b.name))
      .map((edition) => ({ ...edition, release })),
  );
}
