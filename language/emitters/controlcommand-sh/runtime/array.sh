# ── The array ─────────────────────────────────────────────────────────────────

# take_confirmation KEY VALUE: of the command profile of the site.
declare -A confirmed=()
take_confirmation() {
  case $1 in
    confirmed-by | confirmed-on | manual) confirmed[$1]=$2 ;;
    *)
      # One profile serves all scripts of a site.
      [[ " ${other_operations[*]} " != *" $1 "* ]] || return 0
      [[ " ${!program_of[*]} " == *" $1 "* ]] || stop "$exit_usage" 'The command profile names an operation that there is not: %s' "$1"
      [[ -z ${program_of[$1]} || $2 == "${program_of[$1]}" || $2 == "${program_of[$1]} "* ]] || stop "$exit_usage" 'The command profile spells %s with another command than %s.' "$1" "${program_of[$1]}"
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
    elif [[ -z ${spelling[$operation]-} && -z ${program_of[$operation]} ]]; then
      tell 'No public source shows the command of FileSystemOption for %s.' "$operation"
      tell 'Look it up in the manual of your version, try it on a pair without data, and write into %s:' "$file"
      tell '  confirmed-by = NAME'
      tell '  confirmed-on = YYYY-MM-DD'
      tell '  manual = TITLE, VERSION, PAGE'
      tell '  %s = COMMAND ... {mount} ...' "$operation"
      stop "$exit_guard" 'Stopped at the guard of an unconfirmed command: %s. Nothing was changed.' "$operation"
    elif [[ -z ${spelling[$operation]-} ]]; then
      tell 'No public source shows how %s is spelt on the command line of your ControlCommand.' "${program_of[$operation]}"
      tell 'Look it up in the manual of your version, try it on a pair without data, and write into %s:' "$file"
      tell '  confirmed-by = NAME'
      tell '  confirmed-on = YYYY-MM-DD'
      tell '  manual = TITLE, VERSION, PAGE'
      tell '  %s = %s ... %s ...' "$operation" "${program_of[$operation]}" "$blanks"
      stop "$exit_guard" 'Stopped at the guard of an unconfirmed command: %s. Nothing was changed.' "${program_of[$operation]}"
    fi
  done
}

# spell OPERATION SOURCE COPY LV: the command line, word by word, in $words. Names stay single words whatever they hold.
words=()
spell() {
  local index
  read -ra words <<<"${spelling[$1]}"
  for index in "${!words[@]}"; do
    case ${words[index]} in
      '{mv}' | '{bv}' | '{mount}') words[index]=$2 ;;
      '{rv}' | '{sv}') words[index]=$3 ;;
      '{lv}') words[index]=$4 ;;
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

# array OPERATION SOURCE COPY LV: runs it, again and again while the array says that it is busy.
array() {
  local tries=0 code
  spell "$@" '' ''
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

