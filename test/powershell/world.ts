// What generated PowerShell meets in tests: PowerCLI's cmdlets over machines in memory, and an array that is a small state machine.
import { text, Thrown, type Machine, type Value, type World } from './interpreter.ts';

/** A machine of the inventory. */
export interface Vm {
  name: string;
  id: string;
  power: 'PoweredOn' | 'PoweredOff' | 'Suspended';
  tools: boolean;
  snapshots: string[];
  registered: boolean;
}

/** What can be told to fail: a cmdlet by its name, or a command of the array. */
export interface Site {
  readonly vms: Vm[];
  pair: string;
  rv: string;
  readonly files: Map<string, string[]>;
  readonly log: string[];
  /** Names of calls, in order. */
  readonly calls: string[];
  fail: (call: string) => boolean;
  /** Whether Ctrl+C is pressed when a call begins. */
  breakAt: (call: string) => boolean;
  seconds: number;
}

export function siteWith(vms: readonly Partial<Vm>[]): Site {
  return {
    vms: vms.map((vm, index) => ({
      name: `vm${index}`,
      id: `VirtualMachine-vm-${index}`,
      power: 'PoweredOn',
      tools: true,
      snapshots: [],
      registered: true,
      ...vm,
    })),
    pair: 'separated',
    rv: 'yesterday',
    files: new Map(),
    log: [],
    calls: [],
    fail: () => false,
    breakAt: () => false,
    seconds: 0,
  };
}

const encoded = (name: string): string => name.replaceAll('%', '%25').replaceAll('/', '%2f').replaceAll('\\', '%5c');

