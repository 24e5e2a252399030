// The scripts that are broken off at every step, each with a site that is as small as it can be: every call costs.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import type { ArrayLayout } from '../array/array.ts';
import type { VcenterLayout } from '../vcenter/vcsim.ts';
import type { Scenario } from './every-step.ts';
import { bringsSnapshots, profile, restoreEnvironment } from './restore-site.ts';
import { openScene, type Scene } from './scene.ts';

type Parts = { readonly vcsim: string; readonly govc: string };

/** A scenario before it is known where the programs are. */
export interface Scenery {
  (parts: Parts): Scenario;
  readonly title: string;
}

const pairSite = (mode: string): string => `
array tokyo {
  manager mgmt01
  ld mv_web { format LX }
  ld rv_web { format LX  device detached }
  pair web of mv_web -> rv_web
  ldset esx to esx-01 { lds mv_web }
}
server mgmt01 { runs iStorageManager 12.4  runs ControlCommand 12.4 { iopath MANAGER } }
vcenter vc01 {
  esxi esx-01 { version 8.0 }
  datastore ds_web on mv_web
  vm web01 on ds_web { guest "Windows Server 2022" }
  vm web02 on ds_web { guest "Windows Server 2022"  state off }
}
backup night { protect ds_web  mode ${mode}  using ControlCommand on mgmt01 }
`;

const pairArray: ArrayLayout = {
  disks: { mv_web: { content: 'today' }, rv_web: { content: 'yesterday' } },
  pairs: [{ mv: 'mv_web', rv: 'rv_web' }],
};

const twoVms: VcenterLayout = {
  hosts: ['esx-01'],
  datastores: ['ds_web'],
  vms: [{ name: 'web01' }, { name: 'web02', power: 'off' }],
};

const asBefore = ['web01 poweredOn 0', 'web02 poweredOff 0'];
const shortLimits = {
  QUIESCE_LIMIT_REPLICATE: '60',
  QUIESCE_LIMIT_SEPARATE: '60',
  QUIESCE_LIMIT_RESTORE: '60',
  QUIESCE_LIMIT_SHUTDOWN: '60',
};

function scenery(title: string, make: (parts: Parts) => Omit<Scenario, 'name'>): Scenery {
  return Object.assign((parts: Parts): Scenario => ({ ...make(parts), name: title }), { title });
}

function pairBackup(mode: 'nonstop' | 'shortstop'): Scenery {
  return scenery(`backup by pair, ${mode}`, (parts) => ({
    script: 'backup.sh',
    args: [],
    open: () =>
      openScene({ parts, design: pairSite(mode), job: 'night', vcenter: twoVms, array: pairArray, plain: true }),
    env: () => ({}),
    reset: (scene) => scene.array.reset(pairArray),
    good: (scene) => {
      assert.equal(scene.array.pair('mv_web', 'rv_web').sync, 'separated');
      assert.equal(scene.array.read('rv_web'), 'today');
    },
    machines: asBefore,
    shortLimits,
  }));
}

/** VMs of a restore that has begun stay off, and the log says that they must not be used; those of a complete one may still be off. */
const restoreLeaves: NonNullable<Scenario['leaves']> = (log, machines) =>
  /do not use what is being restored|the restore is complete/.test(log) &&
  machines.every((vm) => vm.includes(' poweredOff '));

function pairRestore(mode: 'nonstop' | 'shortstop'): Scenery {
  return scenery(`restore by pair, ${mode}`, (parts) => ({
    script: 'restore.sh',
    args: ['--yes', '--rv-confirmed', '--power-on'],
    open: async () => {
      const scene = await openScene({
        parts,
        design: pairSite(mode),
        job: 'night',
        vcenter: twoVms,
        array: pairArray,
        plain: true,
        programs: { govc: bringsSnapshots },
        unverified: 'accept',
      });
      scene.write('profile', profile);
      return scene;
    },
    env: (scene) => restoreEnvironment(scene.array.bin, parts.govc, mode === 'nonstop' ? ['web01'] : []),
    reset: (scene) => scene.array.reset(pairArray),
    good: (scene: Scene) => {
      assert.equal(scene.array.pair('mv_web', 'rv_web').sync, 'separated');
      assert.equal(scene.array.content('mv_web'), 'yesterday');
    },
    machines: asBefore,
    leaves: restoreLeaves,
    blind: /^iSMrc_restore$/,
    shortLimits,
  }));
}

// ── Snapshots of the array ────────────────────────────────────────────────────────────────────────────────────────────

const snapshotSite = (mode: string): string => `
array tokyo {
  manager mgmt01
  ld bv { format LX }
  ld sv1 { format LX }
  ld lv { format LX }
  snapshot fs of bv { svs sv1  lv lv }
  ldset esx to esx-01 { lds bv }
  ldset bk to bk01 { lds lv }
}
server mgmt01 { runs iStorageManager 12.4  runs ControlCommand 12.4 { iopath MANAGER } }
server bk01 { }
vcenter vc01 {
  esxi esx-01 { version 8.0 }
  datastore ds_web on bv
  vm web01 on ds_web { guest "Windows Server 2022" }
}
backup night {
  protect ds_web  mode ${mode}  using ControlCommand on mgmt01
  secondary on bk01 { format raw-gpt  chain script }
}
`;

