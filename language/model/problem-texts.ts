/** What the problems of the language say, in both languages. `{name}` is a placeholder; an empty `{guess}` leaves its sentence out. */
import type { Text } from '../vocabulary/define.ts';

export interface ProblemText {
  /** Id under which findings, JSON and SARIF name it. */
  readonly id: string;
  readonly message: Text;
  /** Added where a guess is known. */
  readonly guess?: Text;
}

const didYouMean: Text = { en: ' Did you mean `{guess}`?', ja: '`{guess}` のことですか。' };

function problem(id: string, en: string, ja: string, guess?: Text): ProblemText {
  return { id, message: { en, ja }, ...(guess ? { guess } : {}) };
}

/** Findings that leave it clear what the design says; all others are errors, for the text cannot be read as meant. */
export const warningCodes: ReadonlySet<string> = new Set(['unknown-product']);

/** By code of `ReadProblem` or `SyntaxProblem`. */
export const problemTexts: Readonly<Record<string, ProblemText>> = {
  // The text itself
  'unterminated-string': problem(
    'syntax/unterminated-string',
    'This string has no closing quote. A string ends on the line on which it begins.',
    '文字列の終わりの引用符がない。文字列は始まった行の中で閉じる。',
  ),
  'unterminated-comment': problem(
    'syntax/unterminated-comment',
    'This comment is never closed: `*/` is missing.',
    'コメントが閉じられていない。`*/` がない。',
  ),
  'stray-sign': problem(
    'syntax/stray-sign',
    '`{text}` has no place here. An entry is a word and its values, without `=`, `:` or `;`.',
    '`{text}` はここに置けない。記述は語と値を並べ、`=` `:` `;` は使わない。',
  ),
  'full-width-sign': problem(
    'syntax/full-width-sign',
    '`{text}` is a full-width sign. Write `{instead}`.',
    '`{text}` は全角文字。`{instead}` と書く。',
  ),
  'value-begins-entry': problem(
    'syntax/value-begins-entry',
    '`{text}` stands where an entry begins. A value stands on the line of its key, values are joined by commas.',
    '`{text}` が記述の先頭にある。値はキーと同じ行に置き、複数の値はコンマで区切る。',
  ),
  'preposition-begins-entry': problem(
    'syntax/preposition-begins-entry',
    '`{text}` cannot begin an entry: it belongs behind a name or value (`pair web of mv -> rv`).',
    '`{text}` は記述の先頭に置けない。名前や値の後に置く(`pair web of mv -> rv`)。',
  ),
  'block-without-entry': problem(
    'syntax/block-without-entry',
    'This block belongs to nothing. A block stands behind an entry: `array tokyo { … }`.',
    'このブロックは何にも属していない。ブロックは `array tokyo { … }` のように記述の後に置く。',
  ),
  'extra-close': problem('syntax/extra-close', 'This `}` closes nothing.', 'この `}` に対応する `{` がない。'),
  'unclosed-block': problem(
    'syntax/unclosed-block',
    'The block of `{entry}` is not closed: a `}` is missing.',
    '`{entry}` のブロックが閉じられていない。`}` がない。',
  ),
  'value-missing': problem('syntax/value-missing', 'A value is missing after `{after}`.', '`{after}` の後に値がない。'),
  // Words
  'unknown-fact': problem(
    'language/unknown-word',
    '{parent} has no fact or block `{text}`.',
    '{parent} に `{text}` という記述はない。',
    didYouMean,
  ),
  'unknown-kind': problem(
    'language/unknown-word',
    'No entry of a file begins with `{text}`.',
    '`{text}` で始まる記述はない。',
    didYouMean,
  ),
  'kind-misplaced': problem(
    'language/misplaced',
    '`{text}` cannot stand in {parent}; it belongs in: {places}. A `}` is probably missing above.',
    '`{text}` は {parent} の中に置けない。置ける場所: {places}。おそらく上で `}` が抜けている。',
  ),
  'kind-not-at-top': problem(
    'language/misplaced',
    '`{text}` cannot stand on the file level; it belongs in: {places}. A `}` above is probably one too many.',
    '`{text}` はファイル直下に置けない。置ける場所: {places}。おそらく上の `}` が一つ多い。',
  ),
  'name-missing': problem(
    'language/name-missing',
    '`{kind}` needs a name, as in `{example}`.',
    '`{kind}` には名前が要る。例: `{example}`',
  ),
  'name-not-here': problem(
    'language/name-not-here',
    '`{kind}` takes no name: leave `{text}` out.',
    '`{kind}` に名前は付かない。`{text}` を消す。',
  ),
  'one-name': problem(
    'language/one-name',
    '`{kind}` takes one name. Several elements that are alike: `{kind} name[1..3]`.',
    '`{kind}` の名前は一つ。同様の要素が複数あるときは `{kind} name[1..3]` と書く。',
  ),
  'one-value': problem(
    'language/one-value',
    'One value is wanted here, not {count}.',
    'ここに書ける値は一つ({count} 個ある)。',
  ),
  'value-not-here': problem(
    'language/value-not-here',
    'Nothing follows the name of `{kind}`; facts stand in its block.',
    '`{kind}` の名前の後に値は続かない。事実はブロックの中に書く。',
  ),
  'fact-twice': problem(
    'language/said-twice',
    '`{fact}` is said twice of this {kind}. A list stands in one entry, with commas.',
    '`{fact}` がこの {kind} に二度書かれている。リストは一つの記述にコンマ区切りで書く。',
  ),
  'fact-without-value': problem(
    'language/value-missing',
    '`{fact}` needs a value, as in `{example}`. Undecided: `{fact} tbc "who decides"`.',
    '`{fact}` には値が要る。例: `{example}`。未定なら `{fact} tbc "確認先"`。',
  ),
  'fact-with-block': problem(
    'language/fact-with-block',
    '`{fact}` is a fact and takes no block.',
    '`{fact}` は事実の記述で、ブロックを持たない。',
  ),
  'phrase-unknown': problem(
    'language/unknown-preposition',
    '`{key}` takes no `{phrase}`. It takes: {known}.',
    '`{key}` に `{phrase}` は付かない。付けられるもの: {known}。',
  ),
  'phrase-missing': problem(
    'language/phrase-missing',
    '`{kind}` needs `{phrase}`.',
    '`{kind}` には `{phrase}` が要る。',
  ),
  'operator-not-here': problem(
    'language/operator-not-here',
    '`{text}` cannot stand here.',
    '`{text}` はここに置けない。',
  ),
  'unknown-product': problem(
    'language/unknown-product',
    '`{text}` is no product that Quiesce knows: no rule about it can be told. Write its vendor’s name.',
    '`{text}` は Quiesce の知らない製品で、これに関する規則を判定できない。ベンダーの製品名で書く。',
    didYouMean,
  ),
  'unknown-unit': problem(
    'language/value',
    '`{text}` is no unit: write `{guess}`.',
    '`{text}` という単位はない。`{guess}` と書く。',
  ),
  'assume-block': problem(
    'language/assume-block',
    'An assumption states facts, and `{text}` is a block. Put it in a template: `template NAME for {kind} { … }`.',
    '前提に書けるのは事実だけで、`{text}` はブロック。テンプレート(`template 名前 for {kind} { … }`)に書く。',
  ),
  'topic-twice': problem(
    'language/said-twice',
    '`{text}` is said twice here: it is `{other}` above.',
    '`{text}` が二度書かれている。上では `{other}`。',
  ),
  'not-kind': problem(
    'language/not-kind',
    '`{text}` is no kind of element.',
    '`{text}` という種別はない。',
    didYouMean,
  ),
  'not-topic': problem(
    'language/not-topic',
    '`{text}` is no topic that can be confirmed.',
    '`{text}` という確認項目はない。',
    didYouMean,
  ),
  // Names
  duplicate: problem(
    'language/duplicate-name',
    'There is another {kind} `{name}`. Two of a kind in one place need two names.',
    '{kind} `{name}` がもう一つある。同じ場所の同種の要素には別の名前を付ける。',
  ),
  'reference-missing': problem(
    'language/reference-missing',
    'There is no `{text}` here ({kinds}).',
    '`{text}` が見つからない({kinds})。',
    didYouMean,
  ),
  'reference-kind': problem(
    'language/reference-kind',
    '`{text}` is a {other}; wanted here: {kinds}.',
    '`{text}` は {other}。ここに書けるのは {kinds}。',
    didYouMean,
  ),
  'reference-ambiguous': problem(
    'language/reference-ambiguous',
    '`{text}` may mean several: {candidates}. Write the qualified name.',
    '`{text}` に当たるものが複数ある: {candidates}。修飾した名前で書く。',
  ),
  'template-missing': problem(
    'language/template-missing',
    'There is no template `{text}`.',
    'テンプレート `{text}` はない。',
    didYouMean,
  ),
  'template-kind': problem(
    'language/template-kind',
    'Template `{text}` is for {other}, not for {kind}.',
    'テンプレート `{text}` は {other} 用で、{kind} には使えない。',
  ),
  'template-cycle': problem(
    'language/template-cycle',
    'The templates refer to each other in a circle: {chain}.',
    'テンプレートの参照が循環している: {chain}。',
  ),
  'include-missing': problem(
    'language/include-missing',
    'The file `{text}` cannot be read: {reason}.',
    'ファイル `{text}` を読めない: {reason}。',
  ),
  // Ranges
  'range-form': problem(
    'language/range',
    '`{text}` is no range. Write two numbers (`[01..20]`) or two letters (`[a..c]`).',
    '`{text}` は範囲の書き方ではない。数字二つ(`[01..20]`)か英字二つ(`[a..c]`)で書く。',
  ),
  'range-too-long': problem(
    'language/range',
    '`{text}` stands for more than {limit} elements.',
    '`{text}` は {limit} 個を超える。',
  ),
  'range-lengths': problem(
    'language/range',
    'Ranges of one entry pair element by element: `{text}` has {second} where {first} are wanted.',
    '一つの記述の中の範囲は要素ごとに対になる。`{text}` は {second} 個で、{first} 個必要。',
  ),
  'range-single': problem(
    'language/range',
    '`{text}` stands for {count} elements where one is wanted. Give the entry a name with a range of the same length (`web[1..3]`), or write one entry for each.',
    '`{text}` は {count} 個を表すが、ここに書けるのは一つ。この記述の名前を同じ長さの範囲(`web[1..3]`)にするか、一つずつ書く。',
  ),
  // Values
  'value-too-much': problem(
    'language/value',
    'Nothing can follow here: leave `{text}` out.',
    'ここに値は続かない。`{text}` を消す。',
  ),
  'schedule-on-not-here': problem(
    'language/value',
    '`{schedule}` takes no `on`. Days are said as in `weekly on mon, wed at 01:00` or `monthly on 1 at 03:00`.',
    '`{schedule}` に `on` は付かない。曜日や日は `weekly on mon, wed at 01:00`、`monthly on 1 at 03:00` のように書く。',
  ),
  'not-int': problem('language/value', '`{text}` is no whole number.', '`{text}` は整数ではない。'),
  'not-number': problem('language/value', '`{text}` is no number.', '`{text}` は数ではない。'),
  'not-yesno': problem(
    'language/value',
    'Write `yes` or `no`, not `{text}`.',
    '`{text}` ではなく `yes` か `no` と書く。',
  ),
  'not-quantity': problem(
    'language/value',
    '`{text}` is no quantity. Write a number and a unit ({units}), as in `2 {example}`.',
    '`{text}` は量ではない。数と単位({units})を書く。例: `2 {example}`',
  ),
  'quantity-blank': problem(
    'language/value',
    'A quantity has a blank before its unit: not `{text}`.',
    '数と単位の間には空白を置く(`{text}`)。',
  ),
  'quantity-unit': problem(
    'language/value',
    'The unit is missing: `{example}` (units: {units}).',
    '単位がない。例: `{example}`(単位: {units})',
  ),
  'not-version': problem('language/value', '`{text}` is no version.', '`{text}` はバージョンではない。'),
  'not-address': problem(
    'language/value',
    '`{text}` is no IPv4 address such as `192.168.1.10` or `192.168.1.10/24`.',
    '`{text}` は IPv4 アドレスではない。例: `192.168.1.10`、`192.168.1.10/24`',
  ),
  'not-fqdn': problem('language/value', '`{text}` is no host name.', '`{text}` はホスト名ではない。'),
  'not-time': problem(
    'language/value',
    '`{text}` is no time of day such as `01:00`.',
    '`{text}` は時刻ではない。例: `01:00`',
  ),
  'not-date': problem(
    'language/value',
    '`{text}` is no date such as `2027-03-31`.',
    '`{text}` は日付ではない。例: `2027-03-31`',
  ),
  'not-choice': problem(
    'language/value',
    '`{text}` is none of: {options}.',
    '`{text}` は次のどれでもない: {options}。',
    didYouMean,
  ),
  'empty-path': problem('language/value', 'The path is empty.', 'パスが空。'),
  'arrow-missing': problem(
    'language/value',
    '`{text}` joins nothing. Write two names with an arrow: `mv_web -> rv_web`.',
    '`{text}` は二つの名前を結んでいない。`mv_web -> rv_web` のように書く。',
  ),
  'not-window': problem(
    'language/value',
    '`{text}` is no window. Write two times: `22:00 .. 06:00`.',
    '`{text}` は時間帯ではない。`22:00 .. 06:00` のように書く。',
  ),
  'not-weekday': problem(
    'language/value',
    '`{text}` is no weekday ({options}).',
    '`{text}` は曜日ではない({options})。',
  ),
  'not-schedule': problem(
    'language/value',
    '`{text}` is no schedule. Write `daily at 01:00`, `weekly on sat at 22:00`, `monthly on 1 at 03:00` or `every 4 h`.',
    '`{text}` はスケジュールではない。`daily at 01:00`、`weekly on sat at 22:00`、`monthly on 1 at 03:00`、`every 4 h` のように書く。',
  ),
  'schedule-time': problem(
    'language/value',
    '`{text}` needs a time: `at 01:00`.',
    '`{text}` には時刻が要る。例: `at 01:00`',
  ),
  'schedule-weekday': problem(
    'language/value',
    '`{text}` needs a weekday: `on sat` ({options}).',
    '`{text}` には曜日が要る。例: `on sat`({options})',
  ),
  'schedule-month-day': problem(
    'language/value',
    '`{text}` needs a day: `on 1` or `on first-sun`.',
    '`{text}` には日が要る。例: `on 1`、`on first-sun`',
  ),
  'not-month-day': problem(
    'language/value',
    '`{text}` is no day of a month: write 1 to 31 or `first-sun`.',
    '`{text}` は日ではない。1〜31 か `first-sun` のように書く。',
  ),
  'schedule-interval': problem(
    'language/value',
    'An interval is a number and a unit: `every 4 h`.',
    '間隔は数と単位で書く。例: `every 4 h`',
  ),
  'schedule-date': problem(
    'language/value',
    'A single run needs a date: `once on 2026-05-01 at 22:00`.',
    '一回だけの実行には日付が要る。例: `once on 2026-05-01 at 22:00`',
  ),
};
