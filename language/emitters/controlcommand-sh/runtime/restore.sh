# ── Restore ───────────────────────────────────────────────────────────────────

agreed=no
power_on_after=no
rv_confirmed=no
wanted_svs=()
# Once the restore has begun, the original volumes hold neither the old nor the new data until it is complete.
restoring=no

# limits: how long the script waits, in seconds, before it gives up.
limits() {
  copy_limits
  quiesce_limits
}

usage() {
  tell 'Usage: %s --yes [--power-on] [--rv-confirmed] | --dry-run | --help' "${0##*/}"
  tell ''
  tell 'Restores %s: %s.' "$job" "$title"
  say_concerned
  tell ''
  tell '  --yes           do it'
  usage_afterwards
  tell '  --rv-confirmed  you have made sure that the copies hold what is to be restored (after a restore from tape, for instance)'
  usage_svs
  tell '  --dry-run       read all states, say what would be run, change nothing'
  tell '  --help          this text'
  tell ''
  usage_settings
  usage_codes
  tell '  30  the restore is complete, but not everything could be started again: see the log'
}

read_options() {
  while (($# > 0)); do
    case $1 in
      --yes) agreed=yes ;;
      --power-on) power_on_after=yes ;;
      --rv-confirmed) rv_confirmed=yes ;;
      --sv)
        [[ $# -ge 2 ]] || stop "$exit_usage" '--sv needs the name of an SV.'
        wanted_svs+=("$2")
        shift
        ;;
      --dry-run) dry_run=yes ;;
      --help | -h)
        usage
        exit 0
        ;;
      *)
        tell 'Unknown option: %s' "$1" >&2
        usage >&2
        exit "$exit_usage"
        ;;
    esac
    shift
  done
  if [[ $agreed == no && $dry_run == no ]]; then
    usage
    tell ''
    tell 'Nothing was done. Give --yes to restore, or --dry-run to see what would be run.'
    exit "$exit_usage"
  fi
}

# ── Checks ────────────────────────────────────────────────────────────────────

check_record() {
  if [[ $rv_confirmed == yes ]]; then
    say WARN 'Whether the copies hold a backup is not checked (--rv-confirmed).'
  elif [[ -e $state_folder/backup ]]; then
    local taken
    taken=$(sed -n 's/^taken = //p' "$state_folder/backup")
    say INFO 'The copies hold the backup of %s.' "$taken"
  else
    stop "$exit_state" 'There is no record that the copies hold a complete backup. Nothing was changed. If you know that they do, start with --rv-confirmed.'
  fi
}

# step_secondary_restore DISK…: done by hand before; whoever starts the script vouches for it.
step_secondary_restore() {
  [[ $rv_confirmed == yes ]] || stop "$exit_state" 'First restore the secondary backup to the copy disks (%s), then start with --rv-confirmed. Nothing was changed.' "$*"
}

# ── End ───────────────────────────────────────────────────────────────────────

# begin_restore: from here on nothing is put back.
begin_restore() {
  [[ $dry_run == no ]] || return 0
  : >"$state_folder/restoring" || stop "$exit_usage" 'The file %s cannot be written.' "$state_folder/restoring"
  restoring=yes
}

# go_on: an earlier run has begun the restore and did not see its end.
go_on() {
  [[ -e $state_folder/restoring ]] || return 0
  restoring=yes
  say WARN 'An earlier run has begun this restore: going on.'
}

finish() {
  good=yes
  finished=yes
  if [[ $dry_run == no ]]; then
    rm -f -- "$state_folder/restoring"
    restoring=no
    back_to_work
  fi
  exit 0
}

# Before the restore has begun, everything is put back; afterwards the original volumes must not be used until it is complete.
undo() {
  [[ $dry_run == no && $touched == yes ]] || return 0
  if [[ $restoring == yes ]]; then
    say_left_off
    return
  fi
  put_back
}

advise() {
  case $1 in
    0)
      if [[ $dry_run == no && $power_on_after == no ]]; then
        say_next
      fi
      ;;
    "$exit_usage") say INFO 'Next: put the setting right and start again.' ;;
    "$exit_guard") say INFO 'Next: confirm the command in the command profile and start again.' ;;
    "$exit_state") say INFO 'Next: put the state right and start again.' ;;
    "$exit_cleanup") say INFO 'Next: the restore is complete. Do by hand what the lines above say.' ;;
    *)
      if [[ $good == yes ]]; then
        say INFO 'Next: the restore is complete. Do by hand what the lines above say.'
      elif [[ $restoring == yes ]]; then
        say WARN 'Next: do not use what is being restored. Start this restore again; it goes on from the state that it finds.'
      else
        say INFO 'Next: put right what failed and start again. The original volumes were not changed.'
      fi
      ;;
  esac
}