const snapshotArray: ArrayLayout = {
  disks: { bv: { content: 'today' }, sv1: { content: 'yesterday' } },
  snapshots: [{ bv: 'bv', svs: ['sv1'], active: ['sv1'], lvs: ['lv'] }],
};

/** What a site has confirmed of the protection of an SV; the spelling is the stand-in's. */
export const guardProfile = `confirmed-by = Storage team
confirmed-on = 2026-04-01
manual = ControlCommand reference, page 1
guard-on = iSMsc_svguard -sv {sv} -svflg ld -set
guard-off = iSMsc_svguard -sv {sv} -svflg ld -release
`;

const oneVm: VcenterLayout = { hosts: ['esx-01'], datastores: ['ds_web'], vms: [{ name: 'web01' }] };

/** Nothing is linked or protected. */
function unlinked(scene: Scene): void {
  assert.equal(scene.array.link('lv'), undefined);
  assert.equal(scene.array.snapshot('sv1').guarded, false);
}

function snapshotBackup(mode: 'nonstop' | 'shortstop'): Scenery {
  return scenery(`backup by snapshot with its secondary backup, ${mode}`, (parts) => ({
    script: 'backup.sh',
    args: [],
    open: async () => {
      const scene = await openScene({
        parts,
        design: snapshotSite(mode),
        job: 'night',
        vcenter: oneVm,
        array: snapshotArray,
        plain: true,
        unverified: 'accept',
        passed: { tape: 'read-volume -ld "$2" > "$SITE/tape"\n' },
      });
      scene.write('profile', guardProfile);
      return scene;
    },
    env: (scene) => ({ QUIESCE_SECONDARY: `${scene.array.bin}/tape`, SITE: scene.array.folder }),
    reset: (scene) => scene.array.reset(snapshotArray),
    good: (scene) => {
      assert.equal(scene.array.snapshot('sv1').state, 'snap/active');
      assert.equal(scene.array.content('sv1'), 'today');
      assert.equal(readFileSync(`${scene.array.folder}/tape`, 'utf8'), 'today\n');
    },
    machines: ['web01 poweredOn 0'],
    calm: unlinked,
    blind: /^(iSMsc_(link|unlink|svguard)|tape|read-volume)$/,
    shortLimits: { ...shortLimits, QUIESCE_LIMIT_SNAPSHOT: '60' },
  }));
}

const snapshotRestore: Scenery = scenery('restore by snapshot', (parts) => ({
  script: 'restore.sh',
  args: ['--yes', '--power-on'],
  open: () =>
    openScene({
      parts,
      design: snapshotSite('shortstop'),
      job: 'night',
      vcenter: oneVm,
      array: snapshotArray,
      plain: true,
    }),
  env: () => ({}),
  reset: (scene) => scene.array.reset(snapshotArray),
  good: (scene) => {
    assert.equal(scene.array.snapshot('sv1').state, 'snap/active');
    assert.equal(scene.array.content('bv'), 'yesterday');
  },
  machines: ['web01 poweredOn 0'],
  leaves: restoreLeaves,
  blind: /^iSMsc_restore$/,
  shortLimits,
}));

// ── The system of an ESXi host ────────────────────────────────────────────────────────────────────────────────────────

const bootSite = `
array tokyo {
  manager mgmt01
  ld mv_os { format LX }
  ld rv_os { format LX }
  pair os of mv_os -> rv_os
}
server mgmt01 { runs iStorageManager 12.4  runs ControlCommand 12.4 { iopath MANAGER } }
vcenter vc01 { esxi esx-01 { version 8.0  boot tokyo.mv_os } }
backup night { protect esx-01  esxi-state shut-down  using ControlCommand on mgmt01 }
`;

const bootArray: ArrayLayout = {
  disks: { mv_os: { content: 'today' }, rv_os: { content: 'yesterday' } },
  pairs: [{ mv: 'mv_os', rv: 'rv_os' }],
};

/** The simulator cannot shut a host down: it is disconnected, and a file says that it is off. */
const hostPrograms = {
  govc: `case $1 in
  host.shutdown) : > "$SITE/off"; exec "$GOVC_REAL" host.disconnect esx-01 ;;
  *) exec "$GOVC_REAL" "$@" ;;
esac
`,
  'host-power': `case $1 in
  state) if [ -e "$SITE/off" ]; then echo off; else echo on; fi ;;
  on) rm -f "$SITE/off"; "$GOVC_REAL" host.reconnect esx-01 > /dev/null ;;
esac
`,
};

