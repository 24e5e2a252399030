/** The definition of a job, from the design and its plan. */
import {
  copiedVmsOf,
  executorOf,
  isOff,
  pairsOf,
  rdmsOfJob,
  regionsOf,
  snapshotsOf,
  stateIn,
  vcentersOf,
  type Backup,
} from '../../model/derived/array-jobs.ts';
import { arrayOf, mvOf, rvOf, technologyOf, type Ld } from '../../model/derived/istorage.ts';
import { datastoresOfVm, guestOs } from '../../model/derived/machines.ts';
import type { Element } from '../../model/element.ts';
import type { Plan, Step } from '../../plans/plan.ts';
import { actorText } from '../../plans/render.ts';
import { conditionText, stateText } from '../../plans/state-texts.ts';
import { osName } from '../../support/operating-systems.ts';
import type { Text } from '../../vocabulary/define.ts';
import { fileNameOf } from '../origin.ts';
import { DefinitionSchema, type Definition } from './definition.ts';
import { parametersOf, repnaviOf } from './parameters.ts';

export const notice: Text = {
  en: 'A definition of Quiesce, not a job file of RepNavi Suite: that format is not public. It cannot be imported; enter the values of the parameter sheet in the product.',
  ja: 'Quiesce 独自の定義であり、RepNavi Suite のジョブファイルではない（形式は公開されていない）。インポートはできないため、パラメータシートの値を製品で入力する。',
};

/** Checked by its own schema, so that what is written always fits what is documented. */
export function definitionOf(job: Backup, plan: Plan): Definition {
  const executor = executorOf(job);
  const repnavi = repnaviOf(job);
  const version = repnavi?.get('version');
  const mode = job.get('mode');
  return DefinitionSchema.parse({
    format: 'quiesce-repnavi-job',
    version: 1,
    importable: false,
    notice,
    generatedFrom: { job: job.label, files: [fileNameOf(job)] },
    job: {
      name: job.name ?? '',
      description: job.doc,
      procedure: plan.procedure,
      area: regionsOf(job).has('rdm') ? 'rdm' : 'vmfs',
      ...(mode && { quiescing: mode }),
      technologies: [...new Set([...pairsOf(job), ...snapshotsOf(job)].map((copy) => technologyOf(copy)))],
    },
    repnavi: {
      ...(executor && { on: machine(executor) }),
      ...(version && { version }),
      editions: [...(repnavi?.list('for') ?? [])],
    },
    vcenters: vcentersOf(job).map((vcenter) => {
      const address = vcenter.get('fqdn') ?? vcenter.get('address');
      const account = vcenter.get('credentials')?.name;
      return {
        name: vcenter.name ?? '',
        ...(address && { address }),
        ...(account !== undefined && { account }),
      };
    }),
    pairs: pairsOf(job).flatMap((pair) => {
      const mv = mvOf(pair);
      const rv = rvOf(pair);
      if (!mv || !rv) return [];
      const copyMode = pair.get('mode');
      return [
        {
          ...(pair.name !== undefined && { name: pair.name }),
          technology: technologyOf(pair),
          ...(copyMode && { copyMode }),
          mv: disk(mv),
          rv: disk(rv),
        },
      ];
    }),
    snapshots: snapshotsOf(job).flatMap((snapshot) => {
      const bv = snapshot.get('of');
      const lv = snapshot.get('lv');
      if (!bv) return [];
      return [
        {
          ...(snapshot.name !== undefined && { name: snapshot.name }),
          bv: disk(bv),
          svs: snapshot.list('svs').map(disk),
          ...(lv && { lv: disk(lv) }),
        },
      ];
    }),
    virtualMachines: copiedVmsOf(job).map((vm) => {
      const os = guestOs(vm);
      return {
        name: vm.name ?? '',
        inventoryName: vm.get('name') ?? vm.name ?? '',
        ...(os && { guest: osName(os) }),
        datastores: datastoresOfVm(vm).map((datastore) => datastore.name ?? ''),
        state: stateIn(job, vm),
        quiesced: !isOff(job, vm),
      };
    }),
    rdmDisks: rdmsOfJob(job).flatMap((rdm) => {
      const on = rdm.get('on') as unknown as Element | null | undefined;
      if (!on?.is('ld')) return [];
      return [
        {
          vm: rdm.parent?.name ?? '',
          ...(rdm.name !== undefined && { name: rdm.name }),
          ld: disk(on),
        },
      ];
    }),
    steps: plan.steps.map(stepOf),
    parameters: parametersOf(job),
  });
}

function machine(element: Element): { kind: string; name: string } {
  return { kind: element.kind, name: element.qualifiedName };
}

function disk(ld: Ld): Definition['pairs'][number]['mv'] {
  const format = ld.get('format');
  const ldn = ld.get('ldn');
  const lun = ld.get('lun');
  return {
    array: arrayOf(ld)?.name ?? '',
    name: ld.name ?? '',
    ...(format && { format }),
    ...(ldn && { ldn }),
    ...(lun !== undefined && { lun }),
  };
}

function stepOf(step: Step, index: number): Definition['steps'][number] {
  return {
    number: index + 1,
    action: step.action,
    by: actorText(step.actor).en,
    title: step.title,
    targets: step.targets.map(machine),
    requires: step.requires.map(conditionText),
    effects: step.effects.map(stateText),
    ...(step.waitsFor && { waitLimitSeconds: step.waitsFor.limit }),
    ...(step.undo && { undo: step.undo.title }),
    ...(step.skippedWhen && { leftOutWhere: step.skippedWhen }),
    notes: step.notes.map((note) => ({ text: note.text, ...(note.rule !== undefined && { rule: note.rule }) })),
    ...(step.source && { section: step.source.section }),
  };
}
