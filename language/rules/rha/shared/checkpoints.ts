/** Checkpoints of a machine, and how procedures prepare it for a scenario. */
import { clusterOf, scenariosFor, volumesOf, type Scenario, type Vm } from '../../../model/derived/replication.ts';
import type { Element } from '../../../model/element.ts';
import { quoted } from '../../../model/reader.ts';
import { diskFolders } from '../../../model/derived/replication.ts';
import { appendToFile, setFact } from '../../engine/edits.ts';
import type { Fix } from '../../engine/finding.ts';
import type { Text } from '../../../vocabulary/define.ts';
import { nameText } from './format.ts';
import { addSteps } from './timeline.ts';

type Checkpoints = Element<'checkpoints'>;

/** The machine whose checkpoints these are. */
export function machineOf(checkpoints: Checkpoints): Vm {
  return checkpoints.parent as unknown as Vm;
}

/** Taken before, and all deleted; undecided where that is not stated. */
export function isCase2(checkpoints: Checkpoints): boolean {
  return checkpoints.need('ever-taken') === true && checkpoints.need('existing') === 0;
}

function procedures(vm: Vm): readonly Element<'procedure'>[] {
  const about = [
    ...scenariosFor(vm).flatMap((scenario) => scenario.referrers('procedure', 'for')),
    ...vm.referrers('procedure', 'for'),
  ];
  return [...new Set(about)];
}

/** Whether some procedure is about the machine or its scenario. */
export function hasProcedure(vm: Vm): boolean {
  return procedures(vm).length > 0;
}

/** The steps of an action on the machine that stand before the scenario is created. */
export function preparingSteps(vm: Vm, action: string): readonly Element<'step'>[] {
  return procedures(vm).flatMap((procedure) => {
    const steps = procedure.children('step');
    const created = steps.findIndex((step) => step.name === 'create-scenario');
    if (created < 0) return [];
    return steps.slice(0, created).filter((step) => {
      const on = step.list('on') as unknown as readonly Element[];
      return step.name === action && (on.length === 0 || on.includes(vm));
    });
  });
}

/** Whether a procedure does something to the machine before its scenario is created. */
export function preparedBy(vm: Vm, action: string): boolean {
  return preparingSteps(vm, action).length > 0;
}

/** Whether a procedure takes the checkpoint folder away from the disks before the scenario is created. */
export function relocatedByProcedure(vm: Vm): boolean {
  return preparedBy(vm, 'relocate-checkpoint-folder') || preparedBy(vm, 'import-vm');
}

/** Another checkpoint folder: on another volume of the host where it has one, otherwise beside the folder of the disks. */
export function relocationFixes(checkpoints: Checkpoints): readonly Fix[] {
  const vm = machineOf(checkpoints);
  const [folder] = diskFolders(vm);
  const host = vm.ancestor('node') ?? vm.ancestor('hyperv');
  if (!folder || !host || vm.rangeIndex >= 0) return [];
  const used = diskFolders(vm).map((path) => path[0]?.toUpperCase());
  const letters = [...volumesOf(host), ...volumesOf(clusterOf(host))]
    .map((volume) => (volume.get('letter') ?? volume.name ?? '').toUpperCase())
    .filter((letter) => /^[A-Z]$/.test(letter) && !used.includes(letter));
  const target = `${letters[0] ?? folder[0]!}:\\Checkpoints\\${vm.name ?? 'vm'}`;
  return [
    {
      title: { en: `Plan ${target}`, ja: `${target} に変更する` },
      safe: false,
      edits: setFact(checkpoints, 'folder', quoted(target)),
    },
  ];
}

/** Adds a step to the procedure that creates the scenario of a machine, before it is created; none where no procedure does. */
function insertBeforeCreation(vm: Vm, actions: readonly string[], title: Text): readonly Fix[] {
  for (const procedure of procedures(vm)) {
    const created = procedure.children('step').find((step) => step.name === 'create-scenario');
    if (created) return [{ title, safe: false, edits: addSteps(created, 'before', actions) }];
  }
  return [];
}

/** What prepares a machine: steps in the procedure that creates its scenario, otherwise a procedure of their own. */
export function preparingFixes(vm: Vm, actions: readonly string[], title: Text): readonly Fix[] {
  const inserted = insertBeforeCreation(vm, actions, title);
  return inserted.length > 0 ? inserted : preparationFixes(vm, actions);
}

/** A procedure that prepares a machine and then creates its scenario; none where the design has one about it already. */
export function preparationFixes(vm: Vm, actions: readonly string[]): readonly Fix[] {
  const [scenario] = scenariosFor(vm);
  const host = vm.parent?.name;
  if (!scenario?.name || !vm.name || !host || hasProcedure(vm) || scenario.rangeIndex >= 0) return [];
  const target = `${nameText(host)}.${vm.name}`;
  const lines = [...actions.map((action) => `step ${action} on ${target}`), 'step create-scenario'];
  const title = { en: 'Add a procedure that prepares the machine', ja: '準備の手順書を追加する' };
  return [procedureFix(scenario, `prepare-${vm.name}`, lines, title)];
}

/** A procedure about a scenario, with its steps as they stand in the block. */
export function procedureFix(scenario: Scenario, name: string, steps: readonly string[], title: Text): Fix {
  const lines = [
    `procedure ${nameText(name)} for ${nameText(scenario.name ?? '')} {`,
    ...steps.map((step) => `  ${step}`),
    '}',
  ];
  return { title, safe: false, edits: appendToFile(scenario.place().file, lines.join('\n')) };
}
