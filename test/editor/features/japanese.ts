// The same extension under a Japanese display language, in a workspace that is not trusted: it reads, it writes nothing.
import assert from 'node:assert/strict';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../tools/parts.ts';
import { placeOf, type Running } from '../stage.ts';
import type { Workbench } from '../workbench.ts';

const example = 'rha-figures-4-5/hyper-v-pair.quiesce';
const broken = 'broken-vcb/broken-vcb.quiesce';

/** Registers the tests. */
export function japanese(get: () => Running): void {
  let window: Workbench;
  let folder: string;

  before(async () => {
    const { stage } = get();
    folder = join(stage.folder, 'untrusted');
    for (const name of ['rha-figures-4-5', 'broken-vcb']) {
      cpSync(join(projectRoot, 'examples', name), join(folder, name), { recursive: true });
    }
    const server = await stage.server({ locale: 'ja', workspaceTrust: true });
    window = await stage.window(server, folder, 'ja');
    await window.trust(false);
  });
  after(() => window.close());

  it('findings are listed, in Japanese', async () => {
    await window.openFile(broken);
    const problems = await window.problems(3);
    assert.ok(problems.some(({ code }) => code.startsWith('vcb/')));
    for (const { message, code } of problems) assert.match(message, /[ぁ-んァ-ヶ]/u, code);
    await window.screenshot('extension-japanese-findings');
  });

  it('a hover is in Japanese', async () => {
    await window.openFile(example);
    const { line, column } = placeOf(join(folder, example), 'boot-time 90 s');
    const text = await window.hover(line, column, 'extension-japanese-hover');
    assert.match(text, /boot-time/u);
    assert.match(text, /値: /u);
    assert.match(text, /書かなければ/u);
  });

  it('generating is refused with the reason, and nothing is written', async () => {
    await window.openFile(example);
    await window.runCommand('Quiesce: 生成');
    await window.notification('ファイルの生成は信頼されたワークスペースでのみ行えます。');
    await window.screenshot('extension-untrusted');
    assert.equal(existsSync(join(folder, 'out')), false);
  });

  it('previewing is not', async () => {
    await window.runCommand('Quiesce: 生成ファイルをプレビュー');
    await window.choose('runbook.ja.md', '', 'extension-japanese-preview');
    assert.equal(existsSync(join(folder, 'out')), false);
  });
}
