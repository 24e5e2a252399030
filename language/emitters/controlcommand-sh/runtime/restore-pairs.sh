# ── Restoring by pair ─────────────────────────────────────────────────────────

usage_svs() {
  :
}

copy_limits() {
  number QUIESCE_LIMIT_RESTORE "$default_limit_restore"
  limit_restore=$number
  number QUIESCE_LIMIT_SEPARATE "$default_limit_separate"
  limit_separate=$number
}

check_copies() {
  local index
  for index in "${!pair_names[@]}"; do
    need_pair_state "$index"
    case $state in
      separated | rst/exec | rst/sync) say INFO '%s: the pair is %s.' "${pair_names[index]}" "$state" ;;
      foreign) stop "$exit_state" '%s: the RV belongs to another MV. Nothing was changed. Compare the design with iStorageManager.' "${pair_names[index]}" ;;
      *) stop "$exit_state" '%s: the pair is %s: the RV holds no separated backup. Nothing was changed.' "${pair_names[index]}" "$state" ;;
    esac
  done
}

step_restore() {
  local index
  begin_restore
  for index in "${!pair_names[@]}"; do
    need_pair_state "$index"
    case $state in
      rst/exec | rst/sync) say INFO '%s: the restore is under way already (%s).' "${pair_names[index]}" "$state" ;;
      *) copy restore "$index" 'rst/exec rst/sync' ;;
    esac
  done
  [[ $dry_run == no ]] || return 0
  for index in "${!pair_names[@]}"; do
    # Separated by itself after a restore that keeps the RV; synchronised after one that does not, and then it is separated here.
    await_pair "$index" 'separated rst/sync' rst/exec "$limit_restore"
    if [[ $state == rst/sync ]]; then
      copy separate "$index" 'sep/exec separated'
      await_pair "$index" separated sep/exec "$limit_separate"
    fi
  done
}

