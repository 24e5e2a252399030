# ── The array ─────────────────────────────────────────────────────────────────

# take_confirmation KEY VALUE: of the command profile of the site.
declare -A confirmed=()
take_confirmation() {
  case $1 in
    confirmed-by | confirmed-on | manual) confirmed[$1]=$2 ;;
    *)
      # One profile serves all scripts of a site.
      [[ " ${other_operations[*]} " != *" $1 "* ]] || return 0
      [[ -n ${program_of[$1]-} ]] || stop "$exit_usage" 'The command profile names an operation that there is not: %s' "$1"
      [[ $2 == "${program_of[$1]}" || $2 == "${program_of[$1]} "* ]] || stop "$exit_usage" 'The command profile spells %s with another command than %s.' "$1" "${program_of[$1]}"
      confirmed[$1]=$2
      ;;
  esac
}

# read_profile: a spelling of the site wins; an operation without any closes the way before anything is changed.
read_profile() {
  local file=${QUIESCE_PROFILE-/etc/quiesce/command-profile} operation key
  if [[ -e $file ]]; then
    [[ -r $file ]] || stop "$exit_usage" 'The command profile %s cannot be read.' "$file"
    # Whoever can write it decides what is run.
    only_ours "$file" 022 || stop "$exit_usage" 'The command profile %s belongs to another account or can be written by others. Run: chmod go-w %s' "$file" "$file"
    read_pairs "$file" take_confirmation
    for key in confirmed-by confirmed-on manual; do
      [[ -n ${confirmed[$key]-} ]] || stop "$exit_usage" 'The command profile %s does not say: %s' "$file" "$key"
    done
  fi
  for operation in "${!program_of[@]}"; do
    if [[ -n ${confirmed[$operation]-} ]]; then
      spelling[$operation]=${confirmed[$operation]}
      say INFO 'Spelt by the command profile: %s = %s (confirmed by %s on %s, %s)' "$operation" "${spelling[$operation]}" "${confirmed['confirmed-by']}" "${confirmed['confirmed-on']}" "${confirmed['manual']}"
    elif [[ -z ${spelling[$operation]-} ]]; then
      tell 'No public source shows how %s is spelt on the command line of your ControlCommand.' "${program_of[$operation]}"
      tell 'Look it up in the manual of your version, try it on a pair without data, and write into %s:' "$file"
      tell '  confirmed-by = NAME'
      tell '  confirmed-on = YYYY-MM-DD'
      tell '  manual = TITLE, VERSION, PAGE'
      tell '  %s = %s ... {mv} ... {rv} ...' "$operation" "${program_of[$operation]}"
      stop "$exit_guard" 'Stopped at the guard of an unconfirmed command: %s. Nothing was changed.' "${program_of[$operation]}"
    fi
  done
}

# spell OPERATION MV RV: the command line, word by word, in $words. Names stay single words whatever they hold.
words=()
spell() {
  local index
  read -ra words <<<"${spelling[$1]}"
  for index in "${!words[@]}"; do
    case ${words[index]} in
      '{mv}') words[index]=$2 ;;
      '{rv}') words[index]=$3 ;;
      '{rv-access}') words[index]=$rv_access ;;
    esac
  done
}

# retryable: whether the answer in $output is one after which NEC's own driver tries again.
retryable() {
  local id
  for id in "${retryable_ids[@]}"; do
    [[ $output != *"$id"* ]] || return 0
  done
  return 1
}

# array OPERATION MV RV: runs it, again and again while the array says that it is busy.
array() {
  local tries=0 code
  spell "$@"
  while :; do
    call "$command_limit" "${words[@]}"
    code=$?
    ((code != 0)) || return 0
    retryable && ((tries < retries)) || return "$code"
    tries=$((tries + 1))
    say WARN '%s: busy, again in %s s (%s of %s): %s' "$1" "$retry_seconds" "$tries" "$retries" "$output"
    pause "$retry_seconds"
  done
}

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
  spell "$operation" "${pair_mvs[index]}" "${pair_rvs[index]}"
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
