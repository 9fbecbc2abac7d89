/** The table of platforms. Adding a machine is adding a row here. */
import { armServer2014 } from './arm-server-2014.ts';
import { cloud2020 } from './cloud-2020.ts';
import { core22006 } from './core2-2006.ts';
import { hosted2001 } from './hosted-2001.ts';
import { isolation2003 } from './isolation-2003.ts';
import { kvmServer2014 } from './kvm-server-2014.ts';
import { nehalem2009 } from './nehalem-2009.ts';
import { pentium42005 } from './pentium4-2005.ts';
import type { Platform } from './platform.ts';
import { sandyBridge2012 } from './sandy-bridge-2012.ts';
import { xeon2003 } from './xeon-2003.ts';

/** All platforms, oldest first. */
export const PLATFORMS: readonly Platform[] = [
  hosted2001,
  xeon2003,
  isolation2003,
  pentium42005,
  core22006,
  nehalem2009,
  sandyBridge2012,
  kvmServer2014,
  armServer2014,
  cloud2020,
];

/** The platform of every run that names none. */
export const DEFAULT_PLATFORM: Platform = sandyBridge2012;

/** The platform with this id, or undefined. */
export const findPlatform = (id: string): Platform | undefined =>
  PLATFORMS.find((platform) => platform.id === id);
