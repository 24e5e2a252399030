# ── Quiescing in the guest ────────────────────────────────────────────────────

quiesced=no

# clear_leftovers: an earlier run may have left it quiesced.
clear_leftovers() {
  [[ -e $state_folder/quiesced ]] || return 0
  if [[ $dry_run == yes ]]; then
    say INFO 'An earlier run has left it quiesced: would let it go on.'
    return
  fi
  say WARN 'An earlier run has left it quiesced: letting it go on.'
  resume || stop "$exit_vmware" 'It could not be let go on: %s' "$output"
}

# by_all_mounts OPERATION: the command of FileSystemOption for each mount point.
by_all_mounts() {
  local mount failed=0
  for mount in "${mounts[@]}"; do
    spell "$1" "$mount" '' ''
    call "$limit_application" "${words[@]}" || failed=$?
    # What is to be released is released as far as it goes.
    ((failed == 0)) || [[ $1 == *-resume ]] || break
  done
  return "$failed"
}

step_quiesce() {
  [[ $dry_run == yes ]] || ready_to_quiesce
  if [[ $quiesce_by == filesystem ]]; then
    say INFO 'Quiescing the file systems: %s' "${mounts[*]}"
  else
    say INFO 'Quiescing what uses the disks: %s' "$QUIESCE_APPLICATION"
  fi
  [[ $dry_run == no ]] || return 0
  : >"$state_folder/quiesced" || stop "$exit_usage" 'The file %s cannot be written.' "$state_folder/quiesced"
  quiesced=yes
  if [[ $quiesce_by == filesystem ]]; then
    by_all_mounts filesystem-quiesce
  else
    application quiesce
  fi || stop "$exit_vmware" 'It could not be quiesced: %s' "$output"
}

# resume: three tries.
resume() {
  local tries=0
  while :; do
    if [[ $quiesce_by == filesystem ]]; then
      by_all_mounts filesystem-resume
    else
      application resume
    fi && break
    tries=$((tries + 1))
    say WARN 'It could not be let go on (try %s of 3): %s' "$tries" "$output"
    ((tries < 3)) || return 1
    pause "$retry_seconds"
  done
  quiesced=no
  rm -f -- "$state_folder/quiesced"
}

step_resume() {
  if [[ $dry_run == yes ]]; then
    say INFO 'Would let it go on.'
    return
  fi
  resume || {
    leftovers=$((leftovers + 1))
    quiesced=no
    say ERROR 'It is left quiesced: let it go on by hand.'
  }
}

undo_quiesce() {
  [[ $quiesced == no ]] || step_resume
}
