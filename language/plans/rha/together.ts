/** Plans about several scenarios at once: those of a group, and those of a host that is maintained. */
import { serversOf, type Host } from '../../model/derived/replication.ts';
import { machinesOf, scenariosIn, sidesAt } from '../../model/derived/rha.ts';
import type { Element } from '../../model/element.ts';
import { groupRun, groupStop, groupSwitchover } from '../../support/rha/procedures/group.ts';
import { hostMaintenance } from '../../support/rha/procedures/host-maintenance.ts';
import type { Note, Plan, State, Step } from '../plan.ts';
import { planAround } from './operation.ts';
import { stepsAround } from './steps.ts';

type Group = Element<'scenario-group'>;
type GroupState = 'stopped' | 'synchronizing' | 'running' | 'switched-over';
type Maintenance = 'none' | 'preparing' | 'ready';

/** Running, stopping and switching over a group. Its scenarios are named once, so that a group of hundreds stays readable. */
export function groupPlans(group: Group): Plan[] {
  const name = group.name ?? '';
  const scenarios = scenariosIn(group).map((scenario) => scenario.name ?? '');
  const around = { targets: [group], names: { group: name } };
  const is = (value: GroupState): State => ({ subject: group, aspect: 'scenarios', value });
  const must = (...oneOf: GroupState[]): Step['requires'] => [{ subject: group, aspect: 'scenarios', oneOf }];
  const listed = { options: { scenarios: scenarios.join(', ') } };
  return [
    planAround(group, name, 'run', groupRun, [is('stopped')], () =>
      stepsAround(groupRun, around, {
        run: { requires: must('stopped') },
        verify: listed,
        synchronise: { effects: [is('synchronizing')] },
        confirm: { effects: [is('running')] },
      }),
    ),
    planAround(group, name, 'stop', groupStop, [is('running')], () =>
      stepsAround(groupStop, around, {
        stop: { requires: must('running'), ...listed },
        confirm: { effects: [is('stopped')] },
      }),
    ),
    planAround(group, name, 'switchover', groupSwitchover, [is('running')], () =>
      stepsAround(groupSwitchover, around, {
        perform: { requires: must('running'), ...listed },
        'check-result': { effects: [is('switched-over')] },
      }),
    ),
  ];
}

/** A planned reboot of a host with all scenarios that run on it. */
export function maintenancePlan(host: Host): Plan {
  const name = host.name ?? '';
  const { master, replica } = sidesAt(host);
  const guests = master.flatMap((scenario) => machinesOf(scenario));
  const is = (value: Maintenance): State => ({ subject: host, aspect: 'maintenance', value });
  const guestsAre = (value: 'running' | 'off'): State[] =>
    guests.length > 0 ? [{ subject: host, aspect: 'guests', value }] : [];
  const os = (value: 'up' | 'down'): State => ({ subject: host, aspect: 'management-os', value });
  const must = (oneOf: readonly Maintenance[]): Step['requires'] => [{ subject: host, aspect: 'maintenance', oneOf }];
  const initial = [is('none'), os('up'), ...guestsAre('running')];
  return planAround(host, name, 'maintenance', hostMaintenance, initial, () =>
    stepsAround(
      hostMaintenance,
      { targets: [host], host, names: { host: name } },
      {
        open: { requires: must(['none']), notes: clusterNotes(host) },
        list: { options: { scenarios: [...master, ...replica].map((scenario) => scenario.name ?? '').join(', ') } },
        start: { effects: [is('preparing'), ...guestsAre('off')], notes: guestNotes(name, guests.length > 0) },
        ready: {
          effects: [is('ready')],
          ...(guests.length > 0 && { notes: [offNote] }),
        },
        reboot: { requires: must(['ready']), effects: [os('up')] },
        confirm: {
          effects: [is('none')],
          ...(guests.length > 0 && { notes: [startNote] }),
        },
      },
    ),
  );
}

/** Whether machines go down depends on what the host is to its scenarios. */
function guestNotes(host: string, master: boolean): Note[] {
  return [
    master
      ? {
          text: {
            en: `Every machine on ${host} that belongs to a running scenario is shut down: announce its downtime.`,
            ja: `稼働中のシナリオに紐付く ${host} 上の仮想マシンがすべてシャットダウンされる。停止を周知しておく。`,
          },
          rule: 'rha/host-maintenance-shuts-down-guests',
          warning: true,
        }
      : {
          text: {
            en: `${host} is a replica only: no machine is shut down.`,
            ja: `${host} はレプリカのみなので、仮想マシンはシャットダウンされない。`,
          },
          rule: 'rha/host-maintenance-replica-keeps-guests',
        },
  ];
}

const offNote: Note = {
  text: {
    en: 'In the Hyper-V Manager all machines of the scenarios are 「オフ」 (off) now.',
    ja: 'この時点で、対象の仮想マシンは Hyper-V マネージャですべて「オフ」になっている。',
  },
};

const startNote: Note = {
  text: {
    en: 'The guide does not say who starts the machines again: look whether they run, and start those that do not.',
    ja: '仮想マシンを誰が再起動するかはガイドに記載がない。起動していなければ起動する。',
  },
};

function clusterNotes(host: Host): Note[] {
  const servers = serversOf(host);
  if (servers.length < 2) return [];
  const names = servers.map((server) => server.name ?? '').join(', ');
  return [
    {
      text: {
        en: `The guide describes the reboot of a single server. How it is done for the nodes of a cluster (${names}) has to be asked of the vendor.`,
        ja: `ガイドの説明は単体サーバの再起動についてのもの。クラスタの各ノード (${names}) での手順はベンダに確認する。`,
      },
    },
  ];
}
