# ── Messages, log, end ────────────────────────────────────────────────────────

readonly exit_usage=2 exit_guard=10 exit_running=11 exit_state=12
readonly exit_array=20 exit_vmware=21 exit_limit=22
readonly exit_cleanup=30 exit_undo=31

log_file=''
work=''
dry_run=no
finished=no
# Whether anything was changed at all, and whether what the script is for has come about.
touched=no
good=no
leftovers=0
child=''
child_is_pause=no
interactive=no

# tell FORMAT ARGUMENT…: a line for whoever started the script.
tell() {
  local format=$1
  shift
  # shellcheck disable=SC2059 # the format is a text of this script, never a name
  printf "$format\n" "$@"
}

# say LEVEL FORMAT ARGUMENT…: a line with a time stamp, on standard output and in the log.
say() {
  local level=$1 format=$2 text line
  shift 2
  # shellcheck disable=SC2059 # the format is a text of this script, never a name
  printf -v text "$format" "$@"
  # A name or an answer cannot begin a line of its own.
  text=${text//[[:cntrl:]]/ }
  line="$(date '+%Y-%m-%dT%H:%M:%S%z') [$level] $text"
  [[ $interactive == no ]] || printf '\r\033[K'
  printf '%s\n' "$line"
  [[ -z $log_file ]] || printf '%s\n' "$line" >>"$log_file" || log_file=''
}

# stop CODE FORMAT ARGUMENT…: gives up; what has to be undone is undone on the way out.
stop() {
  local code=$1
  shift
  say ERROR "$@"
  exit "$code"
}

# progress FORMAT ARGUMENT…: one line that is rewritten on a terminal; elsewhere only now and then, so that a log stays readable.
progress_at=0
progress() {
  if [[ $interactive == yes ]]; then
    local format=$1 text
    shift
    # shellcheck disable=SC2059 # the format is a text of this script, never a name
    printf -v text "$format" "$@"
    printf '\r\033[K%s' "${text//[[:cntrl:]]/ }"
  else
    clock
    ((now >= progress_at)) || return 0
    progress_at=$((now + progress_every))
    say INFO "$@"
  fi
}

# clock: seconds since 1970, in $now.
now=0
clock() {
  now=$(date '+%s')
}

# ── Settings of the site ──────────────────────────────────────────────────────

# trimmed TEXT: its text without blanks at the ends, in $trimmed.
trimmed() {
  trimmed=${1#"${1%%[![:space:]]*}"}
  trimmed=${trimmed%"${trimmed##*[![:space:]]}"}
}

# read_pairs FILE FUNCTION: calls FUNCTION KEY VALUE for each `key = value` line. Nothing in the file is ever run.
read_pairs() {
  local line key where=$1
  while IFS= read -r line || [[ -n $line ]]; do
    trimmed "${line%$'\r'}"
    line=$trimmed
    [[ -z $line || $line == '#'* ]] && continue
    [[ $line == *=* ]] || stop "$exit_usage" '%s: this line is no setting: %s' "$where" "$line"
    trimmed "${line%%=*}"
    key=$trimmed
    trimmed "${line#*=}"
    "$2" "$key" "$trimmed"
  done < <(cat -- "$1")
}

# take_setting KEY VALUE: what the environment says already stays.
take_setting() {
  case $1 in
    GOVC_URL | GOVC_USERNAME | GOVC_PASSWORD | GOVC_DATACENTER | GOVC_TLS_CA_CERTS | GOVC_TLS_KNOWN_HOSTS | GOVC_PERSIST_SESSION | QUIESCE_*)
      [[ $1 =~ ^[A-Z_]+$ ]] || stop "$exit_usage" '%s: no such setting.' "$1"
      [[ -n ${!1-} ]] || export "$1=$2"
      ;;
    *) stop "$exit_usage" '%s: no such setting.' "$1" ;;
  esac
}

# only_ours FILE MASK: whether it belongs to root or to this account, and nobody else has a right of the mask.
only_ours() {
  [[ -z $(find -L "$1" \( -perm "/$2" -o ! -user 0 ! -user "$EUID" \)) ]]
}

