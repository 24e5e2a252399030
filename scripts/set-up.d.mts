/** The parts of package-lock.json that set-up reads. */
export interface LockFile {
  readonly packages?: Readonly<
    Record<string, { readonly version?: string; readonly optional?: boolean; readonly link?: boolean }>
  >;
}

export const root: string;
export const withTypeScript: readonly string[];
export function run(program: string, args: readonly string[], options?: object): number;
export function runNpm(args: readonly string[]): number;
export function nodeIsRecentEnough(version: string, engines: string): boolean;
export function missingPackages(lock: LockFile, installed: LockFile | undefined): string[];
export function setUp(): void;
