/** Names that exist on a real machine and that the lab has no model of: it says so instead of denying them. */
import { imageOf } from '../../../model/installation/image.ts';
import type { Running } from '../world.ts';
import type { Call } from './command.ts';

const EXECUTABLES =
  'arp cacls chkdsk cmdkey clip cscript defrag diskpart driverquery find findstr fsutil getmac gpresult gpupdate icacls ipconfig logoff more msinfo32 mstsc netdom netsh netstat notepad nslookup pathping ping pnputil powercfg query qwinsta reg regedit regsvr32 robocopy route runas schtasks sfc slmgr sort takeown taskkill tasklist taskmgr timedate timeout tracert tzutil verifier vssadmin w32tm wbadmin where winrm wscript xcopy';
const OF_CMD =
  'assoc attrib call cd chdir color copy date del dir echo erase for ftype goto if md mkdir mklink move path pause popd prompt pushd rd rem ren rename rmdir set setlocal time title tree type verify vol';
const CMDLETS =
  'Get-ChildItem Get-Command Get-Content Get-Date Get-EventLog Get-Help Get-History Get-HotFix Get-Item Get-ItemProperty Get-Location Get-Member Get-Process Get-PSDrive Get-Module Get-Variable Invoke-Command Measure-Object New-Item New-Object Remove-Item Rename-Computer Set-Content Set-Item Set-Location Set-Service Start-Process Stop-Process Test-Path Write-Host Write-Output ForEach-Object Group-Object Compare-Object Tee-Object Out-File Export-Csv ConvertTo-Html Format-Wide Format-Custom Get-Unique foreach % measure group compare tee fw fc gm gc gi gl gv gal epcsv history h r sleep Start-Sleep dir ls cd cat echo type set pwd ps gps gci kill cp mv rm';
const CMDLETS_OF_TODAY =
  'Add-Computer Checkpoint-VM Export-VM Import-VM Get-NetIPAddress Get-NetIPConfiguration Get-VHD Get-VMHardDiskDrive Get-VMIntegrationService Get-VMFirmware Get-VMMemory Get-VMNetworkAdapter Get-VMSnapshot Get-Volume Measure-VM Mount-VHD Move-VM New-NetIPAddress New-VHD Add-VMNetworkAdapter Disable-NetAdapter Enable-NetAdapter Enable-VMMigration Rename-VM Restart-VM Resume-VM Set-VMFirmware Set-VMHost Set-VMNetworkAdapter Test-VMReplicationConnection Set-VMSwitch Suspend-VM Test-Connection Test-NetConnection';

/** Programs with windows, where there is a desktop. */
const WINDOWS =
  'appwiz.cpl compmgmt.msc control eventvwr eventvwr.msc explorer msconfig mmc ncpa.cpl optionalfeatures servermanager servermanager.msc services.msc sysdm.cpl systempropertiesadvanced winver';

const set = (names: string): ReadonlySet<string> => new Set(names.toLowerCase().split(' '));
const BOTH = set(EXECUTABLES);
const CMD = set(OF_CMD);
const POWERSHELL = set(CMDLETS);
const TODAY = set(CMDLETS_OF_TODAY);
const SHOWN = set(WINDOWS);

/** Did the name come after 2008 R2? */
export const isNameOfToday = (name: string): boolean => TODAY.has(name.toLowerCase());

/** Does this shell of this system know the name? */
export function isRealName(here: Running, { name, shell }: Call): boolean {
  const key = name.toLowerCase().replace(/\.(?:exe|com|cmd|vbs)$/, '');
  if (BOTH.has(key)) return true;
  if (shell === 'cmd') return CMD.has(key);
  const image = imageOf(here.disk.image);
  const needsModule = /-v(?:m|hd)/.test(key);
  return (
    POWERSHELL.has(key) ||
    (TODAY.has(key) && image.era === 'today' && (!needsModule || here.disk.module))
  );
}

/** Is it a program that opens a window, and is there a desktop for it? */
export function isWindow({ disk }: Running, { name }: Call): boolean {
  const image = imageOf(disk.image);
  const key = name.toLowerCase().replace(/\.exe$/, '');
  return image.desktop && (SHOWN.has(key) || (/^virtmgmt(?:\.msc)?$/.test(key) && disk.manager));
}