function hostScript(script: 'backup.sh' | 'restore.sh'): Scenery {
  const restore = script === 'restore.sh';
  return scenery(`${restore ? 'restore' : 'backup'} of the system of an ESXi host`, (parts) => ({
    script,
    args: restore ? ['--yes', '--rv-confirmed', '--power-on'] : [],
    open: async () => {
      const scene = await openScene({
        parts,
        design: bootSite,
        job: 'night',
        vcenter: { hosts: ['esx-01'], datastores: ['ds_web'], vms: [{ name: 'web01', power: 'off' }] },
        array: bootArray,
        plain: true,
        unverified: 'accept',
        passed: hostPrograms,
      });
      scene.write('profile', profile);
      return scene;
    },
    env: (scene) => ({
      QUIESCE_HOST_POWER: `${scene.array.bin}/host-power`,
      SITE: scene.array.folder,
      GOVC_REAL: parts.govc,
    }),
    reset: (scene) => scene.array.reset(bootArray),
    good: (scene) => {
      assert.equal(scene.array.pair('mv_os', 'rv_os').sync, 'separated');
      if (restore) assert.equal(scene.array.content('mv_os'), 'yesterday');
      else assert.equal(scene.array.read('rv_os'), 'today');
    },
    machines: ['web01 poweredOff 0'],
    calm: (scene) => assert.ok(!existsSync(`${scene.array.folder}/off`), 'the host is off'),
    leaves: (log) => /do not use what is being restored|the restore is complete/.test(log),
    blind: /^iSMrc_restore$/,
    shortLimits: { ...shortLimits, QUIESCE_LIMIT_HOST: '60' },
  }));
}

// ── RDM disks, in the guest ───────────────────────────────────────────────────────────────────────────────────────────

const guestSite = `
array tokyo {
  ld mv_home { format LX }
  ld rv_home { format LX }
  pair home of mv_home -> rv_home
}
vcenter vc01 {
  esxi esx-01 { version 8.0 }
  datastore ds_os
  vm nfs01 on ds_os {
    guest "Red Hat Enterprise Linux" 8.6 64-bit
    rdm home on tokyo.mv_home { compatibility physical  mount "/srv/it's $HOME" }
    runs ControlCommand 12.4 { iopath DIRECT }
    runs FileSystemOption 12.4
  }
}
backup night { protect nfs01.home  mode nonstop  using ControlCommand on nfs01 }
`;

const guestArray: ArrayLayout = {
  disks: { mv_home: { content: 'today' }, rv_home: { content: 'yesterday' } },
  pairs: [{ mv: 'mv_home', rv: 'rv_home' }],
};

/** A guest whose state is files: frozen, stopped, unmounted. */
const guestPrograms = {
  freeze: `test "$1" = "/srv/it's \\$HOME" && : > "$SITE/frozen"\n`,
  thaw: `test "$1" = "/srv/it's \\$HOME" && rm -f "$SITE/frozen"\n`,
  application: `case $1 in stop) : > "$SITE/stopped" ;; start) rm -f "$SITE/stopped" ;; esac\n`,
  mountpoint: `test ! -e "$SITE/unmounted"\n`,
  umount: `: > "$SITE/unmounted"\n`,
  mount: `rm -f "$SITE/unmounted"\n`,
};

const guestProfile = `${profile}filesystem-quiesce = freeze {mount}
filesystem-resume = thaw {mount}
`;

function guestScript(script: 'backup.sh' | 'restore.sh'): Scenery {
  const restore = script === 'restore.sh';
  return scenery(`${restore ? 'restore' : 'backup'} of RDM disks in a guest`, (parts) => ({
    script,
    args: restore ? ['--yes', '--rv-confirmed', '--power-on'] : [],
    open: async () => {
      const scene = await openScene({
        parts,
        design: guestSite,
        job: 'night',
        vcenter: { hosts: ['esx-01'], datastores: ['ds_os'], vms: [{ name: 'nfs01' }] },
        array: guestArray,
        plain: true,
        unverified: 'accept',
        passed: guestPrograms,
      });
      scene.write('profile', guestProfile);
      return scene;
    },
    env: (scene) => ({ QUIESCE_APPLICATION: `${scene.array.bin}/application`, SITE: scene.array.folder }),
    reset: (scene) => scene.array.reset(guestArray),
    good: (scene) => {
      assert.equal(scene.array.pair('mv_home', 'rv_home').sync, 'separated');
      if (restore) assert.equal(scene.array.content('mv_home'), 'yesterday');
      else assert.equal(scene.array.read('rv_home'), 'today');
    },
    machines: ['nfs01 poweredOn 0'],
    calm: (scene) => {
      for (const file of ['frozen', 'stopped', 'unmounted']) {
        assert.ok(!existsSync(`${scene.array.folder}/${file}`), `it is left ${file}`);
      }
    },
    leaves: (log) => /do not use what is being restored|the restore is complete/.test(log),
    blind: /^(freeze|thaw|application|iSMrc_restore)$/,
    shortLimits,
  }));
}

/** All of them. */
export function scenariosOf(): readonly Scenery[] {
  return [
    pairBackup('nonstop'),
    pairBackup('shortstop'),
    pairRestore('nonstop'),
    pairRestore('shortstop'),
    snapshotBackup('shortstop'),
    snapshotBackup('nonstop'),
    snapshotRestore,
    hostScript('backup.sh'),
    hostScript('restore.sh'),
    guestScript('backup.sh'),
    guestScript('restore.sh'),
  ];
}
