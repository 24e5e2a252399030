// Small designs for runs of generated scripts, with what the simulator and the stand-in array have to hold for them.
import type { ArrayLayout } from '../array/array.ts';
import type { VcenterLayout } from '../vcenter/vcsim.ts';

/** Names in a design: of the job, of two VMs that run and one that is off, of MV and RV. */
export interface Names {
  readonly job: string;
  readonly on: string;
  readonly on2: string;
  readonly off: string;
  readonly mv: string;
  readonly rv: string;
}

export const plainNames: Names = {
  job: 'night',
  on: 'web01',
  on2: 'lin01',
  off: 'web02',
  mv: 'mv_web',
  rv: 'rv_web',
};

/** Names that shells, patterns and command lines like to eat. */
export const oddNames: Names = {
  job: `it's "night" $(touch pwned) 夜間`,
  on: `it's "100%" $HOME \`touch pwned\` *? 日本`,
  on2: '-k; touch pwned #',
  off: '業務 サーバ/1 & | < >',
  mv: `mv $(touch pwned) "a" 'b'`,
  rv: 'rv 複製; touch pwned',
};

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A datastore on one pair with three VMs, backed up by a job. `more` goes into the job. */
export function siteOf(mode: 'nonstop' | 'shortstop', names: Names = plainNames, more = ''): string {
  const word = (text: string): string => (/^\w+$/.test(text) ? text : quoted(text));
  return `
array tokyo {
  manager mgmt01
  ld ${word(names.mv)} { format LX }
  ld ${word(names.rv)} { format LX  device detached }
  pair web of ${word(names.mv)} -> ${word(names.rv)}
  ldset esx to esx-01 { lds ${word(names.mv)} }
}
server mgmt01 { runs iStorageManager 12.4  runs ControlCommand 12.4 { iopath MANAGER } }
server bk01 { }
vcenter vc01 {
  esxi esx-01 { version 8.0 }
  datastore ds_web on ${word(names.mv)}
  vm ${word(names.on)} on ds_web { guest "Windows Server 2022" }
  vm ${word(names.on2)} on ds_web { guest "Red Hat Enterprise Linux 8" }
  vm ${word(names.off)} on ds_web { guest "Windows Server 2022"  state off }
}
backup ${word(names.job)} {
  protect ds_web  mode ${mode}  using ControlCommand on mgmt01  ${more}
}
`;
}

/** The inventory of `siteOf`. */
export function vcenterOf(names: Names = plainNames): VcenterLayout {
  return {
    hosts: ['esx-01'],
    datastores: ['ds_web'],
    vms: [{ name: names.on }, { name: names.on2 }, { name: names.off, power: 'off' }],
  };
}

/** The array of `siteOf`: the RV holds an older backup. */
export function arrayOf(names: Names = plainNames): ArrayLayout {
  return {
    disks: { [names.mv]: { content: 'today' }, [names.rv]: { content: 'yesterday' } },
    pairs: [{ mv: names.mv, rv: names.rv }],
  };
}

/** Names of `oddSnapshots` and `oddGuest`, in every place where the names of `oddNames` do not stand. */
export const odder = {
  bv: `bv "x" $(touch pwned)`,
  sv: [`sv 1) snap/active`, "sv'2` touch pwned`"],
  lv: 'lv; touch pwned #',
  server: '`touch pwned` $HOME "bk"',
  host: 'esx "01" $(touch pwned) *',
  mount: `/srv/it's "all" $(touch pwned) データ`,
} as const;

/** A datastore on a snapshot of two generations, with a chained secondary backup. */
export const oddSnapshots = `
array tokyo {
  ld ${quoted(odder.bv)}
  ld ${quoted(odder.sv[0])}
  ld ${quoted(odder.sv[1])}
  ld ${quoted(odder.lv)}
  snapshot fs of ${quoted(odder.bv)} { svs ${odder.sv.map(quoted).join(', ')}  lv ${quoted(odder.lv)} }
  ldset esx to ${quoted(odder.host)} { lds ${quoted(odder.bv)} }
}
server mgmt01 { runs iStorageManager 12.4  runs ControlCommand 12.4 { iopath MANAGER } }
server ${quoted(odder.server)} { }
vcenter vc01 {
  esxi ${quoted(odder.host)} { version 8.0 }
  datastore ds_web on ${quoted(odder.bv)}
  vm ${quoted(oddNames.on)} on ds_web { guest "Windows Server 2022" }
}
backup ${quoted(oddNames.job)} {
  protect ds_web  mode shortstop  using ControlCommand on mgmt01
  secondary on ${quoted(odder.server)} { format raw-gpt  chain script }
}
`;

/** An RDM disk of a Linux guest, saved from inside it. */
export const oddGuest = `
array tokyo {
  ld ${quoted(oddNames.mv)}
  ld ${quoted(oddNames.rv)}
  pair of ${quoted(oddNames.mv)} -> ${quoted(oddNames.rv)}
}
vcenter vc01 {
  esxi esx-01 { version 8.0 }
  datastore ds_os
  vm nfs01 on ds_os {
    guest "Red Hat Enterprise Linux" 8.6 64-bit
    rdm home on ${quoted(oddNames.mv)} { compatibility physical  mount ${quoted(odder.mount)} }
    runs ControlCommand 12.4 { iopath DIRECT }
  }
}
backup ${quoted(oddNames.job)} { protect nfs01.home  mode nonstop  using ControlCommand on nfs01 }
`;
