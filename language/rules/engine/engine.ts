/**
 * The engine of an editor session: one topology with its findings, following every edit. What an edit costs grows with what it
 * touches; where it reaches so far that most would have to be asked again (a template, an assumption, a name given twice), all is
 * built anew from the parsed files.
 */
import type { ReadProblem } from '../../model/reader.ts';
import type { SourceFile } from '../../model/source.ts';
import type { Touched } from '../../syntax/reparse.ts';
import { Topology } from '../../model/topology.ts';
import { Checker, type CheckOptions, type CheckResult } from './check.ts';

export class Engine {
  private current: Topology | undefined;
  private checker: Checker | undefined;
  private kept: CheckResult | undefined;

  constructor(
    private files: readonly SourceFile[],
    private options: CheckOptions,
    private found: readonly ReadProblem[] = [],
  ) {}

  get topology(): Topology {
    return (this.current ??= new Topology(this.files, this.found, true));
  }

  /** Takes over the new text of a file. `touched`: where it differs from the old one, if that is known. */
  edit(file: SourceFile, text: string, touched?: Touched): void {
    if (!touched && text === file.text) return;
    const change = file.update(text, touched);
    const { removed, added } = change;
    this.kept = undefined;
    // Where only what stands between entries changed, nothing has to be asked.
    if (removed.length + added.length === 0) return;
    if (!this.current) return;
    if (!this.checker) this.current = undefined;
    else if (!this.checker.update([change])) this.rebuild();
  }

  /** Other files, other problems in finding them, or other options: everything is asked again. */
  reset(files: readonly SourceFile[], options: CheckOptions, found: readonly ReadProblem[] = []): void {
    this.files = files;
    this.options = options;
    this.found = found;
    this.rebuild();
  }

  result(): CheckResult {
    this.checker ??= new Checker(this.topology, this.options);
    return (this.kept ??= this.checker.result());
  }

  private rebuild(): void {
    this.current = undefined;
    this.checker = undefined;
    this.kept = undefined;
  }
}
