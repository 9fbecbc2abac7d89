/**
 * What Install-WindowsFeature, Enable-WindowsOptionalFeature, DISM and Server Manager answer when asked
 * to install: results, refusals and failed checks.
 */
import type { Format } from './format.ts';

const TABLE =
  /successrestartneededexitcodefeatureresult[-]*(true|false)(yes|no|maybe)([a-z.…]+?)\{([^}]*)\}?/g;
/** The result of taking a feature away has the same table; its warning, or the command, tells. */
const REMOVAL = /un(?:install)-windowsfeature|remove-windowsfeature|tofinishtheremovalprocess/;
const ENABLED = /(?:path:)?online:(true|false)restartneeded:(true|false)/g;
const UNKNOWN =
  /featurenamemicrosoft-hyper-v(-all)?isunknown|0x800f080c[^]{0,400}?microsoft-hyper-v(-all)?/g;
const PREREQUISITE =
  /aprerequisitecheckforthehyper-vfeaturefaile|hyper-vcannotbeinstalled|theprocessordoesnothaverequiredvirtualizationcapabilities/g;
const REASONS = [
  [/hyper-vcannotbeinstalled:?ahypervisorisalreadyrunning/g, 'running'],
  [/virtualizationsupportisnotenabledinthebios/g, 'firmware'],
] as const;

export const installResult: Format = {
  id: 'install-result',
  marks: [
    'restartneeded',
    'isunknown',
    '0x800f080c',
    'prerequisitecheck',
    'hyper-vcannot',
    'virtualizationcapabilities',
  ],
  read({ dense }, note) {
    for (const { parts, lines } of dense.all(TABLE)) {
      const [success, restart, code = '', result = ''] = parts;
      if (success === 'true' && /failed/.test(code))
        note('contradiction', 'Success is True and the exit code says that it failed.', lines);
      else if (success === 'true' && REMOVAL.test(dense.text))
        note('unclear', 'The result may be that of taking a feature away.', lines);
      else if (success === 'true' && /hyper-v/.test(result))
        note('role', restart === 'yes' || /restart/.test(code) ? 'restart' : 'installed', lines);
      else if (success === 'true')
        note('unclear', 'The result does not name Hyper-V among what it installed.', lines);
      else note('unclear', 'The installation failed; the table does not say why.', lines);
    }
    for (const { lines } of dense.all(ENABLED)) note('feature', 'pending', lines);
    for (const { parts, lines } of dense.all(UNKNOWN))
      note('featureUnknown', parts.some((part) => part === '-all') ? 'all' : 'platform', lines);
    for (const { lines } of dense.all(PREREQUISITE))
      note('prerequisite', 'The check before the installation of the role failed.', lines);
    for (const [pattern, reason] of REASONS)
      for (const { lines } of dense.all(pattern)) {
        if (reason === 'running') note('hypervisor', 'yes', lines);
        else note('firmwareOff', 'The check says that the firmware has it switched off.', lines);
      }
  },
};
