// The extension as it is shipped, in a real VS Code: what a person sees, chooses and finds in the files afterwards.
// Each feature registers its tests from a file of its own; all share one editor, for starting it is what takes time.
import assert from 'node:assert/strict';
import { need } from '../tools/parts.ts';
import { commands } from './features/commands.ts';
import { findings } from './features/findings.ts';
import { inHost } from './features/in-host.ts';
import { japanese } from './features/japanese.ts';
import { navigation } from './features/navigation.ts';
import { writing } from './features/writing.ts';
import { Stage, type Running } from './stage.ts';

describe('extension in VS Code', function () {
  this.timeout(120_000);
  let running: Running | undefined;
  const get = (): Running => {
    assert.ok(running, 'the editor runs');
    return running;
  };

  before(async function () {
    const stage = new Stage(need(this, 'chromium', 'cjk-font', 'code-server', 'editor-node', 'playwright-core'));
    try {
      await stage.pack();
      running = { stage, server: await stage.server() };
    } catch (error) {
      await stage.close();
      throw error;
    }
  });

  after(async () => {
    await running?.stage.close();
  });

  describe('findings', () => {
    findings(get);
  });
  describe('reading and writing', () => {
    writing(get);
  });
  describe('names', () => {
    navigation(get);
  });
  describe('commands', () => {
    commands(get);
  });
  describe('in Japanese, and not trusted', () => {
    japanese(get);
  });
  describe('by its API', () => {
    inHost(get);
  });
});
