# ── Restoring by snapshot ─────────────────────────────────────────────────────

usage_svs() {
  tell '  --sv NAME       restore this SV, where a BV has several; default: the one of the last backup'
}

copy_limits() {
  number QUIESCE_LIMIT_RESTORE "$default_limit_restore"
  limit_restore=$number
}

# check_copies: which SV of each BV is restored: the one that was named, else the one of the record, else the only one.
check_copies() {
  local index at name count
  for index in "${!snap_bvs[@]}"; do
    chosen[index]=''
    count=0
    for at in "${!sv_names[@]}"; do
      ((sv_of[at] == index)) || continue
      count=$((count + 1))
      for name in "${wanted_svs[@]}"; do
        [[ $name != "${sv_names[at]}" ]] || chosen[index]=$name
      done
      if ((${#wanted_svs[@]} == 0)) && [[ -e $state_folder/backup ]]; then
        encoded "${sv_names[at]}"
        ! grep -Fxq -- "sv = $encoded" "$state_folder/backup" || chosen[index]=${sv_names[at]}
      fi
    done
    if [[ -z ${chosen[index]} ]] && ((count == 1)); then
      for at in "${!sv_of[@]}"; do ((sv_of[at] != index)) || chosen[index]=${sv_names[at]}; done
    fi
    [[ -n ${chosen[index]} ]] || stop "$exit_usage" '%s has several SVs: name the one to restore with --sv. Nothing was changed.' "${snap_bvs[index]}"
    need_sv_state "${snap_bvs[index]}" "${chosen[index]}"
    case $state in
      snap/active | rst/exec) say INFO 'SV %s of %s: the snapshot is %s.' "${chosen[index]}" "${snap_bvs[index]}" "$state" ;;
      *) stop "$exit_state" 'SV %s of %s holds no snapshot (%s). Nothing was changed.' "${chosen[index]}" "${snap_bvs[index]}" "$state" ;;
    esac
  done
}

step_restore() {
  local index
  begin_restore
  for index in "${!snap_bvs[@]}"; do
    need_sv_state "${snap_bvs[index]}" "${chosen[index]}"
    if [[ $state == rst/exec ]]; then
      say INFO 'SV %s: the restore is under way already.' "${chosen[index]}"
      continue
    fi
    spell snapshot-restore "${snap_bvs[index]}" "${chosen[index]}" ''
    if would "${words[@]}"; then continue; fi
    say INFO 'SV %s: %s' "${chosen[index]}" snapshot-restore
    # Before and after it the state is the same: only the answer tells whether it was begun.
    array snapshot-restore "${snap_bvs[index]}" "${chosen[index]}" || {
      local answer=$output
      need_sv_state "${snap_bvs[index]}" "${chosen[index]}"
      [[ $state == rst/exec ]] || stop "$exit_array" 'SV %s: %s has failed, the snapshot is %s: %s' "${chosen[index]}" snapshot-restore "$state" "$answer"
    }
  done
  [[ $dry_run == no ]] || return 0
  for index in "${!snap_bvs[@]}"; do
    await_sv "${snap_bvs[index]}" "${chosen[index]}" snap/active rst/exec "$limit_restore"
  done
}
