/**
 * vcb-job.sh: a job in the service console of an ESX Server 3 host, for its Bourne shell. Names of the design stand in single
 * quotation marks; the password never appears, since the utilities read it by backuptools.conf.
 */
import type { ConsoleJob } from '../../model/derived/vcb-jobs.ts';
import { backuptoolsFile } from '../../support/vcb/backuptools.ts';
import { catalog } from '../../support/vcb/catalog.ts';
import { backupSnapshotNames, scpPattern } from '../../support/vcb/tools.ts';
import { fileName, headerLines, type EmitContext } from '../emitter.ts';
import { jobName } from '../generate.ts';
import { shComment, shQuote } from '../quoting/sh.ts';
import { confirmation, title } from './confirmation.ts';
import { shMessages, shUsage } from './sh-messages.ts';

export function shScript(context: EmitContext, job: ConsoleJob): string {
  const said = confirmation(context.job, job);
  const comment = (text: string): string => (text === '' ? '#' : `# ${shComment(text)}`);
  const body = runtime.replace(/\{([a-zA-Z]+)\}/g, (whole, key: string) =>
    key in shMessages ? shMessages[key as keyof typeof shMessages][context.language] : whole,
  );
  return [
    '#!/bin/sh',
    ...headerLines(context, title).map(comment),
    '#',
    ...shUsage[context.language].map(comment),
    ...(said ? [comment(`vcbSnapshot: ${said[context.language]}`)] : []),
    'set -u',
    'umask 077',
    '',
    ...settings(context, job, said !== undefined),
    body.trim(),
    '',
    ...machines(job),
    '',
    'main "$@"',
    '',
  ].join('\n');
}

/** What the design says. */
function settings(context: EmitContext, job: ConsoleJob, confirmed: boolean): string[] {
  const remote = scpPattern.test(job.destination) ? /^scp:\/\/([^@]+@[^:]+):(.+)$/.exec(job.destination) : undefined;
  const path = (remote?.[2] ?? job.destination).replace(/(?<=.)\/+$/, '');
  const parent = path.slice(0, path.lastIndexOf('/')) || '/';
  return [
    `job=${shQuote(jobName(context.job))}`,
    `key=${shQuote(fileName(jobName(context.job)))}`,
    `tool=${job.tool}`,
    `transport=${job.transport}`,
    `destination=${shQuote(remote ? job.destination.replace(/(?<=[^:])\/+$/, '') : path)}`,
    '# Host of a secure copy, empty for a folder of this console; the folder; the folder that has to be there.',
    `login=${shQuote(remote?.[1] ?? '')}`,
    `place=${shQuote(path)}`,
    `parent=${shQuote(job.tool === 'vcbMounter' ? parent : path)}`,
    `snapshots_confirmed=${confirmed ? 'yes' : 'no'}`,
    `conf=\${QUIESCE_CONF-${backuptoolsFile}}`,
    '',
  ];
}

/** The calls for each machine: how it is called, how it is found, whether its MoRef has to be looked up. */
function machines(job: ConsoleJob): string[] {
  const moref = job.lookup === 'moref';
  const prefix = moref ? 'name' : job.lookup;
  const lines = job.targets.map(
    ({ name }) => `  machine ${shQuote(name)} ${shQuote(`${prefix}:${name}`)} ${moref ? 'moref' : 'as-is'}`,
  );
  const searches = job.selectors.map((selector) => `  machine ${shQuote(selector)} ${shQuote(selector)} search`);
  return ['machines() {', ...lines, ...searches, '}'];
}

