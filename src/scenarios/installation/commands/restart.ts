/** Going down: `shutdown`, `Restart-Computer`, `Stop-Computer`. */
import { imageOf } from '../../../model/installation/image.ts';
import { NOTHING, remarks, type Answer, type Command } from '../console/command.ts';
import { goDown } from '../power.ts';
import type { Running } from '../world.ts';

const always = (): boolean => true;

const down = (here: Running, then: 'off' | 'restart'): Answer => {
  goDown(here, then);
  return { ...NOTHING, ends: true };
};

export const RESTART_COMMANDS: readonly Command[] = [
  {
    names: ['shutdown'],
    shell: 'both',
    about: 'Goes down: /r restarts, /s switches off, /fw opens the firmware’s setup (UEFI).',
    follows: ['/r', '/s', '/t 0', '/fw'],
    exists: always,
    run: (here, { words }) => {
      const has = (name: string): boolean =>
        words.some(({ text }) => text.toLowerCase().replace(/^-/, '/') === name);
      if (has('/fw')) {
        if (imageOf(here.disk.image).era === '2008-r2')
          return remarks('(shutdown of 2008 R2 has no /fw: the key at the start opens the setup)');
        if (here.context.form.below !== 'nothing')
          return remarks('(the firmware of a guest has no page for its processor)');
        here.state.wantsFirmware = true;
      }
      if (has('/r') || has('/g')) return down(here, 'restart');
      if (has('/s') || has('/p')) return down(here, 'off');
      here.state.wantsFirmware = false;
      return remarks('(shutdown wants /r or /s; its long help is not shown)');
    },
  },
  {
    names: ['Restart-Computer'],
    shell: 'powershell',
    about: 'Restarts.',
    follows: ['-Force'],
    exists: always,
    run: (here) => down(here, 'restart'),
  },
  {
    names: ['Stop-Computer'],
    shell: 'powershell',
    about: 'Switches off.',
    follows: ['-Force'],
    exists: always,
    run: (here) => down(here, 'off'),
  },
];
