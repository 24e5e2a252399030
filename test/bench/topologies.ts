/**
 * Realistic topologies of any size for benchmarks and soak tests: arrays with pairs, a vCenter, datastores of twenty VMs each, a
 * backup job per datastore. Same number, same text.
 */

export interface BenchFile {
  readonly name: string;
  readonly text: string;
}

const vmsPerDatastore = 20;
const datastoresPerArray = 250;

/** The whole estate in one file. */
export function singleFile(vms: number): BenchFile[] {
  const parts = estate(vms);
  return [{ name: 'estate.quiesce', text: [parts.shared, ...parts.leaves].join('\n') }];
}

/** What all share in one file, the VMs spread over `leaves` more. */
export function manyFiles(vms: number, leaves = 100): BenchFile[] {
  const parts = estate(vms);
  const texts: string[][] = Array.from({ length: leaves }, () => []);
  for (const [i, text] of parts.leaves.entries()) texts[i % leaves]!.push(text);
  return [
    { name: 'shared.quiesce', text: parts.shared },
    ...texts.map((list, i) => ({ name: `leaf-${String(i + 1).padStart(3, '0')}.quiesce`, text: list.join('\n') })),
  ];
}

function estate(vms: number): { shared: string; leaves: string[] } {
  const datastores = Math.ceil(vms / vmsPerDatastore);
  const arrays = Math.ceil(datastores / datastoresPerArray);
  const id = (n: number): string => String(n).padStart(5, '0');
  const shared: string[] = [
    `template windows for vm {
  guest "Windows Server 2022" 64-bit
  tools running
  state running
  controller scsi0 { type pvscsi }
}
assume unstated because "build standard 4.2"
`,
  ];
  for (let a = 1; a <= arrays; a++) {
    const lines: string[] = [];
    const lds: string[] = [];
    for (let d = (a - 1) * datastoresPerArray + 1; d <= Math.min(a * datastoresPerArray, datastores); d++) {
      lines.push(
        `  ld mv_${id(d)} { size 2 TB  format LX  pool p1 }`,
        `  ld rv_${id(d)} { size 2 TB  format LX  pool p1  device detached }`,
      );
      lines.push(`  pair p_${id(d)} of mv_${id(d)} -> rv_${id(d)}`);
      lds.push(`mv_${id(d)}`);
    }
    shared.push(`/** array ${String(a)} */
array array${String(a)} {
  model "iStorage M520"
  manager mgmt${String(a)}
  pool p1 { capacity 900 TB }
${lines.join('\n')}
  ldset esx to esx-${String(a)} {
    platform "VMware(VW)"
    mode secure
    lds ${lds.join(',\n      ')}
  }
  confirmed connectivity by "NEC" on 2026-04-01
}
server mgmt${String(a)} {
  os "Windows Server 2022"
  kind physical
  runs iStorageManager 12.4
  runs RepNavi 12.4 for VMware { vcenter vc01 }
  runs ControlCommand 12.4 { iopath MANAGER }
}
`);
  }
  shared.push(`vcenter vc01 {
  version 8.0
  cluster prod {
    ha yes
${Array.from({ length: arrays }, (_, i) => `    esxi esx-${String(i + 1)} { version 8.0  boot local }`).join('\n')}
  }
}
`);
  const leaves: string[] = [];
  for (let d = 1; d <= datastores; d++) {
    const a = Math.ceil(d / datastoresPerArray);
    const lines = [`datastore ds_${id(d)} on array${String(a)}.mv_${id(d)} { type vmfs }`];
    for (let v = (d - 1) * vmsPerDatastore + 1; v <= Math.min(d * vmsPerDatastore, vms); v++) {
      lines.push(`/** application server ${String(v)} */
vm app${id(v)} like windows on ds_${id(d)} {
  address 10.${String((v >> 16) & 255)}.${String((v >> 8) & 255)}.${String(v & 255)}
  fqdn app${id(v)}.corp.example
  disk os {
    size 80 GB
    controller scsi0
    filesystem NTFS
    partition GPT
  }
  disk data {
    size ${String(100 + (v % 9) * 50)} GB
    controller scsi0
    filesystem NTFS
    partition GPT
  }
}`);
    }
    lines.push(`backup nightly_${id(d)} {
  protect ds_${id(d)}
  mode nonstop
  using RepNavi on mgmt${String(a)}
  scheduler JobCenter R16.1
  schedule daily at 0${String(d % 6)}:${String(d % 60).padStart(2, '0')}
}
`);
    leaves.push(lines.join('\n'));
  }
  return { shared: shared.join('\n'), leaves };
}
