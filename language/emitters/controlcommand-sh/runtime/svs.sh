# ── Snapshots of the array ────────────────────────────────────────────────────

# sv_state BV SV: what the array says of the snapshot on the SV, in $state; none while it holds nothing.
state=''
sv_state() {
  local line rest
  array query-snapshot "$1" "$2" || return
  state=''
  while IFS= read -r line; do
    [[ $line == *"$2"* ]] || continue
    rest=${line#*"$2"}
    # name, generation in brackets, state
    [[ $rest =~ ^[[:space:]]*\([^\)]*\)[[:space:]]+([^[:space:]]+) ]] || continue
    state=${BASH_REMATCH[1]}
    [[ $state != - ]] || state=none
  done <<<"$output"
  [[ -n $state ]]
}

# need_sv_state BV SV: as sv_state; stops when the array does not answer.
need_sv_state() {
  sv_state "$1" "$2" || stop "$exit_array" 'SV %s: its state cannot be read: %s' "$2" "$output"
}

# await_sv BV SV WANTED PASSING LIMIT: until the snapshot is in the state WANTED; PASSING is what it shows on the way there.
await_sv() {
  local bv=$1 sv=$2 wanted=$3 passing=$4 limit=$5 begun strange=0
  poll_now=$poll_seconds
  clock
  begun=$now
  progress_at=$((now + progress_every))
  while :; do
    need_sv_state "$bv" "$sv"
    [[ $state != "$wanted" ]] || break
    if [[ $state == "$passing" ]]; then
      strange=0
    else
      # A state from before the command may be shown for a moment, not for long.
      strange=$((strange + 1))
      ((strange <= 5)) || stop "$exit_array" 'SV %s: the snapshot stays %s and does not become %s.' "$sv" "$state" "$wanted"
    fi
    clock
    progress 'SV %s: %s, %s of at most %s s' "$sv" "$state" "$((now - begun))" "$limit"
    clock
    ((now < begun + limit)) || stop "$exit_limit" 'SV %s: still %s after %s s.' "$sv" "$state" "$limit"
    next_poll
  done
  say INFO 'SV %s: the snapshot is %s.' "$sv" "$state"
}

# operate OPERATION BV SV ACCEPTED: what the array then shows counts more than the answer, which may get lost.
operate() {
  local operation=$1 bv=$2 sv=$3 accepted=$4 answer
  spell "$operation" "$bv" "$sv" ''
  if would "${words[@]}"; then return; fi
  say INFO 'SV %s: %s' "$sv" "$operation"
  array "$operation" "$bv" "$sv" && return
  answer=$output
  need_sv_state "$bv" "$sv"
  case " $accepted " in
    *" $state "*) say WARN 'SV %s: %s was answered with an error, but the snapshot is %s: going on. %s' "$sv" "$operation" "$state" "$answer" ;;
    *) stop "$exit_array" 'SV %s: %s has failed, the snapshot is %s: %s' "$sv" "$operation" "$state" "$answer" ;;
  esac
}

# say_states: in which state the snapshots that this run was about are left.
say_states() {
  local index
  for index in "${!snap_bvs[@]}"; do
    [[ -n ${chosen[index]-} ]] || continue
    if sv_state "${snap_bvs[index]}" "${chosen[index]}"; then
      say INFO 'SV %s of %s is left %s.' "${chosen[index]}" "${snap_bvs[index]}" "$state"
    else
      say ERROR 'SV %s of %s: the state could not be read: %s' "${chosen[index]}" "${snap_bvs[index]}" "$output"
    fi
  done
}

# The SV that this run is about, by the place of the snapshot in snap_bvs.
chosen=()
