/** Small designs for the cases of rules: each rule gives the part that it is about. */

interface VmfsParts {
  /** What VM `web` says. */
  readonly vm?: string;
  /** What the job says after `protect ds`. */
  readonly job?: string;
  /** What datastore `ds` says. */
  readonly datastore?: string;
  /** More of the vCenter, a line each. */
  readonly vcenter?: readonly string[];
  /** More of the array. */
  readonly array?: readonly string[];
  /** Servers and whatever else stands on the file level. */
  readonly more?: readonly string[];
}

const lines = (items: readonly string[] | undefined, indent: string): string =>
  (items ?? []).map((item) => `${indent}${item}\n`).join('');
const block = (text: string | undefined): string => (text === undefined ? '' : ` { ${text} }`);

/** VM `web` on datastore `ds` on `mv`, which pair `p` copies to `rv`; job `j` protects the datastore. */
export function vmfs({ vm, job = 'mode nonstop', datastore, vcenter, array, more }: VmfsParts): string {
  return `array t {
  ld mv
  ld rv
  pair p of mv -> rv
${lines(array, '  ')}}
${lines(more, '')}vcenter vc {
  datastore ds on mv${block(datastore)}
  vm web on ds${block(vm)}
${lines(vcenter, '  ')}}
backup j { protect ds  ${job} }
`;
}

/** As `vmfs`, run with RepNavi Suite on the management server. */
export function repnavi(parts: VmfsParts): string {
  return vmfs({
    ...parts,
    job: `using RepNavi on mgmt01  ${parts.job ?? 'mode nonstop'}`,
    more: ['server mgmt01', ...(parts.more ?? [])],
  });
}

interface RdmParts {
  /** What VM `db` says beside its RDM disk. */
  readonly vm?: string;
  /** What RDM `data` says beside its compatibility. */
  readonly rdm?: string;
  readonly compatibility?: 'physical' | 'virtual';
  /** What the job says after `protect db.data`. */
  readonly job?: string;
  readonly array?: readonly string[];
  readonly vcenter?: readonly string[];
  readonly more?: readonly string[];
}

/** RDM `data` of VM `db` on `mv`, which pair `p` copies to `rv`; job `j` protects the RDM. */
export function rdm({
  vm,
  rdm: disk,
  compatibility = 'physical',
  job = 'mode nonstop',
  array,
  vcenter,
  more,
}: RdmParts): string {
  return `array t {
  ld mv
  ld rv
  pair p of mv -> rv
${lines(array, '  ')}}
${lines(more, '')}vcenter vc {
  vm db {
    rdm data on mv { compatibility ${compatibility}${disk === undefined ? '' : `  ${disk}`} }
${lines(vm === undefined ? [] : [vm], '    ')}  }
${lines(vcenter, '  ')}}
backup j { protect db.data  ${job} }
`;
}

interface SanbootParts {
  /** What the job says after `protect esx-01`. */
  readonly job?: string;
  readonly array?: readonly string[];
  readonly more?: readonly string[];
}

/** Host `esx-01` boots from `mv`, which pair `p` copies to `rv`; job `j` protects the host. */
export function sanboot({ job = 'using ControlCommand on mgmt01', array, more }: SanbootParts): string {
  return `array t {
  ld mv
  ld rv
  pair p of mv -> rv
${lines(array, '  ')}}
server mgmt01 { runs iStorageManager 12.4 }
${lines(more, '')}vcenter vc { esxi esx-01 { boot mv } }
backup j { protect esx-01  ${job} }
`;
}
