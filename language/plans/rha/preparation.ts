/** Plans of what is done before a scenario is created, and of its settings. */
import { switchedOn, type Vm } from '../../model/derived/replication.ts';
import {
  addressPlan,
  checkpointPreparation,
  machineName,
  networkMapping,
  newAddresses,
  type CheckpointCase,
  type CheckpointPreparation,
} from '../../model/derived/rha.ts';
import {
  checkpointCase1,
  checkpointCase2,
  checkpointCase3,
  checkpointCase4,
} from '../../support/rha/procedures/checkpoints.ts';
import type { RhaProcedure } from '../../support/rha/procedures/schema.ts';
import {
  addressByHand,
  dnsRedirectProcedure,
  networkMappingProcedure,
  rewindAndBookmarks,
} from '../../support/rha/procedures/settings.ts';
import type { Text } from '../../vocabulary/define.ts';
import type { Plan, State } from '../plan.ts';
import { planOf, scenarioIn } from './operation.ts';
import { machinesAre, scenarioIs, stepsOf, type Addition, type Subject } from './steps.ts';

const cases: Readonly<Record<CheckpointCase, RhaProcedure>> = {
  1: checkpointCase1,
  2: checkpointCase2,
  3: checkpointCase3,
  4: checkpointCase4,
};

/** The preparation of each machine whose checkpoints need any. */
export function checkpointPlans(subject: Subject): Plan[] {
  const cared = subject.vms.flatMap((vm) => {
    const preparation = checkpointPreparation(vm);
    return preparation ? [{ vm, preparation }] : [];
  });
  return cared.map(({ vm, preparation }) => {
    const purpose = cared.length === 1 ? 'checkpoints' : `checkpoints/${vm.name ?? ''}`;
    const initial = [scenarioIs(subject, 'draft'), machineIs(vm, 'running')];
    const procedure = cases[preparation.case];
    return planOf(subject, purpose, procedure, initial, () =>
      stepsOf(procedure, subject, additionsOf(subject, vm, preparation), {
        vm: machineName(vm),
        folder: preparation.folder ?? '…',
      }),
    );
  });
}

function machineIs(vm: Vm, value: 'running' | 'off'): State {
  return { subject: vm, aspect: 'state-on-master', value };
}

function additionsOf(subject: Subject, vm: Vm, preparation: CheckpointPreparation): Record<string, Addition> {
  const create: Addition = { effects: [scenarioIs(subject, 'never-run')] };
  const off: Addition = { effects: [machineIs(vm, 'off')] };
  const on: Addition = { effects: [machineIs(vm, 'running')] };
  const whileOff: Addition = { requires: [{ subject: vm, aspect: 'state-on-master', oneOf: ['off'] }] };
  switch (preparation.case) {
    case 1: {
      // The design sets where they shall lie; the machine may have been set up like that already.
      const skipped = preparation.sameLevel === false ? { skippedWhen: alreadyApart } : {};
      return {
        'shut-down': { ...off, ...skipped },
        relocate: { ...whileOff, ...skipped, ...folderNote(preparation) },
        start: { ...on, ...skipped },
        create,
      };
    }
    case 2: {
      const skipped = preparation.planned
        ? preparation.sameLevel === false
          ? { skippedWhen: alreadyApart }
          : {}
        : { skippedWhen: notUsedAgain };
      return {
        'shut-down': off,
        look: whileOff,
        relocate: { ...whileOff, ...skipped, ...folderNote(preparation) },
        start: on,
        create,
      };
    }
    case 3:
      return { 'shut-down': off, export: whileOff, import: whileOff, start: on, create };
    case 4:
      return { create: { ...create, requires: [{ subject: vm, aspect: 'state-on-master', oneOf: ['running'] }] } };
  }
}

const alreadyApart: Text = {
  en: 'the location is {folder} already',
  ja: '既に {folder} に設定されている場合',
};
const notUsedAgain: Text = {
  en: 'checkpoints are not going to be used any more, as the design says',
  ja: '設計どおり、今後チェックポイントを利用しない場合',
};

