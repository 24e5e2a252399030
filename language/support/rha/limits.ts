/** What a Hyper-V scenario supports, and the values that apply where a design says nothing. */
import { z } from 'zod';
import { guide, SourceSchema, TextSchema } from './schema.ts';

const seconds = 1000;

const ListSchema = z.object({ values: z.array(z.string()), source: SourceSchema, note: TextSchema.optional() });
const ValueSchema = <S extends z.ZodType>(value: S) => z.object({ value, source: SourceSchema });

const LimitsSchema = z.object({
  /** Deployments of Hyper-V that a Hyper-V scenario can be used with. */
  deployments: ListSchema,
  /** Kinds of virtual disks that the guide names. */
  diskKinds: ListSchema,
  /** Replication modes that must not be used in a Hyper-V scenario. */
  forbiddenModes: ListSchema,
  /** Event channels that can report a failure. */
  notifications: ListSchema,
  /** Milliseconds from the first missing answer to switchover. */
  timeout: ValueSchema(z.number()),
  /** The synchronisation method preselected for Hyper-V scenarios. */
  syncMethod: ValueSchema(z.string()),
  /** Whether files of equal size and time stamp are ignored unless that is switched on. */
  ignoreSame: ValueSchema(z.boolean()),
  /** The group that scenarios without one land in. */
  defaultGroup: ValueSchema(z.string()),
  /** What the product puts behind the name of a scenario that runs backwards. */
  backwardSuffix: ValueSchema(z.string()),
  /** The folders that the export of a virtual machine makes. */
  exportFolders: ListSchema,
  /** The name of the checkpoint folder inside a machine’s folder. */
  checkpointFolder: ValueSchema(z.string()),
});

export const rhaLimits = LimitsSchema.parse({
  deployments: {
    values: ['standalone', 'csv'],
    source: guide('1.1. 環境設定要件と Hyper-V 仮想環境の準備 / Hyper-V の環境設定要件'),
  },
  diskKinds: {
    values: ['dynamic', 'fixed', 'differencing'],
    source: guide('1.1. 環境設定要件と Hyper-V 仮想環境の準備 / 仮想ディスクの種類について'),
    note: { en: 'Other kinds are not mentioned.', ja: 'ほかの種類については記載がない。' },
  },
  forbiddenModes: {
    values: ['scheduling'],
    source: guide('1.1. 環境設定要件と Hyper-V 仮想環境の準備 / Arcserve HA 利用時の注意点'),
  },
  notifications: {
    values: ['mail', 'windows-event-log'],
    source: guide('1.4. Hyper-V シナリオのスイッチオーバーとスイッチバックの実行 / スイッチオーバーの実行(異常時)'),
  },
  timeout: {
    value: 300 * seconds,
    source: guide('1.4. Hyper-V シナリオのスイッチオーバーとスイッチバックの実行 / スイッチオーバーの実行(異常時)'),
  },
  syncMethod: {
    value: 'block',
    source: guide('1.3. Hyper-V 仮想環境のレプリケーション実行手順 / シナリオの実行 (3)'),
  },
  ignoreSame: {
    value: false,
    source: guide('1.3. Hyper-V 仮想環境のレプリケーション実行手順 / シナリオの実行 (3)'),
  },
  defaultGroup: {
    value: 'シナリオ',
    source: guide('1.3. Hyper-V 仮想環境のレプリケーション実行手順 / TIPS: シナリオグループの利用'),
  },
  backwardSuffix: {
    value: 'バックワード',
    source: guide(
      '1.4. Hyper-V シナリオのスイッチオーバーとスイッチバックの実行 / リバースレプリケーションの開始とスイッチバックの実行',
    ),
  },
  exportFolders: {
    values: ['Virtual Machines', 'Virtual Hard Disks', 'Snapshots'],
    source: guide('2.1. チェックポイント利用環境のレプリケーションについて / ケース3'),
  },
  checkpointFolder: {
    value: 'Snapshots',
    source: guide('2.1. チェックポイント利用環境のレプリケーションについて / ケース 1'),
  },
} satisfies z.input<typeof LimitsSchema>);
