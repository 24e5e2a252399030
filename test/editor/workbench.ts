// Drives the VS Code workbench the way a person does: keys, menus, lists. Every step waits for what it should bring
// about; a key press that came before the workbench listened is pressed again, never awaited by the clock.
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { artefactsFolder } from '../tools/parts.ts';
import { until } from '../tools/process.ts';
import { startBrowser, type Browser, type Frame, type Locator, type Page } from './playwright.ts';
import type { EditorServer } from './server.ts';

/** A row of the Problems panel. */
export interface Problem {
  severity: 'error' | 'warning' | 'info';
  message: string;
  /** `json`, the source of the finding. */
  source: string;
  /** Its code, such as a rule's id. */
  code: string;
  line: number;
  column: number;
}

/** How to open the workbench. */
export interface WorkbenchOptions {
  /** Path of the browser, from `need(this, 'chromium', …)`. */
  chromium: string;
  server: EditorServer;
  /** Folder to open. */
  folder: string;
  /** Language of the browser; default `en`. */
  locale?: string;
  width?: number;
  height?: number;
}

const quickBox = '.quick-input-widget:not([style*="display: none"]) .quick-input-box input';
const quickRow = '.quick-input-list .monaco-list-row';
const menuRow = '.action-widget:not(.action-list-submenu-panel) .monaco-list-row.action';
const step = 30_000;
const retry = 3_000;

/** Makes the text fit for a regular expression. */
function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/** Rows of a list by their label; VS Code puts further words, such as the key, behind a comma. */
function labelled(row: string, label: string): string {
  const quote = (text: string): string => JSON.stringify(text);
  return `${row}[aria-label=${quote(label)}], ${row}[aria-label^=${quote(`${label}, `)}]`;
}

/** A VS Code window in a browser. */
export class Workbench {
  readonly page: Page;
  /** What the page itself complained about. */
  readonly complaints: string[] = [];
  private readonly browser: Browser;

