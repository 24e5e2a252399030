// A mocha reporter: prints like `spec` and writes the counts as JSON, so that `scripts/test.mjs` can add up several processes.
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

export default class TestReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const output = options.reporterOption?.output;
    if (!output) throw new Error('scripts/test-reporter.mjs needs --reporter-option output=FILE');
    const failures = [];
    const skipped = [];
    runner.on('fail', (test, error) =>
      failures.push({ title: test.fullTitle(), message: error?.message ?? String(error) }),
    );
    runner.on('pending', (test) => skipped.push(test.fullTitle()));
    runner.once('end', () => {
      const passed = runner.stats?.passes ?? 0;
      writeFileSync(
        output,
        JSON.stringify(
          { passed, failed: failures.length, skipped: skipped.length, failures, skippedTitles: skipped },
          null,
          1,
        ),
      );
    });
  }
}
