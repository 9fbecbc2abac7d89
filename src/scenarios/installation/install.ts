/** The setup of a system: as short as it can be and still be true. Choose an image, wait, and it starts. */
import { ns } from '../../engine/units.ts';
import { IMAGES, type Image } from '../../model/installation/image.ts';
import { freshDisk } from './begin.ts';
import { KINDS } from './kinds.ts';
import { start } from './power.ts';
import type { LabContext } from './setup.ts';
import { NONE } from './state.ts';
import { turn, type World } from './world.ts';

/** How long copying takes. Assumed: no source, and nothing depends on it. */
const COPYING = 600_000_000_000;

/** The images that the media of this era hold. */
export const imagesFor = ({ setup }: Pick<LabContext, 'setup'>): readonly Image[] =>
  IMAGES.filter(({ era }) => era === setup.era);

/** Begins to copy an image to the disk; false when there is none of this name. */
export function install(world: World, id: string): boolean {
  const { state, sim, context } = world;
  const image = imagesFor(context).find((one) => one.id === id);
  if (!image || state.phase !== 'setup') return false;
  if (image.kind === 'home') turn(world, 'home');
  state.disk = freshDisk(image, context.form, state.inForce);
  state.phase = 'installing';
  state.pending = sim.schedule(ns(COPYING), KINDS.copied);
  return true;
}

/** The files are there; the machine restarts from its disk. */
export function copied(world: World): void {
  world.state.pending = NONE;
  start(world, false);
}