  /** Use `openWorkbench`. */
  constructor(browser: Browser, page: Page) {
    this.browser = browser;
    this.page = page;
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  /** Waits until the window is drawn and its folder is listed. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .statusbar').waitFor({ timeout: 90_000 });
    await this.page.locator('.explorer-folders-view .monaco-list').first().waitFor({ timeout: 60_000 });
  }

  /**
   * Presses a key until something shows, for keys that may come before their listener.
   * @param key such as `Control+P`
   */
  async pressUntil(key: string, shows: Locator): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      await this.page.keyboard.press(key);
      try {
        await shows.waitFor({ timeout: retry });
        return;
      } catch (error) {
        if (attempt >= 9) throw error;
      }
    }
  }

  /** Opens the quick input with a key, enters a text, and returns its rows. */
  async quickInput(key: string, text: string): Promise<Locator> {
    const input = this.page.locator(quickBox);
    await this.pressUntil(key, input);
    await input.fill(text);
    return this.page.locator(quickRow);
  }

  /** Opens a file of the folder and waits until its editor is shown. */
  async openFile(path: string): Promise<void> {
    const name = basename(path);
    const rows = await this.quickInput('Control+P', path);
    await rows
      .filter({ hasText: new RegExp(`^\\s*${literal(name)}`, 'u') })
      .first()
      .click({ timeout: step });
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor({ timeout: step });
    await this.editor().locator('.view-line').first().waitFor({ timeout: step });
    await this.focusEditor();
  }

  /** Runs a command of the palette by its title, category included: `Quiesce: Generate`. */
  async runCommand(title: string): Promise<void> {
    await this.palette(title, labelled(quickRow, title));
    await this.page.locator(labelled(quickRow, title)).first().click({ timeout: step });
    // What the command itself may ask comes in the same box: the palette must have left it.
    const script = `![...document.querySelectorAll(${JSON.stringify(quickBox)})].some((box) => box.value.startsWith('>'))`;
    await until(() => this.page.evaluate<boolean>(script), 'a closed palette', step);
  }

  /** Titles that the palette offers for a text, such as the extension's category. */
  async commandTitles(text: string): Promise<string[]> {
    await this.palette(text, `${quickRow} .label-name:has-text(${JSON.stringify(text)})`);
    const titles = await this.page.locator(`${quickRow} .label-name`).allInnerTexts();
    await this.page.keyboard.press('Escape');
    return titles;
  }

  /** Opens the palette with a text until a row shows: it lists only what was known when it was opened. */
  private async palette(text: string, shows: string): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      const input = this.page.locator(quickBox);
      await this.pressUntil('F1', input);
      await input.fill(`>${text}`);
      try {
        await this.page.locator(shows).first().waitFor({ timeout: retry });
        return;
      } catch (error) {
        if (attempt >= 9) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  /** The active text editor. */
  editor(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor').first();
  }

  /** Puts the keyboard into the active text editor. */
  async focusEditor(): Promise<void> {
    await this.pressUntil('Control+1', this.page.locator('.editor-group-container.active .monaco-editor.focused'));
  }

  /** Puts the cursor at a line and column, both from 1. */
  async goTo(line: number, column: number): Promise<void> {
    const input = this.page.locator(quickBox);
    await this.focusEditor();
    await this.pressUntil('Control+G', input);
    await input.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await until(async () => {
      const at = await this.position();
      return at?.line === line && at.column === column;
    }, `cursor at ${line}:${column}`);
    await this.focusEditor();
  }

  /** Where the cursor is, from the status bar. */
  async position(): Promise<{ line: number; column: number } | undefined> {
    const text = await this.page.locator('.statusbar').first().innerText();
    const match = /(?:Ln|行) ?(\d+)[,、] ?(?:Col|列) ?(\d+)/u.exec(text);
    return match ? { line: Number(match[1]), column: Number(match[2]) } : undefined;
  }

  /** Name of the file in front. */
  async activeFile(): Promise<string | null> {
    return this.page.locator('.editor-group-container.active .tab.active').first().getAttribute('data-resource-name');
  }

  /** Types text at the cursor. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Replaces the whole text of the active editor, without completion or brackets that close themselves. */
  async replaceAll(text: string): Promise<void> {
    await this.focusEditor();
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.insertText(text);
  }

  /** Saves and waits until the file is no longer marked as changed. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+S');
    const dirty = this.page.locator('.editor-group-container.active .tab.active.dirty');
    await dirty.waitFor({ state: 'detached', timeout: step });
  }

  /**
   * The rows of the Problems panel, once at least `atLeast` are listed. The panel draws what fits into it, so it is
   * made as high as the window.
   */
  async problems(atLeast = 1): Promise<Problem[]> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.pressUntil('Control+Shift+M', panel);
    const rows = this.page.locator('.markers-panel .monaco-list-row:has(.marker-line)');
    await until(async () => (await rows.count()) >= atLeast, `${atLeast} rows in the Problems panel`, step);
    const script = `[...document.querySelectorAll('.markers-panel .monaco-list-row')].map((row) => ({
      icon: row.querySelector('.marker-icon')?.className ?? '',
      message: [...row.querySelectorAll('.marker-message')].map((one) => one.textContent).join('\\n'),
      source: row.querySelector('.marker-source')?.textContent ?? '',
      code: (row.querySelector('.marker-code') ?? row.querySelector('.marker-message-line a'))?.textContent ?? '',
      at: row.querySelector('.marker-line')?.textContent ?? '',
    })).filter((row) => row.at !== '')`;
    const found = await this.page.evaluate<Record<'icon' | 'message' | 'source' | 'code' | 'at', string>[]>(script);
    return found.map((row) => {
      const [line = 0, column = 0] = (row.at.match(/\d+/gu) ?? []).map(Number);
      const severity = row.icon.includes('error') ? 'error' : row.icon.includes('warning') ? 'warning' : 'info';
      return { severity, message: row.message, source: row.source, code: row.code, line, column };
    });
  }

  /** Waits until the Problems panel lists nothing. */
  async noProblems(): Promise<void> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.pressUntil('Control+Shift+M', panel);
    const rows = this.page.locator('.markers-panel .monaco-list-row:has(.marker-line)');
    await until(async () => (await rows.count()) === 0, 'an empty Problems panel', step);
  }

  /** Leaves only those rows in the Problems panel whose text holds a word. */
  async filterProblems(word: string): Promise<void> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.pressUntil('Control+Shift+M', panel);
    await this.page.locator('.panel .viewpane-filter input').first().fill(word);
    const script = `[...document.querySelectorAll('.markers-panel .monaco-list-row')]
      .filter((row) => row.querySelector('.marker-line'))
      .every((row) => row.textContent.includes(${JSON.stringify(word)}))`;
    await until(() => this.page.evaluate<boolean>(script), `only rows with ${word}`, step);
  }

  /** Titles of what the light bulb offers at a place; the menu stays open. */
  async codeActions(line: number, column: number): Promise<string[]> {
    await this.goTo(line, column);
    const menu = this.page.locator(menuRow);
    await this.pressUntil('Control+.', menu.first());
    return (await menu.allInnerTexts()).map((title) => title.trim());
  }

  /** Chooses the quick fix of that title at a place. */
  async quickFix(line: number, column: number, title: string): Promise<void> {
    await this.codeActions(line, column);
    const row = this.page.locator(menuRow).filter({ hasText: title });
    await row.first().click({ timeout: step });
    await this.page.locator(menuRow).first().waitFor({ state: 'detached', timeout: step });
  }

  /**
   * Text of the hover at a place.
   * @param picture name of a screenshot to keep while it is shown
   */
  async hover(line: number, column: number, picture?: string): Promise<string> {
    await this.goTo(line, column);
    const hover = this.page
      .locator(
        '.monaco-resizable-hover:not(.hidden) .monaco-hover-content, .monaco-editor .monaco-hover:not(.hidden) .monaco-hover-content',
      )
      .first();
    for (let attempt = 0; ; attempt += 1) {
      await this.page.keyboard.press('Control+K');
      await this.page.keyboard.press('Control+I');
      try {
        await hover.waitFor({ timeout: retry });
        break;
      } catch (error) {
        if (attempt >= 9) throw error;
      }
    }
    await until(
      async () => !/^\s*(Loading\.\.\.|読み込んでいます.*)?\s*$/u.test(await hover.innerText()),
      'a loaded hover',
    );
    const text = await hover.innerText();
    if (picture !== undefined) await this.screenshot(picture);
    await this.page.keyboard.press('Escape');
    return text;
  }

  /** Labels that completion offers at the cursor; the list stays open. */
  async completions(): Promise<string[]> {
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
    await this.pressUntil('Control+Space', rows.first());
    return (await this.page.locator('.suggest-widget.visible .monaco-list-row .label-name').allInnerTexts()).map(
      (label) => label.trim(),
    );
  }

  /** Takes the completion of that label from the open list. */
  async complete(label: string): Promise<void> {
    const row = this.page.locator(labelled('.suggest-widget.visible .monaco-list-row', label));
    await row.first().click({ timeout: step });
    await this.page.locator('.suggest-widget.visible').waitFor({ state: 'detached', timeout: step });
  }

  /** Renames what stands at a place. */
  async rename(line: number, column: number, name: string): Promise<void> {
    await this.goTo(line, column);
    const input = this.page.locator('.rename-box input.rename-input').first();
    await this.pressUntil('F2', input);
    await input.fill(name);
    await input.press('Enter');
    await this.page.locator('.rename-box').first().waitFor({ state: 'hidden', timeout: step });
  }

  /** Goes to the definition of what stands at a place, and waits until the cursor is elsewhere. */
  async goToDefinition(line: number, column: number): Promise<{ file: string | null; line: number; column: number }> {
    await this.goTo(line, column);
    await this.page.keyboard.press('F12');
    // The status bar tells the new place a moment after the tab of another file is in front.
    await until(async () => {
      const at = await this.position();
      return at !== undefined && (at.line !== line || at.column !== column);
    }, 'another place after going to the definition');
    return { file: await this.activeFile(), ...((await this.position()) ?? { line: 0, column: 0 }) };
  }

  /** What refers to the name at a place: the title of the list, and the files in it. */
  async references(line: number, column: number, picture?: string): Promise<{ title: string; files: string[] }> {
    await this.goTo(line, column);
    const peek = this.page.locator('.reference-zone-widget');
    await this.pressUntil('Shift+F12', peek);
    const files = peek.locator('.ref-tree .reference-file .label-name');
    await files.first().waitFor({ timeout: step });
    const title = await peek.locator('.peekview-title').first().innerText();
    const names = await files.allInnerTexts();
    if (picture !== undefined) await this.screenshot(picture);
    await this.page.keyboard.press('Escape');
    await peek.waitFor({ state: 'detached', timeout: step });
    return { title, files: names };
  }

  /** Names in the list of the file's symbols. */
  async symbols(): Promise<string[]> {
    await this.focusEditor();
    const rows = await this.quickInput('Control+Shift+O', '@');
    await rows.first().waitFor({ timeout: step });
    const labels = await this.page.locator('.quick-input-list .monaco-list-row .label-name').allInnerTexts();
    await this.page.keyboard.press('Escape');
    return labels.map((label) => label.trim());
  }

  /** Formats the whole file. */
  async format(): Promise<void> {
    await this.runCommand('Format Document');
  }

  /** The lines that the active editor shows now, as drawn. */
  async shownLines(): Promise<string[]> {
    const script = `[...document.querySelectorAll('.editor-group-container.active .monaco-editor .view-lines .view-line')]
      .map((line) => ({ top: parseFloat(line.style.top), text: line.textContent.replace(/\\u00a0/g, ' ') }))
      .sort((a, b) => a.top - b.top).map((line) => line.text)`;
    return this.page.evaluate<string[]>(script);
  }

  /** Colour in which a piece of text of the active editor is drawn, as `rgb(…)`; undefined when it isn't shown. */
  async colourOf(text: string): Promise<string | undefined> {
    const script = `(() => {
      const spans = document.querySelectorAll('.editor-group-container.active .monaco-editor .view-line span span');
      const found = [...spans].find((span) => span.textContent.replace(/\\u00a0/g, ' ').includes(${JSON.stringify(text)}));
      return found ? getComputedStyle(found).color : undefined;
    })()`;
    return this.page.evaluate<string | undefined>(script);
  }

  /** Answers the question whether the authors of the opened files are trusted. */
  async trust(yes: boolean): Promise<void> {
    const dialog = this.page.locator('.monaco-dialog-box');
    await dialog
      .locator('.monaco-button')
      .filter({ hasText: yes ? /^Yes,/u : /^No,/u })
      .click({ timeout: step });
    await dialog.waitFor({ state: 'detached', timeout: step });
  }

  /**
   * Chooses from the quick pick that a command has opened. It draws what fits into it, so the label is entered.
   * @param label what the row is called
   * @param other a further text of the row, to tell it from others of that label
   */
  async choose(label: string, other = '', picture?: string): Promise<void> {
    const input = this.page.locator(quickBox);
    await input.waitFor({ timeout: step });
    await this.page.locator(quickRow).first().waitFor({ timeout: step });
    if (picture !== undefined) await this.screenshot(picture);
    await input.fill(label);
    const rows = this.page.locator(quickRow).filter({ hasText: label }).filter({ hasText: other });
    await rows.first().click({ timeout: step });
    await input.waitFor({ state: 'hidden', timeout: step });
  }

  /** Closes every editor. */
  async closeEditors(): Promise<void> {
    await this.runCommand('View: Close All Editors');
    await this.page.locator('.tab').first().waitFor({ state: 'detached', timeout: step });
  }

  /** Waits until the language status of the file in front says something, and returns all of it. */
  async status(text: RegExp): Promise<string> {
    const item = this.page.locator('.statusbar-item#status\\.languageStatus');
    await item.waitFor({ timeout: step });
    const said = async (): Promise<string> => (await item.locator('a').first().getAttribute('aria-label')) ?? '';
    await until(async () => text.test(await said()), `${String(text)} in the language status`, step).catch(async () => {
      throw new Error(`the language status is ${JSON.stringify(await said())}, not ${String(text)}`);
    });
    return said();
  }

  /** Waits for a notification with that text, and returns all of its text. */
  async notification(text: string | RegExp): Promise<string> {
    const item = this.page.locator('.notification-toast .notification-list-item').filter({ hasText: text }).first();
    await item.waitFor({ timeout: step });
    return item.innerText();
  }

  /** Presses a button of the notification with that text. */
  async answer(text: string | RegExp, button: string): Promise<void> {
    const item = this.page.locator('.notification-toast .notification-list-item').filter({ hasText: text }).first();
    await item.locator('.monaco-button').filter({ hasText: button }).first().click({ timeout: step });
  }

  /** The inner frame of the webview whose document contains what the selector finds. */
  async webview(selector: string): Promise<Frame> {
    let found: Frame | undefined;
    await until(
      async () => {
        for (const frame of this.page.frames()) {
          if (!frame.url().includes('fake.html')) continue;
          const count = await frame
            .locator(selector)
            .count()
            .catch(() => 0);
          if (count > 0) found = frame;
        }
        return found !== undefined;
      },
      `a webview with ${selector}`,
      step,
    );
    return found as Frame;
  }

  /** Keeps a picture of the window in `artefacts/`; returns its path. */
  async screenshot(name: string): Promise<string> {
    mkdirSync(artefactsFolder, { recursive: true });
    const path = join(artefactsFolder, `${name.replace(/[^\w.-]+/gu, '-')}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  /** Closes the window and its browser. */
  async close(): Promise<void> {
    await this.browser.close();
  }
}

/** Opens a folder in VS Code in a browser of its own, and waits until the workbench is there. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const browser = await startBrowser(options.chromium);
  try {
    const page = await browser.newPage({
      viewport: { width: options.width ?? 1400, height: options.height ?? 900 },
      locale: options.locale ?? 'en',
    });
    const workbench = new Workbench(browser, page);
    await page.goto(options.server.open(options.folder), { waitUntil: 'commit', timeout: 60_000 });
    await workbench.ready();
    return workbench;
  } catch (error) {
    await browser.close();
    throw error;
  }
}
