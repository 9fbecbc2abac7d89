/**
 * What Install-WindowsFeature, Enable-WindowsOptionalFeature, DISM and Server Manager answer when asked
 * to install: results, refusals and failed checks.
 */
import type { Format } from './format.ts';

const TABLE =
  /successrestartneededexitcodefeatureresult[-]*(true|false)(yes|no|maybe)([a-z.…]+?)\{([^}]*?)(\}|\.\.\.|…|$)/g;
/** The result of taking a feature away has the same table; its warning, or the command, tells. */
const REMOVAL = /un(?:install)-windowsfeature|remove-windowsfeature|tofinishtheremovalprocess/;
/** Of an image that is not running, `Online` is False. */
const ENABLED = /(?:path:)?online:truerestartneeded:(?:true|false)/g;
/** Adding a capability, such as a server for SSH, is answered by the same three lines. */
const CAPABILITY = /(?:add|remove)-windowscapability/;
const UNKNOWN =
  /featurenamemicrosoft-hyper-v(-all)?isunknown|功能名称microsoft-hyper-v(-all)?未知|0x800f080c[^]{0,400}?microsoft-hyper-v(-all)?/g;
/** The tools lack their umbrella on Home and on Windows Server alike. */
const TOOLS_UNKNOWN = /featurenamemicrosoft-hyper-v-tools-allisunknown/g;
const PREREQUISITE =
  /aprerequisitecheckforthehyper-vfeaturefaile|hyper-vcannotbeinstalled|theprocessordoesnothaverequiredvirtualizationcapabilities/g;
const REASONS = [
  [/hyper-vcannotbeinstalled:?ahypervisorisalreadyrunning/g, 'running'],
  [/virtualizationsupportisnotenabledinthebios/g, 'firmware'],
  [
    /hyper-vcannotbeinstalled:?theprocessordoesnotsupportsecondleveladdresstranslation/g,
    'secondLevel',
  ],
] as const;

export const installResult: Format = {
  id: 'install-result',
  marks: [
    'restartneeded',
    'isunknown',
    '功能名称microsoft-hyper-v',
    '0x800f080c',
    'prerequisitecheck',
    'hyper-vcannot',
    'virtualizationcapabilities',
  ],
  read({ dense }, note) {
    const checks = dense.all(PREREQUISITE);
    for (const { parts, lines } of dense.all(TABLE)) {
      const [success, restart, code = '', result = '', end = ''] = parts;
      if (success === 'true' && /failed/.test(code))
        note('contradiction', 'Success is True and the exit code says that it failed.', lines);
      else if (success === 'true' && REMOVAL.test(dense.text))
        note('unclear', 'The result may be that of taking a feature away.', lines);
      else if (success === 'true' && /hyper-v/.test(result))
        note('role', restart === 'yes' || /restart/.test(code) ? 'restart' : 'installed', lines);
      else if (success === 'true' && end === '}')
        note('unread', 'What was installed is listed, and Hyper-V is not in it.', lines);
      else if (success === 'true')
        note('unclear', 'The part of the list that is there does not name Hyper-V.', lines);
      else if (checks.length === 0)
        note('unclear', 'The installation failed; the table does not say why.', lines);
    }
    if (!CAPABILITY.test(dense.text))
      for (const { lines } of dense.all(ENABLED)) note('feature', 'pending', lines);
    for (const { parts, lines } of dense.all(UNKNOWN))
      note('featureUnknown', parts.some((part) => part === '-all') ? 'all' : 'platform', lines);
    for (const { lines } of dense.all(TOOLS_UNKNOWN))
      note('unclear', 'The tools have no such name on Home and on Windows Server.', lines);
    for (const { lines } of checks)
      note('prerequisite', 'The check before the installation of the role failed.', lines);
    for (const [pattern, reason] of REASONS)
      for (const { lines } of dense.all(pattern)) {
        if (reason === 'running') note('hypervisor', 'yes', lines);
        else if (reason === 'secondLevel')
          note('slatMissing', 'The check says that the second page-table level is missing.', lines);
        else note('firmwareOff', 'The check says that the firmware has it switched off.', lines);
      }
  },
};
