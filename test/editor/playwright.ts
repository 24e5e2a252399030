// The little of playwright-core that the editor harness uses. The package is installed for tests only (see
// test/tools), so its own types can't be imported where the tools are not set up.
import { requireInstalled } from '../tools/parts.ts';

/** What a wait may say: how long, and for which state of the element. */
export interface WaitOptions {
  timeout?: number;
  state?: 'attached' | 'detached' | 'visible' | 'hidden';
}

/** Elements found by a selector, looked up afresh at every use. */
export interface Locator {
  first(): Locator;
  last(): Locator;
  nth(index: number): Locator;
  filter(options: { hasText?: string | RegExp; has?: Locator }): Locator;
  locator(selector: string): Locator;
  count(): Promise<number>;
  click(options?: {
    timeout?: number;
    button?: 'left' | 'right';
    modifiers?: string[];
    force?: boolean;
  }): Promise<void>;
  dblclick(options?: { timeout?: number }): Promise<void>;
  hover(options?: { timeout?: number; force?: boolean }): Promise<void>;
  fill(text: string, options?: { timeout?: number }): Promise<void>;
  press(key: string, options?: { timeout?: number }): Promise<void>;
  innerText(options?: { timeout?: number }): Promise<string>;
  allInnerTexts(): Promise<string[]>;
  textContent(options?: { timeout?: number }): Promise<string | null>;
  allTextContents(): Promise<string[]>;
  inputValue(options?: { timeout?: number }): Promise<string>;
  getAttribute(name: string): Promise<string | null>;
  isVisible(): Promise<boolean>;
  waitFor(options?: WaitOptions): Promise<void>;
  evaluate<Result>(work: string | ((element: never) => Result)): Promise<Result>;
  screenshot(options?: { path?: string }): Promise<Uint8Array>;
}

/** A frame: a page's own, or that of a webview in it. */
export interface Frame {
  url(): string;
  locator(selector: string): Locator;
  evaluate<Result>(work: string): Promise<Result>;
  content(): Promise<string>;
}

/** A browser tab. */
export interface Page extends Frame {
  goto(
    url: string,
    options?: { timeout?: number; waitUntil?: 'load' | 'domcontentloaded' | 'commit' },
  ): Promise<unknown>;
  reload(): Promise<unknown>;
  close(): Promise<void>;
  frames(): Frame[];
  addInitScript(script: { content: string }): Promise<unknown>;
  exposeFunction(name: string, work: (...args: never[]) => unknown): Promise<unknown>;
  waitForFunction(script: string, argument?: unknown, options?: { timeout?: number }): Promise<unknown>;
  screenshot(options?: { path?: string; fullPage?: boolean }): Promise<Uint8Array>;
  setContent(html: string): Promise<void>;
  on(event: 'console', listener: (message: { type(): string; text(): string }) => void): void;
  on(event: 'pageerror', listener: (error: Error) => void): void;
  keyboard: {
    press(key: string): Promise<void>;
    type(text: string): Promise<void>;
    insertText(text: string): Promise<void>;
  };
}

/** A browser. */
export interface Browser {
  newPage(options?: { viewport?: { width: number; height: number }; locale?: string }): Promise<Page>;
  close(): Promise<void>;
}

interface Playwright {
  chromium: {
    launch(options: { executablePath: string; headless: boolean; args: string[]; timeout?: number }): Promise<Browser>;
  };
}

/** Starts the browser without a window. End it with `close`. */
export function startBrowser(chromium: string): Promise<Browser> {
  const playwright = requireInstalled('editor', 'playwright-core') as Playwright;
  return playwright.chromium.launch({
    executablePath: chromium,
    headless: true,
    timeout: 60_000,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  });
}
