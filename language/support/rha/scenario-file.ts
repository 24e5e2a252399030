/**
 * What is publicly known of the product’s own scenario file, and what therefore may be generated. No element or attribute name is
 * verified: nothing that is generated may claim to be such a file.
 */
import { z } from 'zod';
import { page, SourceSchema, TextSchema } from './schema.ts';

const FileFactSchema = z.object({
  id: z.string(),
  status: z.enum(['verified', 'unverified']),
  text: TextSchema,
  /** Only for verified facts. */
  source: SourceSchema.optional(),
  release: z.string().optional(),
});

export const scenarioFileFacts = z.array(FileFactSchema).parse([
  {
    id: 'stored-in-ws-scenarios',
    status: 'verified',
    release: 'r16',
    text: {
      en: 'Scenarios are saved automatically in the folder ws_scenarios of the installation.',
      ja: 'シナリオはインストール フォルダーの ws_scenarios に自動で保存される。',
    },
    source: page('ps-16'),
  },
  {
    id: 'xml-configuration-file',
    status: 'verified',
    release: 'r16.5',
    text: {
      en: 'What the engine discovers of the machines when a Hyper-V scenario is created is stored in the scenario’s configuration file, which is XML.',
      ja: 'Hyper-V シナリオ作成時にエンジンが検出した仮想マシンの情報は、XML のシナリオ設定ファイルに保存される。',
    },
    source: page('autodisc-165'),
  },
  {
    id: 'identity',
    status: 'verified',
    release: 'CA ARCserve RHA',
    text: {
      en: 'A scenario is identified by product type, server type and a unique scenario ID.',
      ja: 'シナリオは製品タイプ、サーバタイプ、一意のシナリオ ID で識別される。',
    },
    source: page('setprops-ca'),
  },
  {
    id: 'extension',
    status: 'unverified',
    text: { en: 'The extension of the file.', ja: 'ファイルの拡張子。' },
  },
  {
    id: 'names',
    status: 'unverified',
    text: { en: 'Names of elements and attributes.', ja: '要素名と属性名。' },
  },
  {
    id: 'encoding',
    status: 'unverified',
    text: {
      en: 'Character encoding, version marker, compatibility between releases.',
      ja: '文字コード、版の印、リリース間の互換性。',
    },
  },
  {
    id: 'integrity',
    status: 'unverified',
    text: {
      en: 'Check sums, encryption, and whether a file made by other means is accepted.',
      ja: 'チェックサムや暗号化の有無、他の手段で作ったファイルが受け入れられるか。',
    },
  },
] satisfies z.input<typeof FileFactSchema>[]);

/** How a site can verify the open points with a licensed product. */
export const scenarioFileVerification = [
  {
    en: 'Export one Hyper-V HA scenario from the manager and look at extension, encoding and root element.',
    ja: 'マネージャから Hyper-V HA シナリオを 1 つエクスポートし、拡張子、文字コード、ルート要素を確認する。',
  },
  {
    en: 'Change one property at a time, export again and note the difference.',
    ja: 'プロパティを 1 つずつ変えて再度エクスポートし、差分を記録する。',
  },
  {
    en: 'Import an edited file into a test control service and note whether it is accepted.',
    ja: '編集したファイルをテスト用コントロール サービスにインポートし、受け入れられるかを記録する。',
  },
] as const;
