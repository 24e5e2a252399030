# ── Backup ────────────────────────────────────────────────────────────────────

# VMs of which this run has taken a snapshot, by their place in vm_names.
snapshotted=()
full_copy=no
readonly exit_secondary=23

# limits: how long the script waits, in seconds, before it gives up.
limits() {
  copy_limits
  quiesce_limits
  number QUIESCE_LIMIT_UNDO 300
  limit_undo=$number
  number QUIESCE_LIMIT_SECONDARY 86400
  limit_secondary=$number
}

usage() {
  tell 'Usage: %s [--dry-run] [--full-copy] [--help]' "${0##*/}"
  tell ''
  tell 'Backs up %s: %s.' "$job" "$title"
  tell ''
  tell '  --dry-run    read all states, say what would be run, change nothing'
  usage_copy
  tell '  --help       this text'
  tell ''
  usage_settings
  usage_codes
  tell '  23  the secondary backup has failed; the disk backup is good'
  tell '  30  the backup is good, but snapshots are left or VMs are off: see the log'
}

read_options() {
  while (($# > 0)); do
    case $1 in
      --dry-run) dry_run=yes ;;
      --full-copy)
        [[ $by_pair == yes ]] || stop "$exit_usage" 'There is no pair whose copy could be full.'
        full_copy=yes
        ;;
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
}

# step_secondary SERVER DISK…: chained by the program of the site that starts the backup software.
step_secondary() {
  local server=$1
  shift
  if would "$QUIESCE_SECONDARY" "$server" "$@"; then return; fi
  say INFO 'Secondary backup of %s on %s begins.' "$*" "$server"
  if ! call "$limit_secondary" "$QUIESCE_SECONDARY" "$server" "$@"; then
    say ERROR 'The secondary backup has failed: %s' "$output"
    secondary_failed=yes
  fi
}

# check_secondary: the program has to be there before the night, not after the separation.
secondary_failed=no
check_secondary() {
  [[ -n ${QUIESCE_SECONDARY-} ]] || stop "$exit_usage" 'QUIESCE_SECONDARY is not set: the program that starts the secondary backup. It gets the backup server and the names of the copy disks as arguments.'
  [[ -x $QUIESCE_SECONDARY ]] || stop "$exit_usage" 'QUIESCE_SECONDARY is no program that can be run: %s' "$QUIESCE_SECONDARY"
}

# advise CODE: what to do next.
advise() {
  case $1 in
    0) [[ $dry_run == yes ]] || say INFO 'The backup is on: %s. Next: nothing.' "$(copy_list)" ;;
    "$exit_usage") say INFO 'Next: put the setting right and start again.' ;;
    "$exit_guard") say INFO 'Next: confirm the command in the command profile and start again.' ;;
    "$exit_state") say INFO 'Next: put the state right and start again.' ;;
    "$exit_array" | "$exit_limit") say INFO 'Next: look at the array in iStorageManager, then start again: the run goes on from the state that it finds.' ;;
    "$exit_vmware") say INFO 'Next: look at the VM in vSphere Client, then start again.' ;;
    "$exit_secondary") say INFO 'Next: the disk backup is good. Carry out the secondary backup by hand.' ;;
    "$exit_cleanup") say INFO 'Next: the backup is good. Do by hand what the lines above say; the next run tries it too.' ;;
    "$exit_undo") say INFO 'Next: do by hand what the lines above say, then start again.' ;;
    *) say INFO 'Next: start again.' ;;
  esac
  if [[ $touched == yes && $dry_run == no && $1 != 0 ]]; then
    if [[ $good == yes ]]; then
      say INFO 'The backup of this run is on: %s.' "$(copy_list)"
    else
      say_no_backup
    fi
  fi
}

# undo: takes back what the run has done to others, last first.
undo() {
  [[ $dry_run == no ]] || return 0
  undo_quiesce
  undo_copies
}

# The record tells the restore that there is a backup, on what, and which VMs have our snapshot in it.
write_record() {
  local index
  {
    printf 'taken = %s\n' "$(date '+%Y-%m-%dT%H:%M:%S%z')"
    record_copies
    for index in "${!snapshotted[@]}"; do
      encoded "${vm_names[index]}"
      printf 'snapshot = %s\n' "$encoded"
    done
  } >"$state_folder/backup" || say WARN 'The file %s cannot be written.' "$state_folder/backup"
}

# finish: all steps are done.
finish() {
  finished=yes
  [[ $secondary_failed == no ]] || exit "$exit_secondary"
  exit 0
}
