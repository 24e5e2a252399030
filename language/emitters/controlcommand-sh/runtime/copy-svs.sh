# ── Copying by snapshot ───────────────────────────────────────────────────────

by_pair=no
# What is linked and protected by this run, by the place in snap_bvs.
linked=()
guarded=()

copy_limits() {
  number QUIESCE_LIMIT_SNAPSHOT "$default_limit_snapshot"
  limit_snapshot=$number
}

usage_copy() {
  :
}

# check_copies: reads all states and chooses the SV of each BV: one that holds nothing, else the one used longest ago.
check_copies() {
  local index at oldest oldest_place=0 place
  clear_links
  for index in "${!snap_bvs[@]}"; do
    chosen[index]=''
    oldest=''
    for at in "${!sv_names[@]}"; do
      ((sv_of[at] == index)) || continue
      need_sv_state "${snap_bvs[index]}" "${sv_names[at]}"
      say INFO 'SV %s of %s: the snapshot is %s.' "${sv_names[at]}" "${snap_bvs[index]}" "$state"
      case $state in
        none)
          [[ -n ${chosen[index]} ]] || chosen[index]=${sv_names[at]}
          ;;
        snap/active | snap/deleting)
          used_at "${sv_names[at]}"
          if [[ -z $oldest ]] || ((place < oldest_place)); then
            oldest=${sv_names[at]}
            oldest_place=$place
          fi
          ;;
        *) stop "$exit_state" 'SV %s of %s: the snapshot is %s, a restore is under way or has failed. Nothing was changed. Look at it in iStorageManager.' "${sv_names[at]}" "${snap_bvs[index]}" "$state" ;;
      esac
    done
    [[ -n ${chosen[index]} ]] || chosen[index]=$oldest
    say INFO 'The backup of %s goes to SV %s.' "${snap_bvs[index]}" "${chosen[index]}"
  done
}

# used_at SV: when earlier runs have used it, as a place in their order, in $place; 0 for never.
used_at() {
  local line number=0
  place=0
  [[ -e $state_folder/used ]] || return 0
  encoded "$1"
  while IFS= read -r line; do
    number=$((number + 1))
    [[ $line != "$encoded" ]] || place=$number
  done <"$state_folder/used"
}

# ready_to_quiesce: what the SV held before is taken away while nothing is stopped yet.
ready_to_quiesce() {
  local index
  touched=yes
  for index in "${!snap_bvs[@]}"; do
    need_sv_state "${snap_bvs[index]}" "${chosen[index]}"
    # Half a backup is none.
    rm -f -- "$state_folder/backup"
    [[ $state != snap/active ]] || operate snapshot-delete "${snap_bvs[index]}" "${chosen[index]}" 'snap/deleting none'
    await_sv "${snap_bvs[index]}" "${chosen[index]}" none snap/deleting "$limit_snapshot"
  done
}

step_take_snapshots() {
  local index
  for index in "${!snap_bvs[@]}"; do
    operate snapshot-create "${snap_bvs[index]}" "${chosen[index]}" snap/active
  done
  [[ $dry_run == no ]] || return 0
  for index in "${!snap_bvs[@]}"; do
    await_sv "${snap_bvs[index]}" "${chosen[index]}" snap/active snap/creating "$limit_snapshot"
    encoded "${chosen[index]}"
    printf '%s\n' "$encoded" >>"$state_folder/used" || say WARN 'The file %s cannot be written.' "$state_folder/used"
  done
  good=yes
  write_record
}

# on_copy OPERATION INDEX: link, unlink and protection; no public source shows how their state is asked for.
on_copy() {
  local operation=$1 index=$2
  spell "$operation" "${snap_bvs[index]}" "${chosen[index]}" "${snap_lvs[index]}"
  if would "${words[@]}"; then return; fi
  say INFO 'SV %s, LV %s: %s' "${chosen[index]}" "${snap_lvs[index]}" "$operation"
  array "$operation" "${snap_bvs[index]}" "${chosen[index]}" "${snap_lvs[index]}"
}

