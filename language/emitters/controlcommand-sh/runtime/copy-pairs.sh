# ── Copying by pair ───────────────────────────────────────────────────────────

by_pair=yes

copy_limits() {
  number QUIESCE_LIMIT_REPLICATE "$default_limit_replicate"
  limit_replicate=$number
  number QUIESCE_LIMIT_SEPARATE "$default_limit_separate"
  limit_separate=$number
}

usage_copy() {
  tell '  --full-copy  copy whole disks, not only the difference: for the first run after a pair was set'
}

check_copies() {
  local index
  for index in "${!pair_names[@]}"; do
    need_pair_state "$index"
    case $state in
      separated | rpl/exec | rpl/sync | sep/exec) say INFO '%s: the pair is %s.' "${pair_names[index]}" "$state" ;;
      rst/exec | rst/sync) stop "$exit_state" '%s: the pair is %s, a restore is under way or was not ended. Nothing was changed. End the restore, then start again.' "${pair_names[index]}" "$state" ;;
      foreign) stop "$exit_state" '%s: the RV belongs to another MV. Nothing was changed. Compare the design with iStorageManager.' "${pair_names[index]}" ;;
      *) stop "$exit_state" '%s: the pair is %s. Nothing was changed. Look at it in iStorageManager.' "${pair_names[index]}" "$state" ;;
    esac
  done
}

step_replicate() {
  local index operation=replicate
  [[ $full_copy == no ]] || operation=replicate-full
  touched=yes
  # From here on the RVs hold no backup until the separation is complete.
  [[ $dry_run == yes ]] || rm -f -- "$state_folder/backup"
  for index in "${!pair_names[@]}"; do
    need_pair_state "$index"
    if [[ $state == sep/exec ]]; then
      [[ $dry_run == yes ]] || await_pair "$index" separated sep/exec "$limit_separate"
    fi
    case $state in
      rpl/exec | rpl/sync) say INFO '%s: replicated already (%s).' "${pair_names[index]}" "$state" ;;
      *) copy "$operation" "$index" 'rpl/exec rpl/sync' ;;
    esac
  done
  [[ $dry_run == no ]] || return 0
  for index in "${!pair_names[@]}"; do
    await_pair "$index" rpl/sync rpl/exec "$limit_replicate"
  done
}

# ready_to_quiesce: quiescing makes sense only while every pair is synchronised.
ready_to_quiesce() {
  local index
  for index in "${!pair_names[@]}"; do
    need_pair_state "$index"
    [[ $state == rpl/sync ]] || stop "$exit_array" '%s: the pair is %s and no longer synchronised.' "${pair_names[index]}" "$state"
  done
}

step_separate() {
  local index
  if [[ $dry_run == no ]]; then ready_to_quiesce; fi
  for index in "${!pair_names[@]}"; do
    copy separate "$index" 'sep/exec separated'
  done
  [[ $dry_run == no ]] || return 0
  for index in "${!pair_names[@]}"; do
    await_pair "$index" separated sep/exec "$limit_separate"
  done
  good=yes
  write_record
}

copy_list() {
  local IFS=,
  printf '%s' "${pair_rvs[*]}"
}

say_no_backup() {
  say WARN 'There is no backup of this run, and the one before is gone from the RVs.'
}

record_copies() {
  :
}

# undo_copies: a pair that is replicated stays so; separating it now would make a copy that looks like a backup and is none.
undo_copies() {
  :
}
