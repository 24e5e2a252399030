// iSMcfg and the configuration listing of the stand-in array.
import { attributeOf, diskNamed, diskPrefixed, Refusal } from './machine.ts';
import type { Command } from './commands.ts';
import type { ArrayState, LdSet, LogicalDisk } from './state.ts';

function number(text: string, option: string): number {
  if (!/^[0-9]+$/u.test(text)) throw new Refusal(`-${option} is a decimal number, not ${text}`);
  return Number(text);
}

function prefixed(text: string): { type: string; name: string } {
  const match = /^([A-Z][A-Z0-9]):(.+)$/u.exec(text);
  if (!match) throw new Refusal(`${text}: iSMcfg takes names with prefix, such as LX:name`);
  return { type: match[1] ?? '', name: match[2] ?? '' };
}

function diskNumbered(state: ArrayState, ldn: number): LogicalDisk {
  const disk = state.disks.find((one) => one.number === ldn);
  if (!disk) throw new Refusal(`no logical disk number ${ldn}`);
  return disk;
}

function setNamed(state: ArrayState, name: string): LdSet {
  const set = state.sets.find((one) => one.name === name);
  if (!set) throw new Refusal(`no LD set ${name}`);
  return set;
}

function refuseIfTaken(state: ArrayState, name: string): void {
  if (state.disks.some((disk) => disk.name === name)) throw new Refusal(`a logical disk ${name} exists already`);
}

/** Adds a logical disk; also used to lay the array out. */
export function addDisk(
  state: ArrayState,
  disk: Omit<LogicalDisk, 'number' | 'content' | 'inUseBy'>,
  ldn?: number,
): void {
  const next = ldn ?? Math.max(-1, ...state.disks.map((one) => one.number)) + 1;
  // The one refusal whose message id a public source gives.
  if (state.disks.some((one) => one.number === next))
    throw new Refusal(`iSM31077: logical disk number ${next} is duplicated`);
  if (disk.name !== undefined) refuseIfTaken(state, disk.name);
  state.disks.push({ ...disk, number: next, content: '', inUseBy: [] });
}

function refuseIfUsed(state: ArrayState, disk: LogicalDisk): void {
  const attribute = attributeOf(state, disk);
  if (disk.kind === 'ld' && attribute !== 'IV') throw new Refusal(`${disk.name} is ${attribute}`);
  if (state.sets.some((set) => set.disks.some((one) => one.name === disk.name))) {
    throw new Refusal(`${disk.name} is assigned to an LD set`);
  }
}

