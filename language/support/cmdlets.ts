/**
 * The cmdlets that generated PowerShell may call, with the parameters that it may use. Only documented ones stand here: a test reads
 * every generated script and refuses all others.
 */
import { z } from 'zod';

const ModuleSchema = z.object({
  module: z.string(),
  /** Where its cmdlets are documented; the page of one is named like it. */
  source: z.url(),
  /** Parameters that every cmdlet takes, and those that all of the module's take which are called here. */
  common: z.array(z.string()),
  cmdlets: z.record(z.string().regex(/^[A-Z][A-Za-z]+-[A-Z][A-Za-z]+$/), z.array(z.string().regex(/^[A-Z][A-Za-z]+$/))),
});

export type CmdletModule = z.infer<typeof ModuleSchema>;

export const cmdletModules: readonly CmdletModule[] = z.array(ModuleSchema).parse([
  {
    module: 'VMware.VimAutomation.Core',
    source: 'https://developer.broadcom.com/powercli/latest/vmware.vimautomation.core/commands/',
    common: ['ErrorAction', 'Server'],
    cmdlets: {
      'Connect-VIServer': ['User', 'Password', 'NotDefault'],
      'Disconnect-VIServer': ['Confirm'],
      'Get-VICredentialStoreItem': ['Host', 'User'],
      'Get-Datacenter': [],
      'Get-Folder': ['Id'],
      'Get-ResourcePool': ['Id'],
      'Get-Snapshot': ['VM'],
      'Get-Task': ['Id'],
      'Get-VM': ['Id', 'Location'],
      'Get-VMHost': ['Id'],
      'Get-VMHostStorage': ['VMHost', 'RescanAllHba', 'RescanVmfs'],
      'New-Snapshot': ['VM', 'Name', 'Memory', 'Quiesce', 'Confirm', 'RunAsync'],
      'New-VM': ['VMFilePath', 'Name', 'VMHost', 'Location', 'ResourcePool', 'Confirm'],
      'Remove-Snapshot': ['Snapshot', 'Confirm', 'RunAsync'],
      'Remove-VM': ['VM', 'Confirm', 'RunAsync'],
      'Set-VM': ['VM', 'Snapshot', 'Confirm', 'RunAsync'],
      'Start-VM': ['VM', 'Confirm', 'RunAsync'],
      'Stop-VM': ['VM', 'Confirm', 'RunAsync'],
      'Stop-VMGuest': ['VM', 'Confirm'],
    },
  },
  {
    module: 'Hyper-V',
    source: 'https://learn.microsoft.com/powershell/module/hyper-v/',
    common: ['ErrorAction', 'Confirm'],
    cmdlets: {
      'Enable-VMIntegrationService': ['VMIntegrationService'],
      'Export-VM': ['VM', 'Path'],
      'Get-VHD': ['Path'],
      'Get-VM': ['Id'],
      'Get-VMHardDiskDrive': ['VM'],
      'Get-VMIntegrationService': ['VM'],
      'Get-VMSnapshot': ['VM'],
      'Get-VMSwitch': [],
      'Import-VM': ['Path', 'Copy', 'GenerateNewId', 'VirtualMachinePath', 'SnapshotFilePath', 'VhdDestinationPath'],
      'New-VMSwitch': ['Name', 'NetAdapterName', 'AllowManagementOS', 'SwitchType'],
      'Rename-VM': ['VM', 'NewName'],
      'Set-VM': ['VM', 'SnapshotFileLocation'],
      'Start-VM': ['VM'],
      'Stop-VM': ['VM'],
    },
  },
  {
    // As the guide of release r16.5 shows it; see `language/support/rha/powershell.ts`.
    module: 'Arcserve RHA PowerShell',
    source: 'https://documentation.arcserve.com/Arcserve-RHA/Available/R16-5/CHT/Bookshelf_Files/HTML/PS/18928.html',
    common: ['ErrorAction'],
    cmdlets: { 'Prepare-Reboot': ['Name'] },
  },
  {
    module: 'Microsoft.PowerShell.Core',
    source: 'https://learn.microsoft.com/powershell/module/microsoft.powershell.core/',
    common: ['ErrorAction'],
    cmdlets: {
      'Add-PSSnapin': ['Name'],
      'Get-Command': ['Name', 'Module', 'CommandType'],
      'Import-Module': ['Name'],
      'Set-StrictMode': ['Version'],
    },
  },
  {
    module: 'Microsoft.PowerShell.Management',
    source: 'https://learn.microsoft.com/powershell/module/microsoft.powershell.management/',
    common: ['ErrorAction'],
    cmdlets: {
      'Get-ChildItem': ['LiteralPath', 'Filter', 'File'],
      'Move-Item': ['LiteralPath', 'Destination', 'Force'],
      'Restart-Computer': ['Confirm'],
      'Test-Path': ['LiteralPath', 'PathType'],
    },
  },
  {
    module: 'Microsoft.PowerShell.Security',
    source: 'https://learn.microsoft.com/powershell/module/microsoft.powershell.security/',
    common: ['ErrorAction'],
    cmdlets: { 'Get-Acl': ['LiteralPath'] },
  },
  {
    module: 'Microsoft.PowerShell.Utility',
    source: 'https://learn.microsoft.com/powershell/module/microsoft.powershell.utility/',
    common: ['ErrorAction'],
    cmdlets: {
      'New-Object': ['TypeName', 'ArgumentList'],
      'Sort-Object': [],
      'Start-Sleep': ['Milliseconds', 'Seconds'],
      'Write-Host': [],
    },
  },
]);
