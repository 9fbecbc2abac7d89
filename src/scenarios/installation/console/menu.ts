/**
 * What asks and waits: the text menu of Server Core, and the question of a restart. The menu's lines are
 * those of Windows Server 2022 as printed in public transcripts; of the older one no transcript was found.
 */
import { imageOf } from '../../../model/installation/image.ts';
import { goDown } from '../power.ts';
import { hostName } from '../names.ts';
import type { Said } from '../state.ts';
import type { Running } from '../world.ts';
import { RESULT } from '../commands/optional-feature.ts';
import { lab, machine } from './command.ts';

const RULE = '='.repeat(80);

/** The lines of the menu. */
export function menuLines(here: Running): readonly Said[] {
  const { osName, build } = imageOf(here.disk.image);
  if (build < 20348)
    return lab(
      '(the menu of sconfig: format not shown, no published sample)',
      'It has, among others: restart, shut down, and leave to the command line.',
      'In the lab: 13 restart, 14 shut down, 15 command line.',
    );
  const item = (number: number, label: string, value = ''): string =>
    `    ${`${number})`.padEnd(4)}${`${label}${value === '' ? '' : ':'}`.padEnd(36)}${value}`.trimEnd();
  return machine(
    RULE,
    `                  Welcome to ${osName.replace(/^Microsoft /, '').trim()}`,
    RULE,
    '',
    item(1, 'Domain/workgroup', 'Workgroup: WORKGROUP'),
    item(2, 'Computer name', hostName(here.context.setup.era)),
    item(3, 'Add local administrator'),
    item(4, 'Remote management', 'Enabled'),
    '',
    item(5, 'Update setting', 'Manual'),
    item(6, 'Install updates'),
    item(7, 'Remote desktop', 'Enabled (more secure clients)'),
    '',
    item(8, 'Network settings'),
    item(9, 'Date and time'),
    item(10, 'Telemetry setting', 'Required'),
    item(11, 'Windows activation'),
    '',
    item(12, 'Log off user'),
    item(13, 'Restart server'),
    item(14, 'Shut down server'),
    item(15, 'Exit to command line (PowerShell)'),
    '',
  );
}

/** A number for the menu. */
export function answerMenu(here: Running, line: string): readonly Said[] {
  if (line === '15' || /^exit$/i.test(line)) {
    here.up.asks = '';
    return lab('The menu closes; sconfig opens it again.');
  }
  if (line === '13' || line === '14') {
    here.up.asks = '';
    goDown(here, line === '13' ? 'restart' : 'off');
    return [];
  }
  const known = /^(?:[1-9]|1[0-2])$/.test(line);
  return [
    ...lab(known ? '(the lab has no model of this item)' : '(the menu takes the numbers above)'),
  ];
}

/**
 * Y or N to the question whether to restart now; Enter alone means yes to PowerShell's. Anything else is
 * asked again.
 */
export function answerRestart(here: Running, line: string): readonly Said[] {
  const powershell = here.up.asks === 'restartNow';
  if (/^y(?:es)?$/i.test(line) || (powershell && line === '')) {
    here.up.asks = '';
    goDown(here, 'restart');
    return [];
  }
  if (/^n(?:o)?$/i.test(line)) {
    here.up.asks = '';
    return powershell ? machine(...RESULT('True')) : [];
  }
  return lab('(Y or N)');
}
