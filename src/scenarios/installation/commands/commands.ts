/** All commands that the lab has a model of, in the order in which its help lists them. */
import type { Command } from '../console/command.ts';
import { BCDEDIT } from './bcdedit.ts';
import { CIM } from './cim.ts';
import { COMPUTER_INFO } from './computer-info.ts';
import { COREINFO } from './coreinfo.ts';
import { DISM } from './dism.ts';
import { EVENTS } from './events.ts';
import { helpOn } from './help.ts';
import { IMPORT_MODULE } from './import-module.ts';
import { MANAGER } from './manager.ts';
import { NETWORK } from './network.ts';
import { OLD_SETUP } from './old-setup.ts';
import { OPTIONAL_FEATURE } from './optional-feature.ts';
import { RESTART_COMMANDS } from './restart.ts';
import { SERVICES } from './services.ts';
import { SHELL_COMMANDS } from './shell.ts';
import { SYSTEMINFO } from './system-info.ts';
import { VM_COMMANDS } from './vm.ts';
import { VM_HOST } from './vm-host.ts';
import { VM_POWER } from './vm-power.ts';
import { VM_PROCESSOR } from './vm-processor.ts';
import { WINDOWS_FEATURE } from './windows-feature.ts';

const own: readonly Command[] = [
  SYSTEMINFO,
  COMPUTER_INFO,
  ...CIM,
  COREINFO,
  BCDEDIT,
  DISM,
  ...OLD_SETUP,
  IMPORT_MODULE,
  ...WINDOWS_FEATURE,
  ...OPTIONAL_FEATURE,
  ...SERVICES,
  ...EVENTS,
  VM_HOST,
  ...VM_COMMANDS,
  ...VM_POWER,
  ...VM_PROCESSOR,
  ...NETWORK,
  MANAGER,
  ...RESTART_COMMANDS,
  ...SHELL_COMMANDS,
];

/** Those, and the help on them. */
export const COMMANDS: readonly Command[] = [...own, helpOn(own)];