# number NAME DEFAULT: a setting that counts something, in $number.
number() {
  number=${!1-$2}
  [[ $number =~ ^[0-9]+$ ]] || stop "$exit_usage" '%s has to be a whole number: %s' "$1" "$number"
  number=$((10#$number))
}

read_settings() {
  local file=${QUIESCE_SETTINGS-/etc/quiesce/settings}
  if [[ -e $file ]]; then
    [[ -r $file ]] || stop "$exit_usage" 'The settings %s cannot be read.' "$file"
    # They hold a password.
    only_ours "$file" 077 || stop "$exit_usage" 'The settings %s belong to another account or can be read by others. Run: chmod 600 %s' "$file" "$file"
    read_pairs "$file" take_setting
  fi
  if [[ -n ${QUIESCE_COMMAND_PATH-} ]]; then PATH=$QUIESCE_COMMAND_PATH:$PATH; fi
  [[ -n ${GOVC_URL-} || -z $vcenter_url ]] || export GOVC_URL=$vcenter_url
  [[ -n ${GOVC_DATACENTER-} || -z $datacenter ]] || export GOVC_DATACENTER=$datacenter
  [[ ! -t 1 ]] || interactive=yes
  number QUIESCE_COMMAND_LIMIT 600
  command_limit=$number
  number QUIESCE_LONG_LIMIT 7200
  long_limit=$number
  number QUIESCE_POLL_SECONDS 10
  poll_seconds=$number
  number QUIESCE_PROGRESS_SECONDS 60
  progress_every=$number
  number QUIESCE_RETRIES 60
  retries=$number
  number QUIESCE_RETRY_SECONDS 5
  retry_seconds=$number
  number QUIESCE_SIGNAL_GRACE 30
  signal_grace=$number
  rv_access=${QUIESCE_RV_ACCESS-rw}
  [[ $rv_access == rw || $rv_access == ro ]] || stop "$exit_usage" 'QUIESCE_RV_ACCESS is rw or ro, not %s.' "$rv_access"
  limits
  state_folder=${QUIESCE_STATE-/var/lib/quiesce}/$job_key
  log_folder=${QUIESCE_LOG-/var/log/quiesce}
}

usage_settings() {
  tell 'Settings come from the environment or from the file %s (KEY = VALUE a line; mode 600):' "${QUIESCE_SETTINGS-/etc/quiesce/settings}"
  usage_parties
  tell '  QUIESCE_COMMAND_PATH   folders of govc and ControlCommand, where PATH has them not'
  tell '  QUIESCE_PROFILE        the command profile (default /etc/quiesce/command-profile)'
  tell '  QUIESCE_STATE          folder for lock and records (default /var/lib/quiesce)'
  tell '  QUIESCE_LOG            folder of the log (default /var/log/quiesce)'
  tell '  QUIESCE_RV_ACCESS      access to the RV after the separation: rw (default) or ro'
  tell '  QUIESCE_SECONDARY      program that starts the secondary backup, where it is chained'
  tell '  QUIESCE_LIMIT_REPLICATE, _SEPARATE, _SNAPSHOT, _RESTORE, _SHUTDOWN, _HOST, _APPLICATION, _SECONDARY, _UNDO   longest waits in seconds'
  tell '  QUIESCE_COMMAND_LIMIT, _LONG_LIMIT, _POLL_SECONDS, _PROGRESS_SECONDS, _RETRIES, _RETRY_SECONDS, _SIGNAL_GRACE'
  tell ''
}

usage_codes() {
  tell 'Exit codes:'
  tell '  0   done'
  tell '  2   wrong option or setting, or a tool is missing; nothing was changed'
  tell '  10  stopped at the guard of an unconfirmed command; nothing was changed'
  tell '  11  another run is under way; nothing was changed'
  tell '  12  the state of a pair or VM does not allow it'
  tell '  20  the array has refused or failed; undone'
  usage_party_code
  tell '  22  a time limit was reached; undone'
  tell '  31  failed, and not everything could be undone: see the log'
  tell '  129, 130, 143  ended by a signal; undone'
}

# check_tools COMMAND…
check_tools() {
  local tool
  ((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] >= 404)) || stop "$exit_usage" 'bash 4.4 or later is needed.'
  for tool in "$@"; do
    command -v "$tool" >/dev/null || stop "$exit_usage" '%s is not found on PATH. Install it, or set QUIESCE_COMMAND_PATH.' "$tool"
  done
}

# ── One run at a time ─────────────────────────────────────────────────────────

begin() {
  mkdir -p "$state_folder" 2>/dev/null || stop "$exit_usage" 'The folder %s cannot be made. Set QUIESCE_STATE.' "$state_folder"
  mkdir -p "$log_folder" 2>/dev/null || stop "$exit_usage" 'The folder %s cannot be made. Set QUIESCE_LOG.' "$log_folder"
  # Backup and restore of a job exclude each other.
  exec 9>>"$state_folder/lock" || stop "$exit_usage" 'The file %s cannot be written.' "$state_folder/lock"
  flock -n 9 || stop "$exit_running" 'Another run of %s is under way. Nothing was done. Wait for its end, then start again if it failed.' "$job"
  work=$(mktemp -d "$state_folder/run.XXXXXX") || stop "$exit_usage" 'The folder %s cannot be written.' "$state_folder"
  trap on_exit EXIT
  trap 'on_signal INT 130' INT
  trap 'on_signal TERM 143' TERM
  trap 'on_signal HUP 129' HUP
  log_file=$log_folder/$job_key.log
  : >>"$log_file" || stop "$exit_usage" 'The log %s cannot be written.' "$log_file"
  say INFO '%s of %s begins (process %s).' "$purpose" "$job" "$$"
  [[ $dry_run == no ]] || say INFO 'Dry run: states are read, nothing is changed.'
}

# A started command is let end, so that its outcome is known; one that does not end within the grace is ended.
on_signal() {
  # Further signals do not cut short what follows.
  trap ':' INT TERM HUP
  say WARN 'Signal %s: stopping and undoing.' "$1"
  if [[ -n $child ]]; then
    local waited=0
    [[ $child_is_pause == no ]] || waited=$signal_grace
    while ((waited < signal_grace)) && kill -0 "$child" 2>/dev/null; do
      sleep 1
      waited=$((waited + 1))
    done
    kill "$child" 2>/dev/null
    wait_child
  fi
  exit "$2"
}

on_exit() {
  local code=$?
  trap ':' INT TERM HUP
  trap - EXIT
  if [[ $finished == no ]]; then
    undo
  fi
  [[ $touched == no || $dry_run == yes ]] || ((code == 0 && leftovers == 0)) || say_states
  if ((leftovers > 0)); then
    say ERROR 'Not everything could be put back; see the lines above.'
    code=$exit_undo
    [[ $good == no ]] || code=$exit_cleanup
  fi
  [[ -z $work ]] || rm -rf -- "$work"
  advise "$code"
  if ((code == 0)); then
    say INFO '%s of %s has ended well.' "$purpose" "$job"
  else
    say ERROR '%s of %s has failed: exit code %s. Log: %s' "$purpose" "$job" "$code" "$log_file"
  fi
  exit "$code"
}

# ── Running commands ──────────────────────────────────────────────────────────

output=''
child_code=0

# A signal ends `wait`, not the child: it is waited for until it is gone.
wait_child() {
  while :; do
    wait "$child"
    child_code=$?
    kill -0 "$child" 2>/dev/null || break
  done
  if ((child_code > 128)); then
    # Interrupted or killed: the shell still knows how it really ended.
    local again
    wait "$child" 2>/dev/null
    again=$?
    ((again == 127)) || child_code=$again
  fi
  child=''
}

# call LIMIT COMMAND…: runs it with a limit in seconds; what it prints is in $output afterwards.
call() {
  local limit=$1
  shift
  timeout --kill-after=10 "$limit" "$@" >"$work/output" 2>&1 9>&- </dev/null &
  child=$!
  wait_child
  output=$(<"$work/output")
  if ((child_code == 124 || child_code == 137)); then
    output="$output ($(tell 'ended after %s s' "$limit"))"
  fi
  return "$child_code"
}

# pause SECONDS
pause() {
  (($1 > 0)) || return 0
  sleep "$1" 9>&- &
  child=$!
  child_is_pause=yes
  wait_child
  child_is_pause=no
}

# would COMMAND…: says what a dry run would do now; false outside a dry run.
would() {
  [[ $dry_run == yes ]] || return 1
  say INFO 'Would run: %s' "$(printf '%q ' "$@")"
}

# next_poll: waits before the next look, a little longer each time.
poll_now=0
next_poll() {
  pause "$poll_now"
  poll_now=$((poll_now * 11 / 10 + (poll_seconds > 0)))
  ((poll_now <= 60 || poll_now <= poll_seconds)) || poll_now=$((poll_seconds > 60 ? poll_seconds : 60))
}

# encoded TEXT: in $encoded, on one line.
encoded() {
  encoded=${1//'%'/%25}
  encoded=${encoded//$'\n'/%0A}
}
