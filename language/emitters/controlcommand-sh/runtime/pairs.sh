# ── Pairs ─────────────────────────────────────────────────────────────────────

# pair_state INDEX: what the array says of the pair, in $state and $difference.
state=''
difference=''
pair_state() {
  local line name volumes=()
  array query-pair "${pair_mvs[$1]}" "${pair_rvs[$1]}" || return
  state=''
  difference=''
  while IFS= read -r line; do
    trimmed "${line%$'\r'}"
    case $trimmed in
      'LD Name'*)
        trimmed "${trimmed#LD Name}"
        trimmed "${trimmed#:}"
        name=$trimmed
        # Names may stand with their usage format before them.
        volumes+=("$name" "${name#??:}")
        ;;
      'Sync State'* | 'Synchronous State'*)
        trimmed "${trimmed#*State}"
        trimmed "${trimmed#:}"
        state=$trimmed
        ;;
      'Separate Diff'*)
        trimmed "${trimmed#Separate Diff}"
        trimmed "${trimmed#:}"
        difference=$trimmed
        ;;
    esac
  done <<<"$output"
  [[ -n $state ]] || return 1
  local volume
  for volume in "${volumes[@]}"; do
    [[ $volume != "${pair_mvs[$1]}" ]] || return 0
  done
  state=foreign
}

# need_pair_state INDEX: as pair_state; stops when the array does not answer.
need_pair_state() {
  pair_state "$1" || stop "$exit_array" '%s: the state of the pair cannot be read: %s' "${pair_names[$1]}" "$output"
}

# await_pair INDEX WANTED PASSING LIMIT: until the pair is in the state WANTED; PASSING is what it shows on the way there.
await_pair() {
  local index=$1 wanted=$2 passing=$3 limit=$4 begun before='' strange=0
  poll_now=$poll_seconds
  clock
  begun=$now
  progress_at=$((now + progress_every))
  while :; do
    need_pair_state "$index"
    case " $wanted " in *" $state "*) break ;; esac
    case " $passing " in
      *" $state "*) strange=0 ;;
      *)
        [[ $state != fault && $state != cancel ]] || stop "$exit_array" '%s: the copy has broken off, the pair is %s.' "${pair_names[index]}" "$state"
        # A state from before the command may be shown for a moment, not for long.
        strange=$((strange + 1))
        ((strange <= 5)) || stop "$exit_array" '%s: the pair stays %s and does not become %s.' "${pair_names[index]}" "$state" "$wanted"
        ;;
    esac
    if [[ $state != "$before" ]]; then
      say INFO '%s: the pair is %s, waiting for %s.' "${pair_names[index]}" "$state" "$wanted"
      before=$state
    else
      clock
      progress '%s: %s, %s of at most %s s, difference %s' "${pair_names[index]}" "$state" "$((now - begun))" "$limit" "${difference:--}"
    fi
    clock
    ((now < begun + limit)) || stop "$exit_limit" '%s: still %s after %s s.' "${pair_names[index]}" "$state" "$limit"
    next_poll
  done
  say INFO '%s: the pair is %s.' "${pair_names[index]}" "$state"
}

# copy OPERATION INDEX ACCEPTED: starts a copy operation. What the array then shows counts more than the answer, which may get lost.
copy() {
  local operation=$1 index=$2 accepted=$3 answer
  spell "$operation" "${pair_mvs[index]}" "${pair_rvs[index]}" ''
  if would "${words[@]}"; then return; fi
  say INFO '%s: %s' "${pair_names[index]}" "$operation"
  array "$operation" "${pair_mvs[index]}" "${pair_rvs[index]}" && return
  answer=$output
  need_pair_state "$index"
  case " $accepted " in
    *" $state "*) say WARN '%s: %s was answered with an error, but the pair is %s: going on. %s' "${pair_names[index]}" "$operation" "$state" "$answer" ;;
    *) stop "$exit_array" '%s: %s has failed, the pair is %s: %s' "${pair_names[index]}" "$operation" "$state" "$answer" ;;
  esac
}

# say_states: in which state the pairs are left.
say_states() {
  local index
  for index in "${!pair_names[@]}"; do
    if ! pair_state "$index"; then
      say ERROR '%s: the state of the pair could not be read: %s' "${pair_names[index]}" "$output"
      continue
    fi
    case $state in
      separated) say INFO '%s is left separated.' "${pair_names[index]}" ;;
      rpl/exec | rpl/sync) say INFO '%s is left %s: the RV is Not Ready and holds no backup. The next run of the backup goes on from here.' "${pair_names[index]}" "$state" ;;
      sep/exec) say INFO '%s is left %s: it becomes separated by itself.' "${pair_names[index]}" "$state" ;;
      rst/exec | rst/sync) say WARN '%s is left %s: the MV is being restored. Start the restore again; it goes on from here.' "${pair_names[index]}" "$state" ;;
      *) say ERROR '%s is left %s: look at it in iStorageManager.' "${pair_names[index]}" "$state" ;;
    esac
  done
}