/** The subcommands of iSMcfg and iSMioc, by full name. */
export const configurationCommands: Record<string, Command> = {
  'iSMcfg generationadd': {
    form: {
      values: { bvname: 'any', poolnumber: 'any', count: ['1'], svname: 'any' },
      needs: ['bvname', 'poolnumber', 'count', 'svname'],
    },
    work: (state, options) => {
      const bv = diskPrefixed(state, options.of('bvname'));
      const name = options.of('svname');
      if (bv.kind !== 'ld' || bv.name === undefined) throw new Refusal(`${options.of('bvname')} can't be a BV`);
      const pool = number(options.of('poolnumber'), 'poolnumber');
      addDisk(state, { name, type: bv.type, capacityGb: bv.capacityGb, pool, kind: 'sv' });
      state.generations.push({ bv: bv.name, sv: name, state: '-', guarded: false, createdAt: 0 });
      return '';
    },
  },
  'iSMcfg generationdel': {
    form: { values: { bvname: 'any', count: ['1'] }, needs: ['bvname', 'count'] },
    work: (state, options) => {
      const bv = diskPrefixed(state, options.of('bvname'));
      const generation = state.generations.filter((one) => one.bv === bv.name).at(-1);
      if (!generation) throw new Refusal(`${options.of('bvname')} has no generation`);
      if (generation.state !== '-') throw new Refusal(`${generation.sv} is ${generation.state}`);
      state.generations = state.generations.filter((one) => one !== generation);
      state.disks = state.disks.filter((disk) => disk.name !== generation.sv);
      return '';
    },
  },
  'iSMcfg lvbind': {
    form: { values: { bvname: 'any', lvn: 'any', lvname: 'any' }, needs: ['bvname', 'lvn', 'lvname'] },
    work: (state, options) => {
      const bv = diskPrefixed(state, options.of('bvname'));
      const name = options.of('lvname');
      if (bv.name === undefined) throw new Refusal(`${options.of('bvname')} can't be a BV`);
      const disk = { name, type: bv.type, capacityGb: bv.capacityGb, pool: bv.pool, kind: 'lv' } as const;
      addDisk(state, disk, number(options.of('lvn'), 'lvn'));
      state.links.push({ lv: name, bv: bv.name, access: 'nr' });
      return '';
    },
  },
  'iSMcfg lvunbind': {
    form: { values: { ldname: 'any' }, needs: ['ldname'] },
    work: (state, options) => {
      const disk = diskPrefixed(state, options.of('ldname'));
      const link = state.links.find((one) => one.lv === disk.name);
      if (!link) throw new Refusal(`${options.of('ldname')} is not an LV`);
      if (link.linkedTo !== undefined) throw new Refusal(`${disk.name} is linked to ${link.linkedTo}`);
      refuseIfUsed(state, disk);
      state.links = state.links.filter((one) => one !== link);
      state.disks = state.disks.filter((one) => one !== disk);
      return '';
    },
  },
  'iSMcfg ldbind': {
    form: {
      values: { poolnumber: 'any', ldn: 'any', capacity: 'any', ldattr: ['cv'] },
      flags: ['immediate'],
      needs: ['poolnumber', 'ldn'],
    },
    work: (state, options) => {
      const kind = options.get('ldattr') === 'cv' ? 'cv' : 'ld';
      const capacityGb = kind === 'cv' ? 0 : number(options.of('capacity'), 'capacity');
      const pool = number(options.of('poolnumber'), 'poolnumber');
      addDisk(state, { type: '', capacityGb, pool, kind }, number(options.of('ldn'), 'ldn'));
      return '';
    },
  },
  'iSMcfg nickname': {
    form: {
      values: { ldn: 'any', ldname: 'any', newname: 'any' },
      flags: ['immediate'],
      oneOf: ['ldn', 'ldname'],
      needs: ['newname'],
    },
    work: (state, options) => {
      const ldn = options.get('ldn');
      const disk =
        ldn === undefined ? diskPrefixed(state, options.of('ldname')) : diskNumbered(state, number(ldn, 'ldn'));
      const fresh = prefixed(options.of('newname'));
      if (disk.name !== fresh.name) refuseIfTaken(state, fresh.name);
      if (disk.name !== undefined && attributeOf(state, disk) !== 'IV') throw new Refusal(`${disk.name} is in use`);
      for (const set of state.sets) {
        for (const entry of set.disks) if (entry.name === disk.name) entry.name = fresh.name;
      }
      Object.assign(disk, fresh);
      return '';
    },
  },
  'iSMcfg ldunbind': {
    form: { values: { ldname: 'any' }, needs: ['ldname'] },
    work: (state, options) => {
      const disk = diskPrefixed(state, options.of('ldname'));
      if (disk.kind !== 'ld') throw new Refusal(`${options.of('ldname')} is ${attributeOf(state, disk)}`);
      refuseIfUsed(state, disk);
      state.disks = state.disks.filter((one) => one !== disk);
      return '';
    },
  },
  'iSMcfg ldexpand': {
    form: { values: { ldn: 'any', capacity: 'any', unit: ['gb'] }, needs: ['ldn', 'capacity', 'unit'] },
    work: (state, options) => {
      diskNumbered(state, number(options.of('ldn'), 'ldn')).capacityGb = number(options.of('capacity'), 'capacity');
      return '';
    },
  },
  'iSMcfg startacc': { form: {}, work: () => '' },
  'iSMcfg addldset': {
    form: {
      values: { ldset: 'any', type: ['fc', 'iscsi'], multitarget: ['on'] },
      needs: ['ldset', 'type'],
    },
    work: (state, options) => {
      const name = options.of('ldset');
      prefixed(name);
      if (state.sets.some((set) => set.name === name)) throw new Refusal(`an LD set ${name} exists already`);
      const type = options.of('type') === 'iscsi' ? 'iscsi' : 'fc';
      state.sets.push({ name, type, paths: [], initiators: [], disks: [] });
      return '';
    },
  },
  'iSMcfg addldsetpath': {
    form: { values: { ldset: 'any', path: 'any' }, needs: ['ldset', 'path'] },
    work: (state, options) => {
      const path = options.of('path');
      if (!/^([0-9A-F]{4}-){3}[0-9A-F]{4}$/u.test(path))
        throw new Refusal(`a path is XXXX-XXXX-XXXX-XXXX, not ${path}`);
      setNamed(state, options.of('ldset')).paths.push(path);
      return '';
    },
  },
  'iSMcfg addldsetinitiator': {
    form: { values: { ldset: 'any', initiatorname: 'any' }, needs: ['ldset', 'initiatorname'] },
    work: (state, options) => {
      setNamed(state, options.of('ldset')).initiators.push(options.of('initiatorname'));
      return '';
    },
  },
  'iSMcfg addldsetld': {
    form: { values: { ldset: 'any', ldname: 'any', lun: 'any' }, needs: ['ldset', 'ldname'] },
    work: (state, options) => {
      const set = setNamed(state, options.of('ldset'));
      const disk = diskPrefixed(state, options.of('ldname'));
      if (set.disks.some((one) => one.name === disk.name)) throw new Refusal(`${disk.name} is in ${set.name} already`);
      const asked = options.get('lun');
      const luns = new Set(set.disks.map((one) => one.lun));
      let lun = asked === undefined ? 0 : number(asked, 'lun');
      if (asked !== undefined && luns.has(lun)) throw new Refusal(`LUN ${lun} of ${set.name} is taken`);
      while (luns.has(lun)) lun += 1;
      set.disks.push({ lun, name: disk.name ?? '' });
      return '';
    },
  },
  'iSMcfg delldsetld': {
    form: { values: { ldset: 'any', ldname: 'any' }, needs: ['ldset', 'ldname'] },
    work: (state, options) => {
      const set = setNamed(state, options.of('ldset'));
      const disk = diskPrefixed(state, options.of('ldname'));
      if (!set.disks.some((one) => one.name === disk.name)) throw new Refusal(`${disk.name} is not in ${set.name}`);
      set.disks = set.disks.filter((one) => one.name !== disk.name);
      return '';
    },
  },
  'iSMcfg licenserelease': { form: { unseen: true }, work: () => '' },
  'iSMcfg poolbind': { form: { unseen: true }, work: () => '' },
  'iSMcfg srabind': { form: { unseen: true }, work: () => '' },
  'iSMcfg setiscsiport': { form: { unseen: true }, work: () => '' },
  'iSMcfg delldsetportal': { form: { unseen: true }, work: () => '' },
  'iSMioc setlimit': {
    form: {
      values: { ldname: 'any', upperlimit: 'any', lowerlimit: 'any', upperreport: 'any' },
      needs: ['ldname'],
    },
    work: (state, options) => {
      diskPrefixed(state, options.of('ldname'));
      return '';
    },
  },
};