/** The body; `{key}` stands for a message. */
const runtime = String.raw`
readonly exit_usage=2 exit_running=11 exit_state=12 exit_failed=20 exit_limit=22 exit_undo=31
PATH=\${QUIESCE_COMMAND_PATH:+$QUIESCE_COMMAND_PATH:}/usr/sbin:/sbin:/usr/bin:/bin:$PATH
export PATH
state=\${QUIESCE_STATE-/var/lib/quiesce}/$key
log_folder=\${QUIESCE_LOG-/var/log/quiesce}
log=''
limit=\${QUIESCE_LIMIT-43200}
poll=\${QUIESCE_POLL_SECONDS-5}
mode=''
wanted=''
seen=no
worst=0
locked=no
child=''
current=''

# ── Messages, log, end ──

say() {
  line="$(date '+%Y-%m-%dT%H:%M:%S%z') [$1] $(printf '%s' "$2" | tr -d '\000-\037\177')"
  printf '%s\n' "$line"
  [ -z "$log" ] || printf '%s\n' "$line" >>"$log"
}

stop() {
  code=$1
  say ERROR "$2"
  exit "$code"
}

# keep CODE: the worst of what happened is what the script returns.
keep() {
  [ "$1" -le "$worst" ] || worst=$1
}

# shellcheck disable=SC2317 # called by the trap
on_exit() {
  code=$?
  trap '' HUP INT TERM
  trap - EXIT
  end_child
  if [ -n "$current" ]; then
    machine=$current
    current=''
    clear_up || code=$exit_undo
  fi
  [ "$locked" = no ] || rm -rf "$state/lock"
  [ -n "$log" ] || exit "$code"
  if [ "$code" -eq 0 ]; then say INFO "{endsWell}"; else say ERROR "{endsBadly}"; fi
  exit "$code"
}

# shellcheck disable=SC2317 # called by the trap
on_signal() {
  say WARN "{signal}"
  exit "$1"
}

# shellcheck disable=SC2317 # called by the trap
end_child() {
  [ -n "$child" ] || return 0
  # Asked again until it has ended: a signal that comes while it starts may be lost.
  asked=0
  while running "$child"; do
    if [ "$asked" -lt 30 ]; then kill "$child" 2>/dev/null; else kill -KILL "$child" 2>/dev/null; fi
    asked=$((asked + 1))
    sleep 1
  done
  wait "$child" 2>/dev/null
  child=''
}

# running PROCESS: whether it has not ended yet. A child that has ended is there until it is waited for.
# shellcheck disable=SC2317 # called by the trap
running() {
  case $(sed 's/^.*) //' "/proc/$1/stat" 2>/dev/null) in
    '' | Z*) return 1 ;;
  esac
}

# ── Before anything is changed ──

set_up() {
  for command in "$tool" vcbVmName; do
    command -v "$command" >/dev/null || stop "$exit_usage" "{noTool}"
  done
  [ -r "$conf" ] || stop "$exit_usage" "{noConf}"
  [ -z "$(find "$conf" \( -perm -040 -o -perm -004 \) 2>/dev/null)" ] || stop "$exit_usage" "{openConf}"
  # The utilities read the file as a shell script, and so does this, in a shell of its own.
  # shellcheck disable=SC1090,SC2153 # where it lies and what it sets is known to the site
  (set +u; . "$conf"; [ -n "$PASSWORD" ]) || stop "$exit_usage" "{noPassword}"
  # shellcheck disable=SC1090,SC2153
  (set +u; . "$conf"; [ -n "$VCHOST" ] && [ -n "$USERNAME" ]) || stop "$exit_usage" "{noHost}"
}

lock() {
  for folder in "$state" "$log_folder"; do
    mkdir -p "$folder" || stop "$exit_usage" "{noFolder}"
  done
  if ! mkdir "$state/lock" 2>/dev/null; then
    owner=$(cat "$state/lock/process" 2>/dev/null) || owner=''
    # A lock whose process is gone was left by a run that was cut off.
    if [ -n "$owner" ] && kill -0 "$owner" 2>/dev/null; then stop "$exit_running" "{running}"; fi
    rm -rf "$state/lock"
    mkdir "$state/lock" || stop "$exit_running" "{running}"
  fi
  locked=yes
  printf '%s\n' "$$" >"$state/lock/process"
  log=$log_folder/$key.log
  : >>"$log"
}

# at COMMAND PLACE: a command of the folder's host with the folder as its last argument. What it prints are names of files.
at() {
  if [ -z "$login" ]; then
    # shellcheck disable=SC2086 # the command is a text of this script
    $1 "$2"
  else
    quoted=$(printf '%s' "$2" | sed "s/'/'\\\\''/g")
    ssh -o BatchMode=yes "$login" "$1 '$quoted'" </dev/null
  fi
}

list() {
  at 'ls -A' "$place" 2>/dev/null
}

check_destination() {
  if ! at 'test -d' "$parent"; then
    if [ -n "$login" ]; then stop "$exit_usage" "{noLogin}"; else stop "$exit_usage" "{noParent}"; fi
  fi
  if [ "$tool" = vcbMounter ] && at 'test -e' "$place"; then
    # Only what this job has begun and not ended is its own to remove.
    [ -e "$state/begun" ] || stop "$exit_state" "{taken}"
    if [ "$mode" = check ]; then return 0; fi
    say WARN "{leftover}"
    at 'rm -rf --' "$place" || stop "$exit_state" "{taken}"
  fi
  if [ "$tool" = vcbSnapAll ] && [ -z "$wanted" ] && [ -n "$(list)" ]; then stop "$exit_state" "{taken}"; fi
  return 0
}

# ── Machines ──

# moref: the MoRef of the machine, by $identifier, in $reference; fails unless there is exactly one.
moref() {
  reference=$(vcbVmName -s "$identifier" 2>>"$log" | sed -n 's/^moref://p')
  found=$(printf '%s' "$reference" | grep -c .)
  if [ "$found" -ne 1 ]; then
    say ERROR "{notFound}"
    return 1
  fi
}

# snapshot_of NAME: the id of the machine's snapshot of that name, in $id.
snapshot_of() {
  id=$(vcbSnapshot -f "moref:$reference" "$1" 2>>"$log" | sed -n 's/^SsId:\([A-Za-z0-9-]\{1,\}\).*/\1/p' | sed -n 1p)
  [ -n "$id" ]
}

# machine NAME IDENTIFIER HOW
machine() {
  machine=$1
  identifier=$2
  how=$3
  if [ -n "$wanted" ] && [ "$wanted" != "$machine" ]; then return 0; fi
  seen=yes
  reference=''
  if [ "$how" != search ]; then
    moref || {
      keep "$exit_usage"
      return 0
    }
    if [ "$snapshots_confirmed" = yes ]; then
      for snapshot in ${Object.values({ a: backupSnapshotNames.guide, b: backupSnapshotNames.seenElsewhere }).join(' ')}; do
        if snapshot_of "$snapshot"; then
          say ERROR "{snapshotThere}"
          keep "$exit_state"
          return 0
        fi
      done
    fi
  fi
  if [ "$mode" = run ]; then save; fi
}

save() {
  selector=$identifier
  if [ "$how" = moref ]; then selector=moref:$reference; fi
  say INFO "{saving}"
  list >"$state/before"
  : >"$state/begun"
  current=$machine
  "$tool" -a "$selector" -r "$destination" -m "$transport" >>"$log" 2>&1 </dev/null &
  child=$!
  started=$(date +%s)
  late=no
  while running "$child"; do
    if [ $(($(date +%s) - started)) -ge "$limit" ]; then
      late=yes
      break
    fi
    sleep "$poll"
  done
  if [ "$late" = yes ]; then
    end_child
    say ERROR "{timeout}"
    undo "$exit_limit"
    return 0
  fi
  wait "$child"
  result=$?
  child=''
  if [ "$result" -ne 0 ]; then
    say ERROR "{failed}"
    undo "$exit_failed"
  elif [ "$how" != search ] && ! has_catalog; then
    say ERROR "{noCatalog}"
    undo "$exit_failed"
  else
    current=''
    rm -f "$state/begun"
    say INFO "{saved}"
  fi
}

# undo CODE: the machine was not saved.
undo() {
  current=''
  if clear_up; then keep "$1"; else keep "$exit_undo"; fi
}

# new_entries: what is in the destination and was not before.
new_entries() {
  list | while IFS= read -r entry; do
    grep -Fxq -- "$entry" "$state/before" || printf '%s\n' "$entry"
  done
}

has_catalog() {
  if [ "$tool" = vcbMounter ]; then
    at 'test -f' "$place/${catalog.file}"
    return
  fi
  new_entries >"$state/new"
  [ -s "$state/new" ] || return 1
  while IFS= read -r entry <&3; do
    at 'test -f' "$place/$entry/${catalog.file}" || return 1
  done 3<"$state/new"
}

# clear_up: after a failure; fails where something is or may be left.
clear_up() {
  say INFO "{clearing}"
  cleared=yes
  if [ "$tool" = vcbMounter ]; then
    at 'rm -rf --' "$place" || cleared=no
  else
    new_entries >"$state/new"
    while IFS= read -r entry <&3; do
      at 'rm -rf --' "$place/$entry" || cleared=no
    done 3<"$state/new"
  fi
  if [ "$cleared" = yes ]; then rm -f "$state/begun"; else say ERROR "{notCleared}"; fi
  remove_snapshot || cleared=no
  [ "$cleared" = yes ]
}

remove_snapshot() {
  if [ "$snapshots_confirmed" != yes ] || [ -z "$reference" ]; then
    say WARN "{snapshotUnknown}"
    return 1
  fi
  stays=no
  for snapshot in ${Object.values({ a: backupSnapshotNames.guide, b: backupSnapshotNames.seenElsewhere }).join(' ')}; do
    snapshot_of "$snapshot" || continue
    if vcbSnapshot -d "moref:$reference" "ssid:$id" >>"$log" 2>&1; then
      say INFO "{snapshotRemoved}"
    else
      say ERROR "{snapshotStays}"
      stays=yes
    fi
  done
  [ "$stays" = no ]
}

main() {
  mode=\${1-}
  wanted=\${2-}
  case $mode in
    run | check) ;;
    *) stop "$exit_usage" "{usage}" ;;
  esac
  trap on_exit EXIT
  trap 'on_signal 129' HUP
  trap 'on_signal 130' INT
  trap 'on_signal 143' TERM
  lock
  say INFO "{begins}"
  set_up
  check_destination
  machines
  [ "$seen" = yes ] || stop "$exit_usage" "{unknown}"
  if [ "$mode" = check ] && [ "$worst" -eq 0 ]; then say INFO "{ready}"; fi
  exit "$worst"
}`.replaceAll('\\${', '${');