# note_open WHAT INDEX: written before it is done; whatever happens, the next run takes it back.
note_open() {
  [[ $dry_run == no ]] || return 0
  encoded "${chosen[$2]}"
  printf '%s %s %s\n' "$1" "$2" "$encoded" >>"$state_folder/open" || stop "$exit_usage" 'The file %s cannot be written.' "$state_folder/open"
}

step_guard_on() {
  local index
  for index in "${!snap_bvs[@]}"; do
    note_open guard-off "$index"
    guarded[index]=yes
    on_copy guard-on "$index" || stop "$exit_array" 'SV %s could not be protected: %s' "${chosen[index]}" "$output"
  done
}

step_link() {
  local index
  for index in "${!snap_bvs[@]}"; do
    note_open unlink "$index"
    linked[index]=yes
    on_copy link "$index" || stop "$exit_array" 'LV %s could not be linked: %s' "${snap_lvs[index]}" "$output"
  done
}

step_unlink() {
  local index
  for index in "${!linked[@]}"; do
    take_back unlink "$index" || {
      leftovers=$((leftovers + 1))
      say ERROR 'LV %s is left linked: unlink it in iStorageManager. %s' "${snap_lvs[index]}" "$output"
    }
    unset 'linked[index]'
  done
}

step_guard_off() {
  local index
  for index in "${!guarded[@]}"; do
    take_back guard-off "$index" || {
      leftovers=$((leftovers + 1))
      say ERROR 'SV %s is left protected: release it in iStorageManager. %s' "${chosen[index]}" "$output"
    }
    unset 'guarded[index]'
  done
  ((leftovers > 0)) || [[ $dry_run == yes ]] || rm -f -- "$state_folder/open"
}

# take_back OPERATION INDEX: three tries.
take_back() {
  local tries=0
  while ! on_copy "$1" "$2"; do
    tries=$((tries + 1))
    ((tries < 3)) || return 1
    pause "$retry_seconds"
  done
}

# clear_links: what an earlier run has left linked or protected. Whether it still is nobody says: a refusal counts as no.
clear_links() {
  local line operation index name
  [[ -e $state_folder/open && $dry_run == no ]] || return 0
  while IFS= read -r line; do
    [[ $line =~ ^(unlink|guard-off)\ ([0-9]+)\ (.*)$ ]] || continue
    operation=${BASH_REMATCH[1]} index=${BASH_REMATCH[2]} name=${BASH_REMATCH[3]}
    [[ -n ${snap_bvs[index]-} ]] || continue
    name=${name//%0A/$'\n'}
    chosen[index]=${name//%25/%}
    say WARN 'An earlier run was ended before this was done: %s, SV %s.' "$operation" "${chosen[index]}"
    on_copy "$operation" "$index" || say INFO 'Not needed any more, says the array: %s' "$output"
  done < <(sort -r -- "$state_folder/open")
  rm -f -- "$state_folder/open"
}

copy_list() {
  local IFS=,
  printf '%s' "${chosen[*]}"
}

say_no_backup() {
  say WARN 'There is no backup of this run. What earlier runs have left on other SVs is still there.'
}

record_copies() {
  local index
  for index in "${!snap_bvs[@]}"; do
    encoded "${chosen[index]}"
    printf 'sv = %s\n' "$encoded"
  done
}

undo_copies() {
  local index
  for index in "${!snap_bvs[@]}"; do
    [[ -z ${linked[index]-}${guarded[index]-} ]] || say INFO 'SV %s: taking back link and protection.' "${chosen[index]}"
  done
  # What was begun may not have come about: the array then refuses, and that is no failure.
  for index in "${!linked[@]}"; do take_back unlink "$index" || say WARN 'LV %s: %s' "${snap_lvs[index]}" "$output"; done
  for index in "${!guarded[@]}"; do take_back guard-off "$index" || say WARN 'SV %s: %s' "${chosen[index]}" "$output"; done
}
