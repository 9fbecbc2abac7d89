/** Outputs to try the page with, of machines that do not exist. */

const section = (...lines: readonly string[]): string =>
  lines.map((line, place) => (place === 0 ? line : ' '.repeat(27) + line)).join('\n');

/** The samples by the name that their buttons carry. */
export const SAMPLES: Readonly<Record<string, string>> = {
  firmware: `PS C:\\> systeminfo

Host Name:                 BENCH-07
OS Name:                   Microsoft Windows 11 Pro
OS Version:                10.0.22631 N/A Build 22631
System Manufacturer:       Example Systems
System Model:              Desk 400
Total Physical Memory:     16,208 MB
${section(
  'Hyper-V Requirements:      VM Monitor Mode Extensions: Yes',
  'Virtualization Enabled In Firmware: No',
  'Second Level Address Translation: Yes',
  'Data Execution Prevention Available: Yes',
)}
`,
  masked: `PS C:\\> systeminfo | Select-Object -Last 1

Hyper-V Requirements:      A hypervisor has been detected. Features required for Hyper-V will not be displayed.

PS C:\\> Get-CimInstance Win32_Processor | Format-List VirtualizationFirmwareEnabled, SecondLevelAddressTranslationExtensions, VMMonitorModeExtensions

VirtualizationFirmwareEnabled           : False
SecondLevelAddressTranslationExtensions : False
VMMonitorModeExtensions                 : False

PS C:\\> Get-VM

Name     State   CPUUsage(%) MemoryAssigned(M) Uptime           Status             Version
----     -----   ----------- ----------------- ------           ------             -------
ledger   Running 1           2048              2.04:11:09.8830000 Operating normally 10.0
orchard  Off     0           0                 00:00:00         Operating normally 10.0
`,
  linux: `[    0.000000] Linux version 6.1.0-lab (builder@example)
[    0.000000] Hypervisor detected: Microsoft Hyper-V
[    0.000000] Hyper-V: privilege flags low 0x2e7f, high 0x3b8030, hints 0x60c2c, misc 0xbed7b2
[    0.004117] tsc: Detected 2594.012 MHz processor
`,
};
