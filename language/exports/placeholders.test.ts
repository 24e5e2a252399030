import assert from 'node:assert/strict';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { fillPlaceholders } from './placeholders.ts';

const values = { 'job.name': '夜間バックアップ', 'schedule.time': '01:00', odd: `a"b'c<d>&$(e)` };

function bytesOf(text: string, encoding: string): Buffer {
  if (encoding === 'utf-8-bom') return Buffer.from(`\uFEFF${text}`, 'utf8');
  return encoding.startsWith('utf-16')
    ? iconv.encode(`\uFEFF${text}`, encoding, { addBOM: false })
    : iconv.encode(text, encoding);
}

function problem(text: string | Uint8Array): string {
  const result = fillPlaceholders(typeof text === 'string' ? Buffer.from(text) : text, values);
  assert.ok(!('bytes' in result), 'nothing is written');
  const place = result.line === undefined ? '' : `${String(result.line)}:${String(result.column)} `;
  assert.match(result.text.ja, /[ぁ-んァ-ン一-龠]/);
  return `${place}${result.text.en}`;
}

const encodings = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'cp932'];

describe('exports: placeholders', () => {
  it('change nothing else in any text of any encoding', () => {
    const piece = fc
      .oneof(
        fc.stringMatching(/^[ -~\r\n\t]{0,20}$/),
        fc.constantFrom('表示ソ能', '①', 'ｶﾅ', '\r\n', '${x}', '$', '{quiesce}', '${Quiesce:job.name}'),
      )
      .filter((text) => !text.includes('${quiesce:'));
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), fc.constantFrom(...encodings), (before, after, encoding) => {
        const whole = (name: string, time: string): Buffer =>
          bytesOf(`定義${before.join('')}${name};${after.join('')}${time}終`, encoding);
        const result = fillPlaceholders(whole('${quiesce:job.name}', '${quiesce:schedule.time|raw}'), values);
        if (!('bytes' in result)) assert.fail(result.text.en);
        assert.deepEqual(Buffer.from(result.bytes), whole(values['job.name'], values['schedule.time']));
        assert.equal(result.placeholders.length, 2);
      }),
      { numRuns: 200 },
    );
  });

  it('write what could mean something only as the placeholder says', () => {
    const filled = (filter: string): string => {
      const result = fillPlaceholders(Buffer.from(`あ\${quiesce:odd|${filter}}`), values);
      if (!('bytes' in result)) assert.fail(result.text.en);
      return result.text.slice(1);
    };
    assert.match(problem('あ\n ${quiesce:odd}'), /^2:2 odd is .*Say how to quote it/);
    assert.equal(filled('xml'), 'a&quot;b&apos;c&lt;d&gt;&amp;$(e)');
    assert.equal(filled('sh'), `'a"b'\\''c<d>&$(e)'`);
    assert.equal(filled('raw'), values.odd);
    const line = fillPlaceholders(Buffer.from('あ${quiesce:x|raw}'), { x: 'a\nb' });
    assert.ok('text' in line && !('bytes' in line), 'a line break is never written');
  });

  it('tell what is wrong, and where', () => {
    assert.match(problem('name=x'), /holds no placeholder/);
    assert.match(problem('a\r\nあ${quiesce:job.nam}'), /^2:2 The job has no value job\.nam\. It has: job\.name/);
    assert.match(problem('あ${quiesce:job.name|json}'), /no filter json: plain, xml, sh, raw/);
    assert.match(problem('あ${quiesce:job.name'), /is no placeholder/);
    assert.match(problem('あ${quiesce:job.name|xml|sh}'), /is no placeholder/);
    assert.match(problem('あ${quiesce:toString}'), /no value toString/);
    assert.match(problem('${quiesce:job.name}'), /does not tell its encoding/);
    assert.match(problem(Uint8Array.from([0, 1, 2])), /binary/);
    assert.match(problem(Uint8Array.from([0x81, 0xff, 0xfd])), /neither UTF-8/);
    assert.match(problem(iconv.encode('表${quiesce:x}', 'cp932')), /no value x/);
    const korean = fillPlaceholders(iconv.encode('表${quiesce:x}', 'cp932'), { x: '한' });
    assert.ok('text' in korean && typeof korean.text === 'object' && /Shift_JIS/.test(korean.text.en));
  });
});