/** What to enter where the folder of the design is wrong or missing: somebody has to choose. */
function folderNote({ folder, sameLevel }: CheckpointPreparation): Addition {
  if (folder !== undefined && sameLevel === false) return {};
  return {
    notes: [
      {
        text:
          folder === undefined
            ? {
                en: 'The design names no folder: choose one that lies apart from the virtual hard disks.',
                ja: '設計にフォルダの記述がない。仮想ハードディスクと異なるパスを決める。',
              }
            : {
                en: 'The folder that the design names is not known to lie apart from the virtual hard disks: choose one that does.',
                ja: '設計のフォルダが仮想ハードディスクと別の場所であると確認できない。異なるパスを決める。',
              },
        rule: 'rha/snapshots-folder-not-beside-vhd',
      },
    ],
  };
}

/** The settings that a scenario has, each as it is made in a scenario that runs already. */
export function settingPlans(subject: Subject): Plan[] {
  const { scenario } = subject;
  const plans: Plan[] = [];
  const mapping = networkMapping(scenario);
  const addresses = newAddresses(scenario);
  if (mapping.from !== 'product' || addresses.length > 0) {
    plans.push(
      settingPlan(subject, 'network-mapping', networkMappingProcedure, {
        map:
          mapping.from === 'open'
            ? { notes: [undecidedMapping] }
            : { options: { map: mapping.pairs.map(({ master, replica }) => `${master} -> ${replica}`).join(', ') } },
        customise:
          addresses.length > 0
            ? { options: { addresses: addresses.join('; ') } }
            : { skippedWhen: { en: 'no other address is wanted', ja: '別の IP アドレスを使わない場合' } },
      }),
    );
  }
  if (addressPlan(scenario) === 'by-hand') {
    const initial = [scenarioIs(subject, 'switched-over'), ...machinesAre(subject, 'replica', 'running')];
    plans.push(planOf(subject, 'address-by-hand', addressByHand, initial, () => stepsOf(addressByHand, subject)));
  }
  const redirect = switchedOn(scenario, 'dns-redirect');
  if (redirect) {
    plans.push(
      settingPlan(subject, 'dns-redirect', dnsRedirectProcedure, {
        enter: {
          options: {
            'dns-ip': redirect.list('servers').join(', '),
            'on-master': redirect.list('master-address').join(', '),
            'on-replica': redirect.list('replica-address').join(', '),
          },
        },
      }),
    );
  }
  const rewind = switchedOn(scenario, 'rewind');
  if (rewind) {
    const keep = rewind.get('keep');
    const max = rewind.get('max');
    const bookmark = rewind.get('bookmark');
    const none = bookmark?.every === 'none';
    const skipped: Addition = none
      ? { skippedWhen: { en: 'the design wants no bookmarks', ja: '設計でブックマークを使わない場合' } }
      : {};
    plans.push(
      settingPlan(subject, 'rewind', rewindAndBookmarks, {
        rewind: {
          options: {
            ...(keep !== undefined && { 'retention-minutes': String(Math.ceil(keep / 60_000)) }),
            ...(max !== undefined && { 'max-disk-mb': String(Math.ceil(max / 1024 ** 2)) }),
          },
        },
        'open-master': skipped,
        bookmarks: skipped,
        schedule: { ...skipped, ...(bookmark && !none && { options: { bookmarks: bookmark.text } }) },
      }),
    );
  }
  return plans;
}

const undecidedMapping = {
  text: {
    en: 'The design does not say which network of the replica is meant for each of the master.',
    ja: 'マスタの各仮想ネットワークに対応するレプリカの仮想ネットワークが設計に書かれていない。',
  },
  rule: 'rha/network-mapping-required-for-several-networks',
};

/** A procedure that stops the scenario, sets something and runs it again. */
function settingPlan(
  subject: Subject,
  purpose: string,
  procedure: RhaProcedure,
  additions: Readonly<Record<string, Addition>>,
): Plan {
  const initial = [scenarioIs(subject, 'running'), ...machinesAre(subject, 'master', 'running')];
  return planOf(subject, purpose, procedure, initial, () =>
    stepsOf(procedure, subject, {
      ...additions,
      stop: {
        requires: [scenarioIn(subject, ['running'])],
        effects: [scenarioIs(subject, 'stopped-by-user')],
      },
      run: {
        requires: [scenarioIn(subject, ['stopped-by-user']), ...onMaster(subject)],
        effects: [scenarioIs(subject, 'running')],
      },
    }),
  );
}

function onMaster({ vms }: Subject): NonNullable<Addition['requires']> {
  return vms.map((vm) => ({ subject: vm, aspect: 'state-on-master', oneOf: ['running'] }));
}
