import { describe, expect, it } from 'vitest';
import { DEVICES } from '../../src/model/devices.ts';
import type { Design } from '../../src/model/design.ts';
import { findDesign } from '../../src/model/designs/index.ts';
import { OPERATIONS } from '../../src/model/operations.ts';
import { pathOf, type Hop } from '../../src/model/path.ts';
import { REFERENCE } from '../../src/model/platforms/reference.ts';
import {
  atc12,
  fc20data,
  felter14,
  sriov10,
  sugerman01,
  vsphereSql09,
  walters08,
  xen03,
} from './published.ts';
import { hopsOf, totals, totalsOf } from './totals.ts';

const design = (id: string): Design => {
  const found = findDesign(id);
  if (!found) throw new Error(`no design ${id}`);
  return found;
};

/** A write that does not wait for its flush, as the published writes did not. */
const writeAlone = (row: Design): readonly Hop[] =>
  pathOf(row, {
    operation: { ...OPERATIONS.diskWrite, commands: ['write'] },
    device: DEVICES.nvme,
    level: 'value',
  });

const cyclesOf = (hops: readonly Hop[]): number => totalsOf(hops).cycles;
const percent = (model: number, published: number): number => (model / published - 1) * 100;

/** What the hypervisor does for a request, the making of the child run again included. */
const hypervisorShare = (id: string): readonly Hop[] =>
  hopsOf(design(id), 'diskRead').filter(
    (hop) =>
      hop.domain === 'hypervisor' ||
      hop.crossing === 'virtualInterrupt' ||
      hop.crossing === 'partitionSwitch',
  );

describe('what was fitted comes out again', () => {
  it('bare metal reads and writes 4 KiB in the published time', () => {
    expect(totals(design('bare-metal'), 'diskRead').microseconds).toBeCloseTo(
      fc20data.metalRead.value,
      2,
    );
    expect(totalsOf(writeAlone(design('bare-metal'))).microseconds).toBeCloseTo(
      fc20data.metalWrite.value,
      2,
    );
  });

  it('KVM with its back end in a process reads 4 KiB in the published time', () => {
    const { microseconds } = totals(design('kvm-process'), 'diskRead');
    expect(Math.abs(microseconds - fc20data.qemuRead.value)).toBeLessThan(0.1);
  });

  it('a microVM reads 4 KiB in the published time', () => {
    const { microseconds } = totals(design('microvm'), 'diskRead');
    expect(Math.abs(microseconds - fc20data.firecrackerRead.value)).toBeLessThan(0.1);
  });

  it('C4: a back end in the kernel and the stack below it take 12 µs a direction', () => {
    const below = hopsOf(design('kvm-vhost'), 'networkSend').filter(
      (hop) =>
        hop.kind === 'work' &&
        (['backEnd', 'ioStack', 'physicalDriver'] as const).some((id) => id === hop.component),
    );
    expect(below).toHaveLength(3);
    expect(cyclesOf(below) / (felter14.clockGHz.value * 1000)).toBeCloseTo(12, 9);
  });

  it('C9: Xen 1.x adds a packet’s published time in either direction', () => {
    const packet = (mbit: number): number =>
      ((xen03.payloadMtu500.value * 8) / mbit) * xen03.clockGHz.value * 1000;
    const adds = (id: 'networkSend' | 'networkReceive'): number =>
      totals(design('xen-1'), id).cycles - totals(design('bare-metal'), id).cycles;
    const sent = packet(xen03.sendMtu500Xen.value) - packet(xen03.sendMtu500Native.value);
    const received = packet(xen03.receiveMtu500Xen.value) - packet(xen03.receiveMtu500Native.value);
    // The four equal parts are whole cycles.
    expect(Math.abs(adds('networkSend') - sent)).toBeLessThan(4);
    // A bulk stream does not wake its process for each packet.
    const waking = (xen03.switchXen0K.value - xen03.switchUp.value) * xen03.clockGHz.value * 1000;
    expect(Math.abs(adds('networkReceive') - waking - received)).toBeLessThan(4);
  });

  it('ESX spends the published processor time on a disk request', () => {
    // Validation case C12: the processor time a transaction costs more, less what the virtual processor
    // itself loses (8 % on small machines, the I/O elsewhere), over its disk and network events.
    const { nativeTransactions, virtualTransactions, smallVmShare, cores, virtualDisk } =
      vsphereSql09;
    const native = (cores.value / nativeTransactions.value) * 1e6;
    const virtual = (cores.value / virtualTransactions.value) * 1e6;
    const inside = native * (100 / smallVmShare.value - 1);
    const events = virtualDisk.value / virtualTransactions.value + 4;
    const published = (virtual - native - inside) / events;
    expect(published).toBeCloseTo(14, 0);
    const share = cyclesOf(hypervisorShare('monolithic')) / REFERENCE.clockMHz;
    expect(Math.abs(percent(share, 14))).toBeLessThan(1);
  });
});

