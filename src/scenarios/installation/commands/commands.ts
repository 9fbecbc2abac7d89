/** All commands that the lab has a model of. */
import type { Command } from '../console/command.ts';
import { SYSTEMINFO } from './system-info.ts';
import { SHELL_COMMANDS } from './shell.ts';
import { RESTART_COMMANDS } from './restart.ts';

export const COMMANDS: readonly Command[] = [SYSTEMINFO, ...SHELL_COMMANDS, ...RESTART_COMMANDS];
