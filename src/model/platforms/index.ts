/** The table of platforms. Adding a machine is adding a row here. */
import { hosted2001 } from './hosted-2001.ts';
import type { Platform } from './platform.ts';
import { sandyBridge2012 } from './sandy-bridge-2012.ts';

/** All platforms, oldest first. */
export const PLATFORMS: readonly Platform[] = [hosted2001, sandyBridge2012];

/** The platform of every run that names none. */
export const DEFAULT_PLATFORM: Platform = sandyBridge2012;

/** The platform with this id, or undefined. */
export const findPlatform = (id: string): Platform | undefined =>
  PLATFORMS.find((platform) => platform.id === id);
