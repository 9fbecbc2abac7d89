/**
 * What has been measured of exits: each row names the constant that holds it. Which of its two ways binary
 * translation takes for a page table is adaptive; a row is filed by the way that its cost allows.
 */
import type { ExitMechanism, ExitMonitor } from './monitor.ts';
import type { ExitReason } from './reason.ts';

/** One measured exit: a constant of a platform, of the whole event or of its software part alone. */
export interface ExitRow {
  readonly reason: ExitReason;
  readonly monitor: ExitMonitor;
  readonly mechanism: ExitMechanism;
  /** Id of the platform on which it was measured. */
  readonly platform: string;
  /** Id of the constant there. */
  readonly constant: string;
  /** `whole`: as the guest sees it, there and back; `software`: without the processor's part. */
  readonly part: 'whole' | 'software';
}

const whole = (
  reason: ExitReason,
  monitor: ExitMonitor,
  mechanism: ExitMechanism,
  platform: string,
  constant: string,
): ExitRow => ({ reason, monitor, mechanism, platform, constant, part: 'whole' });

export const EXIT_ROWS: readonly ExitRow[] = [
  whole('systemCall', 'native', 'none', 'pentium4-2005', 'system-call-native'),
  whole('systemCall', 'vmware-translation', 'callout', 'pentium4-2005', 'system-call-translated'),
  whole('systemCall', 'vmware-vtx', 'none', 'pentium4-2005', 'system-call-vtx'),
  whole('guestFault', 'native', 'none', 'xeon-2003', 'native-page-fault'),
  whole('guestFault', 'xen-paravirtual', 'paravirtual', 'xeon-2003', 'xen1-page-fault'),
  whole('guestFault', 'vmware-translation', 'callout', 'xeon-2003', 'workstation-page-fault'),
  whole('guestFault', 'native', 'none', 'pentium4-2005', 'page-fault-native'),
  whole('guestFault', 'vmware-translation', 'callout', 'pentium4-2005', 'page-fault-translated'),
  whole('guestFault', 'vmware-vtx', 'hardware', 'pentium4-2005', 'page-fault-vtx'),
  whole('tableWrite', 'native', 'none', 'pentium4-2005', 'table-write-native'),
  whole('tableWrite', 'vmware-translation', 'inCache', 'pentium4-2005', 'table-write-translated'),
  whole('tableWrite', 'vmware-vtx', 'hardware', 'pentium4-2005', 'table-write-vtx'),
  whole('tableUnmap', 'native', 'none', 'pentium4-2005', 'table-unmap-native'),
  whole('tableUnmap', 'vmware-translation', 'inCache', 'pentium4-2005', 'table-unmap-translated'),
  whole('tableUnmap', 'vmware-vtx', 'hardware', 'pentium4-2005', 'table-unmap-vtx'),
  whole('tableMap', 'native', 'none', 'pentium4-2005', 'table-map-native'),
  whole('tableMap', 'vmware-translation', 'callout', 'pentium4-2005', 'table-map-translated'),
  whole('tableMap', 'vmware-vtx', 'hardware', 'pentium4-2005', 'table-map-vtx'),
  whole('portAccess', 'native', 'none', 'pentium4-2005', 'port-read-native'),
  whole('portAccess', 'vmware-translation', 'inCache', 'pentium4-2005', 'port-read-translated'),
  whole('portAccess', 'vmware-vtx', 'hardware', 'pentium4-2005', 'port-read-vtx'),
  whole('portAccess', 'kvm', 'hardware', 'nehalem-2009', 'port-exit'),
  whole('portAccess', 'kvm-in-kvm', 'nested', 'nehalem-2009', 'nested-port-exit'),
  whole('priorityWrite', 'native', 'none', 'pentium4-2005', 'priority-write-native'),
  whole(
    'priorityWrite',
    'vmware-translation',
    'inCache',
    'pentium4-2005',
    'priority-write-translated',
  ),
  whole('priorityWrite', 'vmware-vtx', 'none', 'pentium4-2005', 'priority-write-vtx'),
  whole('timeStampRead', 'vmware-translation', 'inCache', 'pentium4-2005', 'rdtsc-in-cache'),
  whole('cpuid', 'kvm', 'hardware', 'nehalem-2009', 'cpuid-exit'),
  whole('cpuid', 'kvm-in-kvm', 'nested', 'nehalem-2009', 'nested-cpuid'),
  whole('cpuid', 'kvm-in-hyperv', 'nested', 'cloud-2020', 'nested-cpuid'),
  whole('cpuid', 'kvm-in-hyperv-enlightened', 'nested', 'cloud-2020', 'nested-cpuid-shared-record'),
  whole('deviceAccess', 'vmware-translation', 'callout', 'hosted-2001', 'lance-status-access'),
  whole('deviceAccess', 'kvm', 'hardware', 'sandy-bridge-2012', 'kvm-kernel-exit'),
  whole('deviceAccessForwarded', 'kvm', 'hardware', 'sandy-bridge-2012', 'kvm-process-exit'),
  whole('deviceAccessForwarded', 'xen', 'hardware', 'nehalem-2009', 'forwarded-access'),
  whole('deviceSignal', 'kvm', 'hardware', 'cloud-2020', 'ring-signal'),
  whole('deviceSignal', 'kvm-in-kvm', 'nested', 'cloud-2020', 'nested-ring-signal'),
  whole(
    'interruptControllerAccess',
    'vmware-translation',
    'callout',
    'hosted-2001',
    'interrupt-controller-access',
  ),
  whole(
    'interruptControllerAccess',
    'kvm',
    'hardware',
    'sandy-bridge-2012',
    'kvm-interrupt-controller',
  ),
  whole(
    'interruptControllerAccess',
    'xen',
    'hardware',
    'sandy-bridge-2012',
    'xen-interrupt-controller',
  ),
  whole(
    'interruptControllerAccess',
    'kvm',
    'hardware',
    'arm-server-2014',
    'kvm-interrupt-controller',
  ),
  whole(
    'interruptControllerAccess',
    'xen',
    'hardware',
    'arm-server-2014',
    'xen-interrupt-controller',
  ),
  whole('interruptEnd', 'xen-decoding', 'hardware', 'nehalem-2009', 'interrupt-end-decoded'),
  whole('interruptEnd', 'xen', 'hardware', 'nehalem-2009', 'interrupt-end-qualified'),
  whole('interruptEnd', 'xen', 'hardware', 'sandy-bridge-2012', 'xen-interrupt-completion'),
  whole('interruptEnd', 'kvm', 'hardware', 'sandy-bridge-2012', 'kvm-interrupt-completion'),
  whole('interruptEnd', 'kvm', 'none', 'arm-server-2014', 'kvm-interrupt-completion'),
  whole('interruptEnd', 'xen', 'none', 'arm-server-2014', 'xen-interrupt-completion'),
  whole('interrupt', 'kvm', 'hardware', 'nehalem-2009', 'assigned-device-exit'),
  whole('hypercall', 'kvm', 'hardware', 'sandy-bridge-2012', 'kvm-hypercall'),
  whole('hypercall', 'xen', 'hardware', 'sandy-bridge-2012', 'xen-hypercall'),
  whole('hypercall', 'vmware-in-vmware', 'nested', 'sandy-bridge-2012', 'nested-exit'),
  whole('hypercall', 'kvm', 'hardware', 'arm-server-2014', 'kvm-hypercall'),
  whole('hypercall', 'xen', 'hardware', 'arm-server-2014', 'xen-hypercall'),
  {
    reason: 'shadowFault',
    monitor: 'nova',
    mechanism: 'hardware',
    platform: 'nehalem-2009',
    constant: 'shadow-fill-software',
    part: 'software',
  },
];

/** The row for this exit on this platform, or undefined. */
export const findExitRow = (
  reason: ExitReason,
  monitor: ExitMonitor,
  platform: string,
): ExitRow | undefined =>
  EXIT_ROWS.find(
    (row) => row.reason === reason && row.monitor === monitor && row.platform === platform,
  );