/** The world of a site. */
export function worldOf(site: Site, mv: string, rv: string, snapshot: string): World {
  let pressed = false;
  const called = (name: string): void => {
    site.calls.push(name);
    if (site.breakAt(name)) pressed = true;
    if (site.fail(name)) throw new Thrown(`${name} was told to fail`);
  };
  const shown = (vm: Vm): Value => ({
    Name: encoded(vm.name),
    Id: vm.id,
    PowerState: vm.power,
    FolderId: 'Folder-1',
    ResourcePoolId: 'ResourcePool-1',
    VMHostId: 'HostSystem-1',
    ExtensionData: {
      Guest: {
        ToolsRunningStatus: vm.tools && vm.power === 'PoweredOn' ? 'guestToolsRunning' : 'guestToolsNotRunning',
      },
      Config: { Files: { VmPathName: `[ds] ${vm.id}/${vm.id}.vmx` } },
    },
  });
  const of = (value: Value): Vm => {
    const id = (value as { Id: string }).Id;
    const vm = site.vms.find((one) => one.id === id && one.registered);
    if (!vm) throw new Thrown(`no VM ${id}`);
    return vm;
  };
  const tasks: string[] = [];
  const task = (work: () => void): Value => {
    let state = 'Success';
    try {
      work();
    } catch (error) {
      if (!(error instanceof Thrown)) throw error;
      state = 'Error';
    }
    tasks.push(state);
    return { Id: tasks.length - 1 };
  };
  const doing =
    (name: string, work: (named: Readonly<Record<string, Value>>) => Value): World['cmdlets'][string] =>
    (_positional, named) => {
      called(name);
      return work(named);
    };
  const snapshotOf = (value: Value): Vm => of((value as { VM: Value }).VM);
  const cmdlets: World['cmdlets'] = {
    'Set-StrictMode': () => undefined,
    'New-Object': () => ({}),
    'Import-Module': () => undefined,
    'Get-Command': (_positional, named) => ({ Path: `C:\\iSM\\${text(named['Name'])}` }),
    'Write-Host': (positional) => {
      site.log.push(text(positional[0]));
    },
    'Start-Sleep': (_positional, named) => {
      site.seconds += Number(named['Milliseconds'] ?? 0) / 1000;
    },
    'Sort-Object': (_positional, _named, piped) => [...piped].sort((a, b) => Number(a) - Number(b)),
    'Test-Path': (_positional, named) => site.files.has(text(named['LiteralPath'])),
    'Move-Item': (_positional, named) => {
      const from = text(named['LiteralPath']);
      site.files.set(text(named['Destination']), site.files.get(from) ?? []);
      site.files.delete(from);
    },
    'Get-VICredentialStoreItem': () => ({ User: 'backup', Password: 'secret' }),
    'Connect-VIServer': doing('Connect-VIServer', () => ({ Name: 'vc01' })),
    'Disconnect-VIServer': () => undefined,
    'Get-VM': (_positional, named) => {
      if (named['Id'] !== undefined) return shown(of({ Id: named['Id'] }));
      called('Get-VM');
      return site.vms.filter((vm) => vm.registered).map(shown);
    },
    'Get-VMHost': doing('Get-VMHost', () => ({ Name: 'esx-01', Id: 'HostSystem-1' })),
    'Get-VMHostStorage': doing('Get-VMHostStorage', () => undefined),
    'Get-Folder': () => ({}),
    'Get-ResourcePool': () => ({}),
    'Get-Task': (_positional, named) => ({
      State: tasks[Number(named['Id'])],
      ExtensionData: { Info: { Error: { LocalizedMessage: 'the task has failed' } } },
    }),
    'Get-Snapshot': (_positional, named) => of(named['VM']).snapshots.map((Name) => ({ Name, VM: named['VM'] })),
    'New-Snapshot': doing('New-Snapshot', (named) => task(() => of(named['VM']).snapshots.push(text(named['Name'])))),
    'Remove-Snapshot': doing('Remove-Snapshot', (named) =>
      task(() => {
        const vm = snapshotOf(named['Snapshot']);
        vm.snapshots = vm.snapshots.filter((name) => name !== snapshot);
      }),
    ),
    'Set-VM': doing('Set-VM', (named) => task(() => void snapshotOf(named['Snapshot']))),
    'Start-VM': doing('Start-VM', (named) => task(() => (of(named['VM']).power = 'PoweredOn'))),
    'Stop-VM': doing('Stop-VM', (named) => task(() => (of(named['VM']).power = 'PoweredOff'))),
    'Stop-VMGuest': doing('Stop-VMGuest', (named) => {
      of(named['VM']).power = 'PoweredOff';
      return {};
    }),
    'Remove-VM': doing('Remove-VM', (named) => task(() => (of(named['VM']).registered = false))),
    'New-VM': doing('New-VM', (named) => {
      const vm = site.vms.find((one) => one.name === text(named['Name']));
      if (!vm || vm.registered) throw new Thrown('cannot be registered');
      vm.registered = true;
      vm.id += 'n';
      return shown(vm);
    }),
  };
  const file = (value: Value): string => text(value);
  const statics: Record<string, Value> = {
    'system.diagnostics.stopwatch::startnew': () => ({
      Elapsed: {
        get TotalSeconds() {
          return site.seconds;
        },
      },
    }),
    'system.datetime::now': { ToString: () => '2026-01-01T01:00:00+09:00' },
    'system.globalization.cultureinfo::invariantculture': {},
    'system.io.file::appendalltext': () => undefined,
    'system.io.file::readalllines': (path: Value) => site.files.get(file(path)) ?? [],
    'system.io.file::writealllines': (path: Value, lines: Value) => {
      site.files.set(file(path), (lines as string[]).slice());
    },
    'system.io.file::delete': (path: Value) => {
      site.files.delete(file(path));
    },
    'system.io.directory::createdirectory': () => ({}),
    'system.io.file::open': () => ({ Dispose: () => undefined }),
    'system.io.filemode::openorcreate': 1,
    'system.io.fileaccess::readwrite': 1,
    'system.io.fileshare::none': 1,
    'system.environment::getenvironmentvariable': (name: Value) => environment.get(text(name).toLowerCase()),
    'string::isnullorempty': (value: Value) => text(value) === '',
    'system.math::floor': (value: Value) => Math.floor(Number(value)),
    'system.math::max': (a: Value, b: Value) => Math.max(Number(a), Number(b)),
    'system.console::isoutputredirected': true,
    'system.stringcomparison::ordinalignorecase': 1,
  };
  const environment = new Map([
    ['programdata', 'C:\\ProgramData'],
    ['systemroot', 'C:\\Windows'],
    ['path', 'C:\\'],
    ['quiesce_vcenter', 'vc01'],
  ]);
  const array = (operation: string): string => {
    called(operation);
    switch (operation) {
      case 'iSMrc_query':
        // Each look finds a copy that has gone on.
        if (site.pair === 'rpl/exec') site.pair = 'rpl/sync';
        else if (site.pair === 'sep/exec') {
          site.pair = 'separated';
          site.rv = site.vms.some((vm) => vm.power === 'PoweredOn' && vm.snapshots.length === 0)
            ? 'unquiesced'
            : 'good';
        } else if (site.pair === 'rst/exec') site.pair = 'separated';
        return `LD Name     : LX:${mv}\nLD Name     : ${rv}\nSync State  : ${site.pair}\nSeparate Diff : 12KB\n`;
      case 'iSMrc_replicate':
        if (site.pair !== 'separated') throw new Thrown('iSM00000 wrong state');
        site.pair = 'rpl/exec';
        site.rv = 'not ready';
        return '';
      case 'iSMrc_separate':
        if (site.pair !== 'rpl/sync') throw new Thrown('iSM00000 wrong state');
        site.pair = 'sep/exec';
        return '';
      case 'iSMrc_restore':
        if (site.pair !== 'separated') throw new Thrown('iSM00000 wrong state');
        site.pair = 'rst/exec';
        return '';
      default:
        throw new Error(operation);
    }
  };
  return {
    cmdlets,
    statics,
    environment,
    instead: {
      'Invoke-Program': ([, path], machine: Machine) => {
        const program = /(iSM\w+)\.exe$/u.exec(text(path))?.[1] ?? 'secondary';
        site.seconds += 1;
        try {
          machine.script.set('output', program === 'secondary' ? (called('secondary'), '') : array(program));
          return true;
        } catch (error) {
          if (!(error instanceof Thrown)) throw error;
          machine.script.set('output', error.message);
          return false;
        }
      },
      'Test-OnlyOurs': () => true,
      'Test-Key': (_args, machine) => {
        if (!pressed || machine.script.get('undoing') === true) return false;
        pressed = false;
        return true;
      },
    },
  };
}