function escapeXml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0');
}

function unit(name: string, value: string): string {
  return `     <UNIT name="${name}">${escapeXml(value)}</UNIT>`;
}

function section(name: string, units: string[]): string {
  return [`    <SECTION name="${name}">`, ...units, '    </SECTION>'].join('\n');
}

function object(name: string, sections: string[]): string {
  return [`   <OBJECT name="${name}">`, ...sections, '   </OBJECT>'].join('\n');
}

function chapter(name: string, objects: string[]): string {
  return [`  <CHAPTER name="${name}">`, ...objects, '  </CHAPTER>'].join('\n');
}

/** The configuration as XML, in the frame that the driver's test sample shows. */
export function configurationXml(state: ArrayState, command: string): string {
  const disks = state.disks.map((disk) =>
    object('Logical Disk', [
      section('LD Detail Information', [
        unit('LDN(h)', hex(disk.number)),
        unit('OS Type', disk.type.padEnd(2)),
        unit('LD Name', disk.name ?? ''),
        unit('LD Capacity', String(disk.capacityGb * 1024 ** 3)),
        unit('Pool No.(h)', hex(disk.pool)),
        unit('Purpose', disk.kind === 'ld' ? '---' : '(invalid attribute)'),
        unit('RPL Attribute', attributeOf(state, disk)),
      ]),
    ]),
  );
  const sets = state.sets.map((set) => {
    const [platform = '', name = ''] = set.name.split(/:(.*)/su);
    const kind = set.type === 'fc' ? 'LD Set(FC)' : 'LD Set(iSCSI)';
    return object(kind, [
      section(`${kind} Information`, [unit('Platform', platform), unit('LD Set Name', name)]),
      ...set.paths.map((path) => section('Path List', [unit('Path', path)])),
      ...set.initiators.map((name_) => section('Initiator List', [unit('Initiator List', name_)])),
      ...set.disks.map((entry) =>
        section('LUN/LD List', [
          unit('LUN(h)', hex(entry.lun)),
          unit('LDN(h)', hex(diskNamed(state, entry.name).number)),
        ]),
      ),
    ]);
  });
  return `${[
    '<REQUEST>',
    ` <CMD_REQUEST cmd_name="${command}">`,
    chapter('Disk Array', [
      object('Disk Array', [section('Disk Array Detail Information', [unit('Disk Array Name', state.name)])]),
    ]),
    chapter('Logical Disk', disks),
    chapter('Access Control', sets),
    ' <RETURN_MSG>Command Completed Successfully!!</RETURN_MSG>',
    ' <RETURN_CODE>0</RETURN_CODE>',
    ' </CMD_REQUEST>',
    '</REQUEST>',
  ].join('\n')}\n`;
}
