/** Claims on a Linux system: what it runs on, and whether its processor could host machines. */
import type { Fact, FormatId } from '../fact.ts';
import { claimIf, factsOf, linesUnder, type Claim } from './claim.ts';

const LINUX: ReadonlySet<FormatId> = new Set<FormatId>([
  'lscpu',
  'cpuinfo',
  'kernel-log',
  'detect-virt',
  'virt-what',
  'virt-host-validate',
  'kvm-ok',
  'dmidecode',
]);

/** The claims of all Linux outputs of a paste. */
export function linuxClaims(facts: readonly Fact[]): readonly Claim[] {
  if (!facts.some(({ from }) => LINUX.has(from))) return [];
  const guest = guestClaims(facts);
  return [...guest, ...abilityClaims(facts, guest.length > 0)];
}

function guestClaims(facts: readonly Fact[]): readonly Claim[] {
  const root = factsOf(facts, 'linuxRoot');
  if (root.length > 0)
    return claimIf(
      root,
      'HYPERVISOR_PRESENT',
      'A hypervisor runs beneath this Linux, which is its privileged system.',
    );
  const windows = factsOf(facts, 'windows').length > 0;
  const signs = [...factsOf(facts, 'linuxOn'), ...(windows ? [] : factsOf(facts, 'guestOf'))];
  if (signs.length === 0) return [];
  const products = new Set(signs.map(({ value }) => value).filter((value) => value !== ''));
  const onHyperV = products.size === 1 && products.has('Hyper-V');
  const interfaceOnly = products.size > 1 && products.has('Hyper-V');
  const names = [...products].filter((name) => !interfaceOnly || name !== 'Hyper-V').join(', ');
  return [
    ...(onHyperV
      ? claimIf(
          signs.filter(({ value }) => value !== ''),
          'LINUX_GUEST_ON_HYPERV',
          'This Linux sees the interface of Hyper-V, and nothing here names another product.',
        )
      : []),
    {
      verdict: 'LINUX_GUEST',
      lines: linesUnder(signs),
      because: interfaceOnly
        ? `This Linux is a guest (${names}); the interface of Hyper-V is all that it presents.`
        : `This Linux is a guest${names === '' ? '' : ` (${names})`}.`,
    },
  ];
}

function abilityClaims(facts: readonly Fact[], isGuest: boolean): readonly Claim[] {
  const kvm = factsOf(facts, 'kvm');
  const of = (value: string): readonly Fact[] => kvm.filter((fact) => fact.value === value);
  const flags = factsOf(facts, 'linuxFlags');
  const seen = flags.filter(({ value }) => value !== 'none');
  const able = [...seen, ...kvm];
  const off = factsOf(facts, 'firmwareOff');
  // Where the firmware has it off, Linux takes the extension out of its list; then nothing else sees it.
  const none = off.length > 0 ? [] : factsOf(facts, 'noExtensions');
  const settled = isGuest || able.length + off.length + none.length > 0;
  const containers = factsOf(facts, 'container');
  return [
    ...claimIf(none, 'NO_VIRT_EXTENSIONS', none[0]?.value ?? ''),
    ...claimIf(of('usable'), 'READY', 'KVM can be used on this system.'),
    ...claimIf(
      of('forbidden'),
      'CAPABLE_BUT_NO_ACCESS',
      'KVM is there, and this account may not use it.',
    ),
    ...claimIf(
      able,
      'CPU_CAPABLE',
      'The processor shows VMX or SVM; the firmware is not asked here.',
    ),
    ...claimIf(
      settled ? [] : flags.filter(({ value }) => value === 'none'),
      'AMBIGUOUS',
      'No extension and no hypervisor flag: an old processor, firmware that has it off, or a guest whose hypervisor hides both.',
    ),
    ...claimIf(
      settled ? [] : factsOf(facts, 'unclear').filter(({ from }) => LINUX.has(from)),
      'AMBIGUOUS',
      'Nothing here settles what the processor can.',
    ),
    ...claimIf(
      isGuest ? [] : containers.filter(({ value }) => value === 'unclear'),
      'AMBIGUOUS',
      'A container says nothing on the machine beneath it.',
    ),
    ...claimIf(
      containers.filter(({ value }) => value === 'unsaid'),
      'NOT_PROVEN',
      'The word is there without the command: nothing says what was asked for.',
    ),
    ...claimIf(
      containers.filter(({ value }) => value === 'none'),
      'NOT_CONTAINER',
      'This system is not in a container; that says nothing on virtual machines.',
    ),
  ];
}