/**
 * Not fitted. The bands are what the model is known to miss by, so that a change for the worse is seen
 * and a change for the better is written down here.
 */
describe('what was not fitted', () => {
  it('C14: a register access that Xen forwards to dom0 costs 26.9 K cycles, ours 13 % less', () => {
    const registers = hopsOf(design('parent-emulated'), 'diskRead').find(
      (hop) => hop.kind === 'registers',
    );
    const ours = (registers?.cycles ?? 0) / (registers?.accesses ?? 0);
    // Two accesses an interrupt; the interrupts come out of what accelerating their end saved.
    const interrupts =
      (sriov10.overheadBefore.value - sriov10.overheadAfter.value) / sriov10.eoiSaving.value;
    const dom0 = (sriov10.dom0WithForwarding.value - sriov10.dom0Without.value) / 100;
    const published = (dom0 * sriov10.clockGHz.value * 1e9) / (2 * interrupts);
    expect(published).toBeCloseTo(26_900, -2);
    expect(ours).toBe(23_281);
    expect(percent(ours, published)).toBeCloseTo(-13.4, 0);
  });

  it('O4: an emulated card exits twice as often as a paravirtual one', () => {
    const exits = (id: string): number =>
      ['networkSend' as const, 'networkReceive' as const]
        .flatMap((operation) => hopsOf(design(id), operation))
        .filter((hop) => hop.from === 'child')
        .reduce(
          (sum, hop) =>
            sum + (hop.accesses || (['vmExit', 'hypercall'].includes(hop.crossing ?? '') ? 1 : 0)),
          0,
        );
    const published = atc12.exitsEmulatedNic.value / atc12.exitsParavirtualNic.value;
    expect(exits('parent-emulated') / exits('parent-synthetic')).toBe(published);
    // In numbers we are a quarter low: the published exits include timers and the like.
    expect(percent(exits('parent-emulated'), atc12.exitsEmulatedNic.value)).toBeCloseTo(-23, 0);
    expect(percent(exits('parent-synthetic'), atc12.exitsParavirtualNic.value)).toBeCloseTo(-23, 0);
  });

  it('O3: one way through Xen takes about twice the native time, through a hosted monitor more', () => {
    const oneWay = (id: string): number =>
      totals(design(id), 'networkSend').microseconds +
      totals(design(id), 'networkReceive').microseconds;
    const native = oneWay('bare-metal');
    const published = walters08.xen.value / walters08.native.value;
    expect(published).toBeCloseTo(2.0, 1);
    expect(oneWay('parent-synthetic') / native).toBeCloseTo(1.81, 1);
    expect(oneWay('hosted')).toBeGreaterThan(oneWay('parent-synthetic'));
    // Published: more than three times.
    expect(walters08.hostedAtLeast.value / walters08.native.value).toBe(3);
    expect(oneWay('hosted') / native).toBeCloseTo(2.48, 1);
  });

  it('xen03: Workstation’s processor time for a frame of 500 bytes', () => {
    const published = (megabits: number): number =>
      ((xen03.payloadMtu500.value * 8) / megabits) * xen03.clockGHz.value * 1000;
    const send = totals(design('hosted'), 'networkSend').cycles;
    const receive = totals(design('hosted'), 'networkReceive').cycles;
    expect(percent(send, published(xen03.sendMtu500Workstation.value))).toBeCloseTo(-62, 0);
    expect(percent(receive, published(xen03.receiveMtu500Workstation.value))).toBeCloseTo(24, 0);
    // A miss: even the high end of a send stays below what was measured.
    expect(totals(design('hosted'), 'networkSend', 'high').cycles).toBeLessThan(
      published(xen03.sendMtu500Workstation.value),
    );
  });

  it('sugerman01: from the OUT instruction to the wire in 31.63 µs, ours 13 % more', () => {
    const hops = hopsOf(design('hosted'), 'networkSend');
    const out = hops.findIndex((hop) => hop.crossing === 'translatedCallout');
    const ours = cyclesOf(hops.slice(out)) / sugerman01.clockMHz.value;
    expect(percent(ours, sugerman01.outToWire.value)).toBeCloseTo(12.6, 0);
  });

  it('N3, a known miss: QEMU’s write does not wait for the device, ours does', () => {
    const ours = totalsOf(writeAlone(design('kvm-process'))).microseconds;
    expect(ours).toBeCloseTo(101.3, 1);
    expect(percent(ours, fc20data.qemuWrite.value)).toBeCloseTo(86.6, 0);
  });
});
