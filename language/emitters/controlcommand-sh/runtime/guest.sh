# ── What uses the disks, in this guest ────────────────────────────────────────

usage_parties() {
  tell '  QUIESCE_APPLICATION    program that stops or quiesces what uses the disks and lets it go on. Arguments: quiesce, resume, stop or'
  tell '                         start, then the job and the mount points. It has to be right twice in a row: a run is started again'
}

usage_party_code() {
  tell '  21  what uses the disks could not be stopped, quiesced, unmounted or let go on; undone'
}

quiesce_limits() {
  number QUIESCE_LIMIT_APPLICATION 1800
  limit_application=$number
}

# check_application: the program has to be there before anything is begun.
check_application() {
  [[ -n ${QUIESCE_APPLICATION-} ]] || stop "$exit_usage" 'QUIESCE_APPLICATION is not set: the program that stops or quiesces what uses the disks.'
  [[ -x $QUIESCE_APPLICATION ]] || stop "$exit_usage" 'QUIESCE_APPLICATION is no program that can be run: %s' "$QUIESCE_APPLICATION"
}

# application WHAT: quiesce, resume, stop or start.
application() {
  call "$limit_application" "$QUIESCE_APPLICATION" "$1" "$job" "${mounts[@]}"
}

# is_mounted MOUNT-POINT
is_mounted() {
  call "$command_limit" mountpoint -q -- "$1"
}

# check_mounts: a disk that is not mounted here is not the one of the design.
check_mounts() {
  local mount
  for mount in "${mounts[@]}"; do
    is_mounted "$mount" || stop "$exit_state" 'Nothing is mounted on %s. Nothing was changed.' "$mount"
  done
}
